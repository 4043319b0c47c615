/** `npm run check:data` of a deck that somebody has changed; as a whole, in a copy, where files are read or spelt. */
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CopiedDeck, copyDeck } from './copied-deck.ts';
import { runCheckData } from './run-check-data.ts';
import { storyText } from './story.ts';

let copy: CopiedDeck;
beforeAll(async () => {
  copy = await copyDeck();
});
afterAll(() => copy.remove());

/** What the program says where some words of the data file are others. */
async function checkWith(words: string, others: string, ...args: string[]) {
  expect(storyText).toContain(words);
  const { code, said } = await runCheckData(args, storyText.replace(words, others));
  return { code, lines: said.split('\n') };
}

/** The same as a process, in a copy in which some words of a file are others. */
async function checkCopyWith(file: string, words: string, others: string) {
  const before = await readFile(copy.path(file), 'utf8');
  expect(before).toContain(words);
  await writeFile(copy.path(file), before.replace(words, others));
  const { code, said } = await copy.run('bin/deck.mjs', 'check-data');
  await writeFile(copy.path(file), before);
  return { code, lines: said.trim().split('\n') };
}

const exportsOf2021 = '{"date": "2021", "value": 3200,';

test('check:data asks to look at a value that lacks its thousands, before it says what is no longer true', async () => {
  const { code, lines } = await checkWith(exportsOf2021, '{"date": "2021", "value": 3.2,');
  expect(code).toBe(1);
  expect(lines[0]).toBe(
    'assets/data/story.json: look at series "exports", point of 2021 (the 9th), value: 3.2 is 781 times smaller than 2,735 and 2,500 beside it; is it in US$ million?',
  );
  expect(lines.at(-1)).toMatch(/^slide(s\/\w+\/[\w-]+| "[\w-]+"): /);
  expect(lines.join('\n')).not.toContain('all right');
});

test('check:data ends with each claim that is no longer true, a line each, and no "all right"', async () => {
  const { code, lines } = await checkWith(exportsOf2021, '{"date": "2021", "value": 2600,');
  expect(code).toBe(1);
  const told = lines.filter((line) => !line.includes('look at'));
  expect(told).toContain(
    'slides/crackdown/leaving: «The people began to go first» asks that exports of 2021 be above exports of 2020: 2,600 is not above 2,735',
  );
  expect(told).toContain(
    'slides/crackdown/twist: «And yet the money kept rising» and «Up. Exports grow» ask that each value of exports from 2019 to 2021 rise: 2,600 of 2021 does not',
  );
  expect(new Set(told).size).toBe(told.length);
  for (const line of told) expect(line).toMatch(/^slides\/\w+\/[\w-]+: «.*» asks? that .*: .+$/);
});

test('check:data tells all claims that are no longer true also where a slide cannot be drawn', async () => {
  const { code, lines } = await checkWith(exportsOf2021, '{"date": "2021", "value": 1200,');
  expect(code).toBe(1);
  expect(lines).toContain(
    'slide "three-numbers": the level "Exports a year" is 150, and a full one 100',
  );
  expect(lines).toContain(
    'slides/war/plunge: «The money followed the people out» asks that exports of 2023 be below exports of 2021: 1,800 is not below 1,200',
  );
});

test('check:data of one series says nothing of values elsewhere', async () => {
  const far = '{"date": "2021", "value": 32000,';
  const { code, lines } = await checkWith(exportsOf2021, far, 'gdp-share');
  expect(code).toBe(0);
  expect(lines.join('\n')).not.toContain('look at');
});

test('check:data asks to look at a point that no step of its chart comes to any longer', async () => {
  const chart = 'slides/war/georgia.chart.ts';
  const { code, lines } = await checkCopyWith(chart, 'until: last }', 'until: peak.date }');
  expect(code).toBe(0);
  expect(lines).toContain(
    'assets/data/story.json: look at series "polish-insured", point of 2023-06 (the 6th): no step shows it, only the table of slides/war/georgia',
  );
  expect(lines.at(-1)).toMatch(/^all right: /);
});

test('check:data tells a fault of the file with what to write, and asks no slide', async () => {
  const { code, lines } = await checkCopyWith(
    'assets/data/story.json',
    '"sources": ["afp"',
    '"sources": ["apf"',
  );
  expect(code).toBe(1);
  expect(lines).toEqual([
    'assets/data/story.json has a fault:',
    expect.stringMatching(
      /^ {2}assets\/data\/story\.json: .*, sources: expected the id of a source; found "apf" \(did you mean "afp"\?\)$/,
    ),
  ]);
});

test('check:data tells a slide that is no TypeScript in one sentence, with its file and line', async () => {
  const { code, lines } = await checkCopyWith('slides/war/plunge.ts', 'layout: ', 'layout:: ');
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^slides\/war\/plunge\.ts, line \d+: Unexpected token$/),
  ]);
});
