import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseSync } from 'vite';
import { describe, expect, test, vi } from 'vitest';
import * as talk from '../../../src/build/story-files.ts';
import { addToOrder, filesOf, main, readRequest } from '../../../src/cli/new.ts';
import type { Deck } from '../../../src/deck/slide.ts';
import { tidesDeck, tidesFile } from '../../support/tides.ts';

const order = readFileSync('tests/fixtures/tides/slides/index.ts', 'utf8');
const text = { type: 'string' } as const;
const request = (words: string, deck: Deck = tidesDeck) => {
  const options = { after: text, chart: text, series: text };
  const read = parseArgs({ args: words.split(' '), options, allowPositionals: true });
  return readRequest(read.positionals, read.values, deck, tidesFile);
};
const line = 'water/my-slide --after rising-sea --chart line --series sea-level';

describe('npm run new', () => {
  test.each([
    [
      'water/my-slide --after high-water --chart line --series sea-level',
      'lineChart(',
      "series: 'sea-level'",
    ],
    [
      'opening/my-slide --after port-calder --chart columns --series ferry-crossings',
      'columnChart(',
      "'all-columns'",
    ],
  ])('%s writes a slide and its chart that can be read', (line, ...expected) => {
    const files = filesOf(request(line));
    expect(files.map(({ path }) => path.replace(/^\w+\//, ''))).toEqual([
      'my-slide.ts',
      'my-slide.chart.ts',
    ]);
    for (const { path, text } of files) expect(parseSync(path, text).errors).toEqual([]);
    const [slide, chart] = files.map(({ text }) => text);
    for (const words of expected) expect(chart).toContain(words);
    expect(slide).toMatch(/\({ worded }\) => .*: html`To write: \${worded\('[^)]*'\)}\.`/s);
    expect(slide).toContain('To write: a claim of at most twelve words');
  });

  test('marks in a new slide all that is to be written: what it is for, its claim, its words, its notes', () => {
    const [slide = '', chart = ''] = filesOf(request(line)).map(({ text }) => text);
    for (const words of [
      '/** To write: what the slide is for. */',
      'title: html`To write: a claim',
      "claim('To write: a claim', peak('sea-level', '2024'))",
      'open: html`To write: what you say',
    ]) {
      expect(slide).toContain(words);
    }
    expect(slide).toMatch(/'whole-line': html`To write: \${\w+\('sea-level', '2024'\)}\.`/);
    expect(chart).toContain('/** To write: what the chart shows. */');
    expect(chart).toContain("label: 'To write'");
  });

  test('puts the slide into the running order after the one it was told', () => {
    const added = addToOrder(order, request(line));
    expect(parseSync('index.ts', added).errors).toEqual([]);
    expect(added).toMatch(/\brisingSea, mySlide,/);
    expect(added.match(/\bmySlide\b/g)).toHaveLength(2);
    expect(added).toContain("from './water/my-slide.ts'");
  });

  test.each([
    ['opening/my-slide --after port-calder', 'slides: [portCalder, mySlide, harbourMaster]'],
    ['opening/my-slide --after harbour-master', 'slides: [portCalder, harbourMaster, mySlide]'],
    ['water/my-slide --after high-water', 'slides: [highWater, mySlide, risingSea,'],
  ])('%s puts it among the slides of its act, and changes no other line', (line, expected) => {
    const added = addToOrder(order, request(`${line} --chart line --series sea-level`));
    expect(added).toContain(expected);
    expect(added.replace(/^import { mySlide } .*\n/m, '').replace(', mySlide', '')).toBe(order);
  });

  test('is the first of an act that has none yet', () => {
    const act = { id: 'epilogue', scheme: 'night', slides: [] } as const;
    const line = 'epilogue/my-slide --chart line --series sea-level';
    const acts = [...tidesDeck.acts, act];
    const wanted = request(line, { ...tidesDeck, acts });
    expect(addToOrder("[{ id: 'epilogue', light: 'night', slides: [] }]", wanted)).toContain(
      "id: 'epilogue', light: 'night', slides: [mySlide] }",
    );
  });

  test('refuses a running order in which the slide is not found that it has to follow', () => {
    expect(() => addToOrder('acts: []', request(line))).toThrow(
      'slides/index.ts has no "slides: […]" of the act "water"',
    );
  });

  test.each([
    ['watre/my-slide', 'There is no act "watre" (did you mean "water"?).'],
    [
      'water/my-slide --after port-calder',
      'There is no slide in that act "port-calder", only high-water, rising-sea, ',
    ],
    [
      'water/my-slide --after rising-sea --chart line',
      'Say which series: sea-level, ferry-crossings.',
    ],
    ['water/my-slide', 'Say which slide in that act: high-water, rising-sea, '],
    ['water/my-slide/more', 'Name the slide by its act and its id'],
    ['water/MySlide', 'Name the slide by its act and its id'],
    ['', 'Name the slide by its act and its id'],
    [
      'water/my-slide --after rising-see',
      'There is no slide in that act "rising-see" (did you mean "rising-sea"?).',
    ],
    [
      'water/my-slide --after rising-sea --chart bar',
      'There is no chart "bar", only columns, line.',
    ],
    ['water/my-slide --after rising-sea', 'Say which chart: columns, line.'],
    [
      'water/my-slide --after rising-sea --chart line --series sea-levle',
      'There is no series "sea-levle" (did you mean "sea-level"?).',
    ],
    ['water/my-slide water/other', 'Name one slide; "water/other" is a second.'],
    ['water/rising-sea --after high-water', 'There is a slide "rising-sea" already.'],
    [
      'water/new --after high-water',
      '"new" cannot be the name of a slide: it is a word of the language.',
    ],
    [
      'my-slide',
      'Name the slide by its act and its id in lower case with hyphens, as act/my-slide.',
    ],
  ])('%s is refused in a sentence: %s', (line, told) => {
    expect(() => request(line)).toThrow(told);
  });
});

test.each([
  ['--help', 0, /npm run new -- act\/my-slide[\s\S]*--after SLIDE[\s\S]*--series ID/],
  ['water/rising-sea', 2, /^There is a slide "rising-sea" already\. --help tells the options\.$/],
  [
    'water/my-slide --aftre rising-sea',
    2,
    /^Unknown option '--aftre'\. --help tells the options\.$/,
  ],
])('npm run new -- %s tells how it is called, and writes nothing', async (line, code, told) => {
  const before = readFileSync('slides/index.ts', 'utf8');
  const said = vi.fn();
  vi.spyOn(talk, 'importDeck').mockResolvedValue(tidesDeck);
  vi.spyOn(console, 'log').mockImplementation(said);
  vi.spyOn(console, 'error').mockImplementation(said);
  const ended = await main(line.split(' '));
  vi.restoreAllMocks();
  expect([ended, said.mock.calls.flat()]).toEqual([code, [expect.stringMatching(told)]]);
  expect(readFileSync('slides/index.ts', 'utf8')).toBe(before);
});
