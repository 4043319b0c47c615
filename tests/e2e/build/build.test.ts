import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slides } from '../../support/story.ts';

/** A copy of the project, whose story a test may break. */
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-build-'));
  const parts = ['assets', 'bin', 'slides', 'src', 'index.html', 'package.json', 'vite.config.ts'];
  for (const part of [...parts, 'vite.single.config.ts']) {
    await cp(part, join(folder, part), { recursive: true });
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a command of package.json in the copy; gives its exit code and all that it said. */
async function npmRun(command: string): Promise<{ code: number | null; said: string }> {
  const child = spawn('npm', ['run', '--silent', command], { cwd: folder });
  let said = '';
  child.stdout.on('data', (data) => (said += String(data)));
  child.stderr.on('data', (data) => (said += String(data)));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, said };
}

/** Changes a file of the copy while some work lasts. */
async function changing<Result>(
  file: string,
  change: (text: string) => string,
  work: () => Promise<Result>,
): Promise<Result> {
  const text = await readFile(join(folder, file), 'utf8');
  expect(change(text)).not.toBe(text);
  await writeFile(join(folder, file), change(text));
  try {
    return await work();
  } finally {
    await writeFile(join(folder, file), text);
  }
}

test.each(['build', 'build:single'])(
  'npm run %s from a bad data file says what is wrong in the file, and no more',
  async (command) => {
    const { code, said } = await changing(
      'assets/data/story.json',
      (text) => text.replace('"value": ', '"value": -'),
      () => npmRun(command),
    );
    expect(said).toMatch(
      /^assets\/data\/story\.json has a fault:\n {2}assets\/data\/story\.json: series .*, value: expected a number that is not negative; found -[\d.]+\n$/,
    );
    expect(code).toBe(1);
    expect(await readdir(folder)).not.toContain(command === 'build' ? 'dist' : 'talk');
  },
);

test('npm run build with a slide that asks for what the data lack names the slide and what it asked for', async () => {
  const asking = slides.find(({ markup }) => markup.includes('<data value='));
  const [act, id] = [asking?.place.act.id, asking?.id];
  const { code, said } = await changing(
    `slides/${act}/${id}.ts`,
    (text) => text.replace("${value('", "${value('no-"),
    () => npmRun('build'),
  );
  expect(said).toMatch(new RegExp(`^slides/${act}/${id}: .*"no-.*\\n$`));
  expect(code).toBe(1);
});

test('npm run build says where the site is and how large', async () => {
  const { code, said } = await npmRun('build');
  expect(said).toMatch(/^dist: \d+ files, \d+ kB, [\d.]+ s\n$/);
  expect(code).toBe(0);
  expect(await readdir(join(folder, 'dist'))).toContain('index.html');
});
