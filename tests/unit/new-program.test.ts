/** `npm run new` as a whole, in a copy of the deck. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let copy = '';
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'deck-new-'));
  const parts = ['assets/data', 'bin', 'slides', 'src', 'biome.json', '.gitignore'];
  for (const part of [...parts, 'package.json', 'tsconfig.json']) {
    await cp(part, join(copy, part), { recursive: true });
  }
  await symlink(resolve('node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rm(copy, { recursive: true }));

/** Runs a program of Node in the copy; gives its exit code and all it said. */
function run(...args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, args, { cwd: copy }, (_fault, out, faults) =>
      done({ code: child.exitCode, said: `${out}${faults}` }),
    );
  });
}
const runNew = (line: string) => run('bin/deck.mjs', 'new', ...line.split(' '));
const order = () => readFileSync(join(copy, 'slides/index.ts'), 'utf8');
const isThere = (path: string) => existsSync(join(copy, path));

test('npm run new leaves a file alone that has the name of a new one, and writes nothing beside it', async () => {
  const before = order();
  await writeFile(join(copy, 'slides/war/mine.chart.ts'), 'mine');
  expect(await runNew('war/mine --after visas --chart line --series exports')).toEqual({
    code: 2,
    said: 'slides/war/mine.chart.ts is there already; nothing was written. --help tells the options.\n',
  });
  expect(readFileSync(join(copy, 'slides/war/mine.chart.ts'), 'utf8')).toBe('mine');
  expect(isThere('slides/war/mine.ts')).toBe(false);
  expect(order()).toBe(before);
  await rm(join(copy, 'slides/war/mine.chart.ts'));
});

test('npm run new leaves no slide without its chart where one of them cannot be written', async () => {
  const before = order();
  const chart = join(copy, 'slides/war/half.chart.ts');
  await symlink('/nowhere/half.chart.ts', chart);
  const { code } = await runNew('war/half --after visas --chart line --series exports');
  expect(code).toBe(1);
  expect(isThere('slides/war/half.ts')).toBe(false);
  expect(order()).toBe(before);
  await rm(chart);
});

test('a new slide of each kind is formatted, has sound types and is true of the data as it is written', async () => {
  const lines = [
    'war/new-bars --after plunge --chart bars --figures exports-fall-reported,staff-fall-reported',
    'boom/new-columns --after rise --chart columns --series gdp-share',
    'aftermath/new-line --after aftermath --chart line --series staff',
  ];
  for (const line of lines) {
    const path = `slides/${line.split(' ')[0]}`;
    expect(await runNew(line)).toEqual({
      code: 0,
      said: `${path}.ts\n${path}.chart.ts\nslides/index.ts\nWrite what is marked "To write", then: npm run mend, for the pictures that tests compare with; npm test.\n`,
    });
  }
  const biome = await run('node_modules/@biomejs/biome/bin/biome', 'check', 'slides');
  expect(biome).toEqual({ code: 0, said: expect.stringContaining('No fixes applied.') });
  await writeFile(
    join(copy, 'slides.json'),
    JSON.stringify({ extends: './tsconfig.json', include: ['slides', 'src'] }),
  );
  expect(await run('node_modules/typescript/bin/tsc', '-p', 'slides.json')).toEqual({
    code: 0,
    said: '',
  });
  const checked = await run('bin/deck.mjs', 'check-data');
  expect(checked).toEqual({ code: 0, said: expect.stringMatching(/^all right: /m) });
});
