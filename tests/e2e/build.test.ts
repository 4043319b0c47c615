import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

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
      (text) => text.replace('"value": 446.7', '"value": -446.7'),
      () => npmRun(command),
    );
    expect(said).toBe(`assets/data/story.json has a fault:
  assets/data/story.json: series "exports", point of 2013 (the 1st), value: expected a number that is not negative; found -446.7
`);
    expect(code).toBe(1);
    expect(await readdir(folder)).not.toContain(command === 'build' ? 'dist' : 'talk');
  },
);

test('npm run build with a slide that asks for what the data lack names the slide and what it asked for', async () => {
  const { code, said } = await changing(
    'slides/opening/three-numbers.ts',
    (text) => text.replace("value('exports', '2021')", "value('exprots', '2021')"),
    () => npmRun('build'),
  );
  expect(said).toMatch(/^slides\/opening\/three-numbers: .*"exprots".*\n$/);
  expect(code).toBe(1);
});

test('npm run build says where the site is and how large', async () => {
  const { code, said } = await npmRun('build');
  expect(said).toMatch(/^dist\/: \d+ files, \d+ kB, [\d.]+ s\n$/);
  expect(code).toBe(0);
  expect(await readdir(join(folder, 'dist'))).toContain('index.html');
});
