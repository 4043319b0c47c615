/** A copy of the project with the tides as its story, for programs that write into it or read a changed one. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What programs read: the code, and what checks it. */
const parts = ['bin', 'src', 'tests', 'package.json', 'tsconfig.json'];
const configs = ['biome.json', '.gitignore', 'vitest.config.ts'];
const tides = 'tests/fixtures/tides';

export interface CopiedDeck {
  /** Path of a file of the copy. */
  path: (file: string) => string;
  /** Runs a program of Node in it; gives its exit code and all that it said. */
  run: (...args: string[]) => Promise<{ code: number | null; said: string }>;
  remove: () => Promise<void>;
}

/** Copies the project, without the pictures of its tests; it shares the packages. */
export async function copyDeck(): Promise<CopiedDeck> {
  const folder = await mkdtemp(join(tmpdir(), 'deck-copy-'));
  for (const part of [...parts, ...configs]) {
    const filter = (file: string) => !file.endsWith('.png');
    await cp(part, join(folder, part), { recursive: true, filter });
  }
  await cp(join(tides, 'data'), join(folder, 'assets/data'), { recursive: true });
  for (const act of ['opening', 'water']) {
    await mkdir(join(folder, 'slides', act), { recursive: true });
  }
  for (const name of await readdir(join(tides, 'slides'))) {
    const text = await readFile(join(tides, 'slides', name), 'utf8');
    await writeFile(join(folder, 'slides', name), text.replaceAll('../../../../src/', '../src/'));
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  // Colours that somebody asks for would stand between the words.
  const { FORCE_COLOR: _forced, NO_COLOR: _none, ...env } = process.env;
  return {
    path: (file) => join(folder, file),
    run: (...args) =>
      new Promise((done) => {
        const child = execFile(
          process.execPath,
          args,
          { cwd: folder, env },
          (_fault, out, faults) => done({ code: child.exitCode, said: `${out}${faults}` }),
        );
      }),
    remove: () => rm(folder, { recursive: true }),
  };
}
