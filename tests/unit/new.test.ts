import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, test, vi } from 'vitest';
import { deck } from '../../slides/index.ts';
import { main } from '../../src/export/new.ts';
import { readRequest } from '../../src/export/new-request.ts';
import { addToOrder, filesOf } from '../../src/export/new-slide.ts';
import { file } from './story.ts';

const request = (line: string) => readRequest(line.split(' '), deck, file);
const bars = 'war/my-slide --after visas --chart bars --figures viber-price,internet-cut-cost';

describe('npm run new', () => {
  test.each([
    [bars, "barChart('my-slide'", "figure: 'internet-cut-cost'"],
    ['war/my-slide --after war --chart line --series exports', 'lineChart(', "series: 'exports'"],
    ['boom/my-slide --after rush --chart columns --series staff', 'columnChart(', "'all-columns'"],
  ])('%s writes a slide and its chart that can be read', (line, ...expected) => {
    const files = Object.entries(filesOf(request(line)));
    expect(files.map(([path]) => path.replace(/^\w+\//, ''))).toEqual([
      'my-slide.ts',
      'my-slide.chart.ts',
    ]);
    for (const [path, text] of files) expect(parseSync(path, text).errors).toEqual([]);
    for (const words of expected) expect(files[1]?.[1]).toContain(words);
    expect(files[0]?.[1]).toMatch(/\({ said }\) => .*: html`To write: \${said\('[^)]*'\)}\.`/s);
    expect(files[0]?.[1]).toContain('To write: a claim of at most twelve words');
  });

  test('marks in a new slide all that is to be written: what it is for, its claim, its words, its notes', () => {
    const [slide = '', chart = ''] = Object.values(filesOf(request(bars)));
    for (const words of [
      '/** To write: what the slide is for. */',
      'title: html`To write: a claim',
      "claim('To write: a claim', above('viber-price', 0))",
      'open: html`To write: what you say',
    ]) {
      expect(slide).toContain(words);
    }
    expect(slide).toMatch(
      /captions: {\s*'viber-price': html`To write: \${said\('viber-price'\)}\.`/,
    );
    expect(slide).toMatch(
      /steps: { 'internet-cut-cost': html`To write: \${said\('internet-cut-cost'\)}\.`, }/,
    );
    expect(chart).toContain('/** To write: what the chart shows. */');
    expect(chart).toContain("caption: 'To write: what is drawn'");
  });

  test('puts the slide into the running order after the one it was told', () => {
    const order = addToOrder(readFileSync('slides/index.ts', 'utf8'), request(bars));
    expect(parseSync('index.ts', order).errors).toEqual([]);
    expect(order).toMatch(/\bvisas, mySlide,/);
    expect(order.match(/\bmySlide\b/g)).toHaveLength(2);
    expect(order).toContain("from './war/my-slide.ts'");
  });

  test.each([
    ['war/my-slide --after war --chart line --series exports', 'slides: [war, mySlide, doors,'],
    [
      'boom/my-slide --after boom --chart line --series exports',
      'slides: [boom, mySlide, freeSector,',
    ],
    [
      'opening/my-slide --after three-numbers --chart line --series exports',
      'threeNumbers, mySlide]',
    ],
    ['appendix/my-slide --after method --chart line --series exports', 'slides: [method, mySlide,'],
  ])('%s puts it among the slides of its act, and changes no other line', (line, expected) => {
    const before = readFileSync('slides/index.ts', 'utf8');
    const order = addToOrder(before, request(line));
    expect(order).toContain(expected);
    expect(order.replace(/^import { mySlide } .*\n/, '').replace(', mySlide', '')).toBe(before);
  });

  test('refuses a running order in which the slide is not found that it has to follow', () => {
    expect(() => addToOrder('acts: []', request(bars))).toThrow(
      'the running order has no place after "visas"',
    );
  });

  test('gives a step a name without a number, and no two the same', () => {
    const line =
      'boom/my-slide --after rush --chart bars --figures customers-usa-2014,customers-cis-2014';
    const same = `${line},customers-eu-usa-2018,customers-eu-usa-2020`;
    const [, chart = ''] = Object.values(filesOf(request(same)));
    const steps = [...chart.matchAll(/step: '([^']*)'/g)].map(([, step]) => step);
    expect(steps).toEqual([
      'customers-usa',
      'customers-cis',
      'customers-eu-usa',
      'customers-eu-usa-too',
    ]);
    const numbers = filesOf({ ...request(bars), data: ['2014', '15'], says: ['said()', 'said()'] });
    expect(Object.values(numbers)[1]).toMatch(/step: 'bar', .*step: 'bar-too'/s);
  });

  test.each([
    ['wra/my-slide', 'There is no act "wra" (did you mean "war"?).'],
    ['war/my-slide --after rise', 'There is no slide in that act "rise", only war, doors, '],
    [
      'war/my-slide --after visas --chart line',
      'Say which series: exports, staff, companies, companies-joined, ',
    ],
    ['war/my-slide', 'Say which slide in that act: war, doors, leavers, '],
    ['war/my-slide/more', 'Name the slide by its act and its id'],
    ['war/MySlide', 'Name the slide by its act and its id'],
    ['', 'Name the slide by its act and its id'],
    ['war/my-slide --after vsas', 'There is no slide in that act "vsas" (did you mean "visas"?).'],
    ['war/my-slide --after visas --chart bar', 'There is no chart "bar" (did you mean "bars"?).'],
    ['war/my-slide --after visas', 'Say which chart: bars, columns, line.'],
    [
      'war/my-slide --after visas --chart bars --figures viber-pirce',
      'There is no figure "viber-pirce" (did you mean "viber-price"?).',
    ],
    ['war/my-slide --after visas --chart bars --figures viber-price,', 'There is no figure "".'],
    [
      'war/my-slide --after visas --chart bars --figures of-nothing-at-all',
      'There is no figure "of-nothing-at-all".',
    ],
    [
      'war/my-slide --after visas --chart line --series exprots',
      'There is no series "exprots" (did you mean "exports"?).',
    ],
    [
      'war/my-slide --after visas --chart pie',
      'There is no chart "pie", only bars, columns, line.',
    ],
    ['war/my-slide --after visas --chart bars', 'Say which figures, a bar each: --figures A,B.'],
    [
      'war/my-slide --after visas --chart bars --figures exports',
      '"exports" is a series: draw it with --chart columns or line.',
    ],
    [
      'war/my-slide --after visas --chart bars --figures viber-price,staff-loss',
      'The bars of a chart have one unit: "viber-price" is in US$ million, "staff-loss" in people.',
    ],
    [
      'war/my-slide --after visas --chart bars --figures viber-price, internet-cut-cost',
      'Name one slide; "internet-cut-cost" is a second. Figures stand in one word: --figures A,B.',
    ],
    [
      'war/my-slide --after visas --chart bars --figures staff-loss,staff-loss',
      'The figure "staff-loss" is named twice; it has one bar.',
    ],
    [
      'war/my-slide --after visas --chart line --figures staff-loss',
      '--chart line takes no --figures: say --series ID.',
    ],
    [
      'war/my-slide --after visas --chart bars --series exports',
      '--chart bars takes no --series: say --figures A,B.',
    ],
    ['war/visas --after war', 'There is a slide "visas" already.'],
    ['war/new --after war', '"new" cannot be the name of a slide: it is a word of the language.'],
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
  ['war/visas', 2, /^There is a slide "visas" already\. --help tells the options\.$/],
  ['war/my-slide --aftre visas', 2, /^Unknown option '--aftre'\. --help tells the options\.$/],
])('npm run new -- %s tells how it is called, and writes nothing', async (line, code, told) => {
  const before = readFileSync('slides/index.ts', 'utf8');
  const said = vi.fn();
  vi.spyOn(console, 'log').mockImplementation(said);
  vi.spyOn(console, 'error').mockImplementation(said);
  const ended = await main(line.split(' '));
  vi.restoreAllMocks();
  expect([ended, said.mock.calls.flat()]).toEqual([code, [expect.stringMatching(told)]]);
  expect(readFileSync('slides/index.ts', 'utf8')).toBe(before);
});
