/** `npm run new` in a copy of the deck. */
import { existsSync, readFileSync } from 'node:fs';
import { rm, symlink, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as talk from '../../../src/build/story-files.ts';
import { main } from '../../../src/cli/new.ts';
import { type CopiedDeck, copyDeck } from '../../support/copied-deck.ts';
import { tidesDeck } from '../../support/tides.ts';

let copy: CopiedDeck;
beforeAll(async () => {
  copy = await copyDeck();
});
afterAll(() => copy.remove());

/** What the program says in the copy, and its exit code; the slides before the new one are those that the test has read. */
async function runNew(line: string) {
  const said: string[] = [];
  const listen = (words: unknown) => said.push(`${words}\n`);
  const spies = [
    vi.spyOn(talk, 'importDeck').mockResolvedValue(tidesDeck),
    vi.spyOn(console, 'log').mockImplementation(listen),
    vi.spyOn(console, 'error').mockImplementation(listen),
  ];
  const here = process.cwd();
  process.chdir(copy.path('.'));
  try {
    return { code: await main(line.split(' ')), said: said.join('') };
  } finally {
    process.chdir(here);
    for (const spy of spies) spy.mockRestore();
  }
}

const order = () => readFileSync(copy.path('slides/index.ts'), 'utf8');
const isThere = (path: string) => existsSync(copy.path(path));

test('npm run new leaves a file alone that has the name of a new one, and writes nothing beside it', async () => {
  const before = order();
  const mine = copy.path('slides/water/mine.chart.ts');
  await writeFile(mine, 'mine');
  const line = 'water/mine --after rising-sea --chart line --series sea-level';
  // As a process, which reads the slides of the copy itself.
  expect(await copy.run('bin/deck.mjs', 'new', ...line.split(' '))).toEqual({
    code: 2,
    said: 'slides/water/mine.chart.ts is there already; nothing was written. --help tells the options.\n',
  });
  expect(readFileSync(mine, 'utf8')).toBe('mine');
  expect(isThere('slides/water/mine.ts')).toBe(false);
  expect(order()).toBe(before);
  await rm(mine);
});

test('npm run new leaves no slide without its chart where one of them cannot be written', async () => {
  const before = order();
  const chart = copy.path('slides/water/half.chart.ts');
  await symlink(copy.path('slides/elsewhere.ts'), chart);
  const { code } = await runNew('water/half --after rising-sea --chart line --series sea-level');
  expect(code).toBe(1);
  expect(isThere('slides/water/half.ts')).toBe(false);
  expect(isThere('slides/elsewhere.ts')).toBe(false);
  expect(order()).toBe(before);
  await rm(chart);
});

test('a new slide of each kind is green but for the words that are to be written', async () => {
  const lines = [
    'water/new-columns --after rising-sea --chart columns --series ferry-crossings',
    'opening/new-line --after harbour-master --chart line --series sea-level',
  ];
  for (const line of lines) {
    const path = `slides/${line.split(' ')[0]}`;
    expect(await runNew(line)).toEqual({
      code: 0,
      said: `${path}.ts\n${path}.chart.ts\nslides/index.ts\nWrite what is marked "To write" (npm run check:data lists it), then: npm run update-snapshots, for the pictures that tests compare with; npm test.\n`,
    });
  }
  const biome = await copy.run('node_modules/@biomejs/biome/bin/biome', 'check', 'slides');
  expect(biome).toEqual({ code: 0, said: expect.stringContaining('No fixes applied.') });

  const unwritten =
    /^slides\/water\/new-columns\.ts, line \d+: still to be written: «To write: a claim of at most twelve words»$/m;
  for (const program of ['check-data', 'build', 'pdf', 'pptx', 'pack', 'present']) {
    const refused = await copy.run('bin/deck.mjs', program);
    expect(refused, program).toEqual({ code: 1, said: expect.stringMatching(unwritten) });
    if (program !== 'check-data')
      expect(refused.said).toContain('\nWrite these words, or add -- --drafts');
  }
  const drafted = await copy.run('bin/deck.mjs', 'pptx', '--drafts');
  expect(drafted).toEqual({ code: 0, said: expect.stringContaining('talk/deck.pptx: ') });

  // The tests of the deck, which take longer, know no new slide.
  await writeFile(
    copy.path('tsconfig.slides.json'),
    '{ "extends": "./tsconfig.json", "include": ["src", "slides"] }',
  );
  const types = await copy.run(
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.slides.json',
    '--checkers',
    '1',
  );
  expect(types).toEqual({ code: 0, said: '' });

  const files = ['slides', 'claims'].map((name) => `tests/story/${name}.test.ts`);
  const only = ['-t', 'new-(columns|line)', '--reporter=tap-flat'];
  const { said } = await copy.run('node_modules/vitest/vitest.mjs', 'run', ...files, ...only);
  const toldBy = (line: string) =>
    [...said.matchAll(/^((?:not )?ok) \d+ - tests\/story\/(.*?) # time=/gm)].flatMap(
      ([, told, name = '']) => (told === line ? [name.replaceAll("'", '')] : []),
    );
  expect(toldBy('not ok')).toEqual([]);
  expect(toldBy('ok')).toContain(
    'slides.test.ts > the slide new-line > has notes of 60 to 120 words',
  );
});
