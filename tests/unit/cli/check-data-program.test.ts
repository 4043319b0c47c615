/** `npm run check:data` of a deck that somebody has changed; as a whole, in a copy, where files are read or spelt. */
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { above, below, claim, times } from '../../../src/deck/claims.ts';
import { html } from '../../../src/deck/html.ts';
import { type CopiedDeck, copyDeck } from '../../support/copied-deck.ts';
import { runCheckData } from '../../support/run-check-data.ts';
import { deckOf, slideOf, tidesText } from '../../support/tides.ts';

let copy: CopiedDeck;
beforeAll(async () => {
  copy = await copyDeck();
});
afterAll(() => copy.remove());

const [then, now] = [
  ['ferry-crossings', '2012'],
  ['ferry-crossings', '2024'],
] as const;

/** Two slides that claim something of the ferry, one of them twice. */
const ferries = deckOf(
  slideOf('fewer', () => html`Fewer ferries sail than in the year that was counted first`, {
    claims: [
      claim('Fewer ferries sail', below(now, then)),
      claim('the year that was counted first', below(now, then)),
    ],
  }),
  slideOf('most', () => html`Most of them still sail`, {
    claims: [claim('Most of them', above(now, times(0.5, then)))],
  }),
);

/** What the program says of these slides where the first year counted has another value. */
async function checkWith(value: number, ...args: string[]) {
  const text = tidesText.replace('"value": 1840', `"value": ${value}`);
  const { code, said } = await runCheckData(args, { text, deck: ferries });
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

test('check:data asks to look at a value that is far off, before it says what is no longer true', async () => {
  const { code, lines } = await checkWith(184_000);
  expect(code).toBe(1);
  expect(lines[0]).toBe(
    'assets/data/story.json: look at series "ferry-crossings", point of 2012 (the 1st), value: 184,000 is 104 times larger than 1,760 beside it; is it in crossings?',
  );
  expect(lines.at(-1)).toMatch(/^slide(s\/\w+\/[\w-]+| "[\w-]+"): /);
  expect(lines.join('\n')).not.toContain('all right');
});

test('check:data tells each claim that is no longer true, a line each', async () => {
  const { code, lines } = await checkWith(3000);
  expect(code).toBe(1);
  expect(lines).toEqual([
    'slides/act/most: «Most of them» asks that ferry-crossings of 2024 be above 0.5 times ferry-crossings of 2012: 1,480 is not above 1,500',
  ]);
});

test('check:data tells claims that ask the same of the data in one line', async () => {
  const text = tidesText
    .replace('"value": 1840', '"value": 1400')
    .replace('"derivation": "[ferry-crossings 2012] − [ferry-crossings 2024]', '"derivation": "0');
  const { said } = await runCheckData([], { text, deck: ferries });
  expect(said).toBe(
    'slides/act/fewer: «Fewer ferries sail» and «the year that was counted first» ask that ferry-crossings of 2024 be below ferry-crossings of 2012: 1,480 is not below 1,400',
  );
});

test('check:data of one series says nothing of values elsewhere', async () => {
  const { code, lines } = await checkWith(184_000, 'sea-level');
  expect(code).toBe(0);
  expect(lines.join('\n')).not.toContain('look at');
});

test('check:data asks to look at a point that no step of its chart comes to any longer', async () => {
  const chart = 'slides/rising-sea.chart.ts';
  const { code, lines } = await checkCopyWith(
    chart,
    "until: 'last'",
    "until: { before: 'storm-tide' }",
  );
  expect(code).toBe(0);
  expect(lines).toContain(
    'assets/data/story.json: look at series "sea-level", point of 2022 (the 6th): no step shows it, only the table of slides/water/rising-sea',
  );
  expect(lines.at(-1)).toMatch(/^all right: /);
});

test('check:data tells a fault of the file with what to write, and asks no slide', async () => {
  const { code, lines } = await checkCopyWith(
    'assets/data/story.json',
    '"sources": ["gazette"',
    '"sources": ["gazete"',
  );
  expect(code).toBe(1);
  expect(lines).toEqual([
    'assets/data/story.json has a fault:',
    expect.stringMatching(
      /^ {2}assets\/data\/story\.json: .*, sources: expected the id of a source; found "gazete" \(did you mean "gazette"\?\)$/,
    ),
  ]);
});

test('check:data tells a slide that is no TypeScript in one sentence, with its file and line', async () => {
  const { code, lines } = await checkCopyWith('slides/tide-marks.ts', 'layout: ', 'layout:: ');
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^slides\/tide-marks\.ts, line \d+: Unexpected token$/),
  ]);
});
