import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, test, vi } from 'vitest';
import * as talk from '../../../src/build/story-files.ts';
import { main, readRequest } from '../../../src/cli/new.ts';
import { addToOrder, filesOf } from '../../../src/cli/new-slide.ts';
import { changeTidesFile, tidesDeck } from '../../support/tides.ts';

/** The tides with four more figures of one unit, as they are named for the years they are of. */
const file = changeTidesFile(({ figures }) => {
  const [lost] = figures.slice(0, 1);
  for (const id of ['north-2014', 'south-2014', 'both-2018', 'both-2020']) {
    if (lost) figures.push({ ...lost, id });
  }
});
const order = readFileSync('tests/fixtures/tides/slides/index.ts', 'utf8');
const request = (line: string) => readRequest(line.split(' '), tidesDeck, file);
const bars =
  'water/my-slide --after rising-sea --chart bars --figures quay-days-now,quay-days-before';

describe('npm run new', () => {
  test.each([
    [bars, "barChart('my-slide'", "figure: 'quay-days-before'"],
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
    const files = Object.entries(filesOf(request(line)));
    expect(files.map(([path]) => path.replace(/^\w+\//, ''))).toEqual([
      'my-slide.ts',
      'my-slide.chart.ts',
    ]);
    for (const [path, text] of files) expect(parseSync(path, text).errors).toEqual([]);
    for (const words of expected) expect(files[1]?.[1]).toContain(words);
    expect(files[0]?.[1]).toMatch(/\({ worded }\) => .*: html`To write: \${worded\('[^)]*'\)}\.`/s);
    expect(files[0]?.[1]).toContain('To write: a claim of at most twelve words');
  });

  test('marks in a new slide all that is to be written: what it is for, its claim, its words, its notes', () => {
    const [slide = '', chart = ''] = Object.values(filesOf(request(bars)));
    for (const words of [
      '/** To write: what the slide is for. */',
      'title: html`To write: a claim',
      "claim('To write: a claim', above('quay-days-now', 0))",
      'open: html`To write: what you say',
    ]) {
      expect(slide).toContain(words);
    }
    expect(slide).toMatch(
      /captions: {\s*'quay-days-now': html`To write: \${worded\('quay-days-now'\)}\.`/,
    );
    expect(slide).toMatch(
      /steps: { 'quay-days-before': html`To write: \${worded\('quay-days-before'\)}\.`, }/,
    );
    expect(chart).toContain('/** To write: what the chart shows. */');
    expect(chart).toContain("caption: 'To write: what is drawn'");
  });

  test('puts the slide into the running order after the one it was told', () => {
    const added = addToOrder(order, request(bars));
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
    const wanted = readRequest(line.split(' '), { ...tidesDeck, acts }, file);
    expect(addToOrder("[{ id: 'epilogue', light: 'night', slides: [] }]", wanted)).toContain(
      "id: 'epilogue', light: 'night', slides: [mySlide] }",
    );
  });

  test('refuses a running order in which the slide is not found that it has to follow', () => {
    expect(() => addToOrder('acts: []', request(bars))).toThrow(
      'slides/index.ts has no "slides: […]" of the act "water"',
    );
  });

  test('gives a step a name without a number, and no two the same', () => {
    const line = 'water/my-slide --after rising-sea --chart bars --figures north-2014,south-2014';
    const same = `${line},both-2018,both-2020`;
    const [, chart = ''] = Object.values(filesOf(request(same)));
    const steps = [...chart.matchAll(/step: '([^']*)'/g)].map(([, step]) => step);
    expect(steps).toEqual(['north', 'south', 'both', 'both-too']);
    const numbers = filesOf({
      ...request(bars),
      data: ['2014', '15'],
      says: ['worded()', 'worded()'],
    });
    expect(Object.values(numbers)[1]).toMatch(/step: 'bar', .*step: 'bar-too'/s);
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
      'There is no chart "bar" (did you mean "bars"?).',
    ],
    ['water/my-slide --after rising-sea', 'Say which chart: bars, columns, line.'],
    [
      'water/my-slide --after rising-sea --chart bars --figures quay-days-nwo',
      'There is no figure "quay-days-nwo" (did you mean "quay-days-now"?).',
    ],
    [
      'water/my-slide --after rising-sea --chart bars --figures sea-level',
      '"sea-level" is a series: draw it with --chart columns or line.',
    ],
    [
      'water/my-slide --after rising-sea --chart bars --figures quay-days-now,crossings-lost',
      'The bars of a chart have one unit: "quay-days-now" is in days, "crossings-lost" in crossings.',
    ],
    [
      'water/my-slide --after rising-sea --chart bars --figures quay-days-now, quay-days-before',
      'Name one slide; "quay-days-before" is a second. Figures stand in one word: --figures A,B.',
    ],
    [
      'water/my-slide --after rising-sea --chart bars --figures crossings-lost,crossings-lost',
      'The figure "crossings-lost" is named twice; it has one bar.',
    ],
    [
      'water/my-slide --after rising-sea --chart line --figures crossings-lost',
      '--chart line takes no --figures: say --series ID.',
    ],
    [
      'water/my-slide --after rising-sea --chart bars --series sea-level',
      '--chart bars takes no --series: say --figures A,B.',
    ],
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
