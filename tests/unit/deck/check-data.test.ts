import { describe, expect, test } from 'vitest';
import { defineChart } from '../../../src/charts/chart.ts';
import { lineChart } from '../../../src/charts/line-chart.ts';
import { renderUses } from '../../../src/cli/check-data.ts';
import { findOutliers } from '../../../src/data/outliers.ts';
import type { RawFile } from '../../../src/data/schema.ts';
import { openStory } from '../../../src/data/story.ts';
import {
  findBrokenBridges,
  findDeckIssues,
  findUnshown,
  findUnused,
  resolveDeck,
  slideUses,
} from '../../../src/deck/checks.ts';
import { above, claim } from '../../../src/deck/claims.ts';
import { html } from '../../../src/deck/html.ts';
import type { Slide } from '../../../src/deck/slide.ts';
import { writtenDatum } from '../../support/changed-story.ts';
import { runCheckData } from '../../support/run-check-data.ts';
import {
  changeTidesFile,
  deckOf,
  slideOf,
  tides,
  tidesDeck,
  tidesFile,
} from '../../support/tides.ts';

const resolve = (slide: Slide, of = tides) => resolveDeck(deckOf(slide), of, 'slides');

/** Warnings of values that are far off, in the tides with some of them changed. */
function outliersOf(change: (file: RawFile) => void): string[] {
  const file = changeTidesFile(change);
  return findOutliers(file, openStory(file));
}

/** The mean of the sea, drawn as far as the storm. */
const untilTheStorm = lineChart('only', {
  series: 'sea-level',
  label: 'Sea level',
  steps: [{ name: 'rise', until: { before: 'storm-tide' } }],
});

describe('somebody is asked to look at', () => {
  test('a value a thousand times smaller than those beside it, alone, with place and reason', () => {
    expect(
      outliersOf((file) => {
        writtenDatum(file, 'ferry-crossings 2018').value = 1.76;
      }),
    ).toEqual([
      'series "ferry-crossings", point of 2018 (the 2nd), value: 1.76 is 840 times smaller than 1,840 and 1,480 beside it; is it in crossings?',
    ]);
  });

  test('a value ten times larger than the one before it, at the end of its series', () => {
    expect(
      outliersOf((file) => {
        writtenDatum(file, 'sea-level 2024').value = 140;
      }),
    ).toEqual([
      'series "sea-level", point of 2024 (the 7th), value: 140 is 10 times larger than 14 beside it; is it in centimetres above the old mean?',
    ]);
  });

  test('a share that lacks its point, and one that is left with less than nothing', () => {
    expect(
      outliersOf((file) => {
        file.units.push({ id: 'share', name: '% of days', one: '% of days', scale: 'percent' });
        const share = { ...writtenDatum(file, 'quay-days-now'), unit: 'share', what: 'A share' };
        const { value: _typed, ...rest } = share;
        file.figures.push(
          { ...share, id: 'dry', value: 370 },
          { ...rest, id: 'wet', confidence: 'derived', derivation: '100% − [dry]' },
        );
      }),
    ).toEqual([
      'figure "dry", value: 370 is more than the whole; is it in % of days?',
      'figure "wet", value: −270 is less than nothing; is it in % of days?',
    ]);
  });

  test('no value of a series that grows or falls as such do', () => {
    expect(findOutliers(tidesFile, tides)).toEqual([]);
  });

  test('a figure, a point and a series that no slide uses, also not in arithmetic', () => {
    const slide = slideOf('only', ({ value }) => html`${value('crossings-lost')}`);
    expect(findUnused(slideUses(resolve(slide)), tidesFile, tides)).toEqual([
      'series "sea-level"',
      'series "ferry-crossings", point of 2018 (the 2nd)',
      'figure "crossings-per-dot"',
      'figure "quay-days-before"',
      'figure "quay-days-now"',
    ]);
  });

  test('a point that no step of a chart comes to, unless the slide says it in words', () => {
    const warningsOf = (slide: Slide) => findUnshown(slideUses(resolve(slide)), tidesFile, tides);
    const unshown = ['2022 (the 6th)', '2024 (the 7th)'].map(
      (point) =>
        `series "sea-level", point of ${point}: no step shows it, only the table of slides/act/only`,
    );
    expect(warningsOf(slideOf('only', () => html`It rose`, { chart: untilTheStorm }))).toEqual(
      unshown,
    );
    const said = slideOf('only', ({ value }) => html`It rose to ${value('sea-level', '2022')}`, {
      chart: untilTheStorm,
    });
    expect(warningsOf(said)).toEqual(unshown.slice(1));
  });
});

test('a slide or a claim that asks for what the data lack is told by its file, before any chart is looked at', () => {
  const slideWith = (title: string, claimed: string) =>
    slideOf('only', ({ value }) => html`${value(title)}`, {
      claims: [claim('a claim', above(claimed, 0))],
    });
  for (const slide of [slideWith('qay', 'crossings-lost'), slideWith('crossings-lost', 'qay')]) {
    expect(() => findDeckIssues(resolve(slide))).toThrow(
      'slides/act/only: the data file has no figure "qay"',
    );
  }
  const later = slideOf('only', ({ value }) => html`${value('sea-level', '2025')}`);
  expect(() => slideUses(resolve(later))).toThrow(
    'slides/act/only: the series "sea-level" has no point at 2025',
  );
});

test('a chart that refuses its data ends the build', () => {
  const chart = defineChart('only', (story) => ({
    caption: 'Days',
    rows: [{ label: 'Days', of: story.datum('quay-days-now') }],
    enters: false,
    steps: [
      {
        name: 'now',
        sentence: 'Days.',
        get spec(): never {
          throw new Error('23 days do not fit into a week');
        },
      },
    ],
  }));
  expect(findDeckIssues(resolve(slideOf('only', () => html`Days`, { chart })))).toEqual([
    'slides/act/only: 23 days do not fit into a week',
  ]);
});

test.each<[string, object, string]>([
  [
    'a cover without a chart',
    { layout: 'cover', subtitle: html`A` },
    'a slide of layout "cover" needs title, subtitle, chart, notes: add chart',
  ],
  ['no notes', { notes: undefined }, 'add notes'],
  [
    'a layout that there is not',
    { layout: 'chrt' },
    'there is no layout "chrt": take one of cover, ',
  ],
])('a slide with %s is told by its file, and what to add', (_name, parts, words) => {
  const whole = slideOf('only', () => html`A`);
  const content: typeof whole.content = (...asked) => Object.assign(whole.content(...asked), parts);
  expect(() => resolve({ ...whole, content })).toThrow(`slides/act/only: `);
  expect(() => resolve({ ...whole, content })).toThrow(words);
});

test('where two slides have changed places, somebody is told which bridges no longer lead to the next slide', () => {
  const acts = tidesDeck.acts.map((act, index) =>
    index === 0 ? { ...act, slides: act.slides.toReversed() } : act,
  );
  expect(findBrokenBridges(resolveDeck(tidesDeck, tides, 'slides'))).toEqual([]);
  expect(findBrokenBridges(resolveDeck({ ...tidesDeck, acts }, tides, 'slides'))).toEqual([
    'slides/opening/harbour-master, bridge: «Now to the water itself.» leads to "high-water", but "port-calder" follows: write it anew',
    'slides/opening/port-calder, bridge: «Hear first the woman who watches the gauge.» leads to "harbour-master", but "high-water" follows: write it anew',
  ]);
});

test('a slide uses a series also where it asks for the whole of it and shows no point', () => {
  const slide = slideOf('only', (_format, { series }) => html`${series('sea-level').title}`);
  const used = slideUses(resolve(slide));
  const usesOf = (id: string) => renderUses(id, tidesFile, tides, used);
  expect(usesOf('sea-level')).toContain('sea-level: 1 slide uses it.');
  expect(usesOf('ferry-crossings')).toContain('ferry-crossings: no slides use it.');
});

describe('npm run check:data', () => {
  test('says that all is right, with how many figures and sources, and in one line what no slide uses', async () => {
    expect(await runCheckData([])).toEqual({
      code: 0,
      said: [
        'assets/data/story.json: look at what no slide uses: series "ferry-crossings", point of 2018 (the 2nd)',
        'all right: 14 figures, 3 sources',
      ].join('\n'),
    });
  });

  test('lists the slides that use a figure, with every sentence that stands there, and the remarks on it', async () => {
    const { code, said } = await runCheckData(['crossings-lost']);
    expect(code).toBe(0);
    expect(said).toContain('crossings-lost: 1 slide uses it.\n');
    expect(said).toContain(
      '  crossings-lost: 1,840 − 1,480, the first year counted less the newest',
    );
    expect(said).toContain('slides/opening/port-calder:\n  title: The tides of Port Calder\n');
    expect(said).toMatch(/^ {2}note asked: Did the water take them all\?/m);
    // A list of sources asks for all of the data, and says none of it.
    expect(said).not.toContain('slides/water/method');
  });

  test('lists the slides that use a point in a chart or its table', async () => {
    const { code, said } = await runCheckData(['sea-level', '2018']);
    expect(code).toBe(0);
    expect(said).toContain('slides/water/rising-sea:\n  title: ');
    expect(said).not.toContain('sea-level 2016: ');
    expect((await runCheckData(['sea-level'])).said).toContain('  sea-level 2016: (5 + 9) ÷ 2; ');
  });

  test('says how it is called', async () => {
    const { code, said } = await runCheckData(['--help']);
    expect(code).toBe(0);
    expect(said).toContain('npm run check:data -- some-series 2021');
  });

  test.each([
    [
      'wall-vote',
      / {2}12 September 2024: The town votes for a sea wall\.\n\nslides\/water\/tide-marks:\n/,
    ],
    [
      'quill',
      / {2}Marta Quill, harbour master .*\n {2}“We used .*\n\nslides\/opening\/harbour-master:\n/,
    ],
    ['quill-sky', / {2}“We used to read the tide table\. .*”, Marta Quill\n/],
    ['gazette', /It is named by event new-quay, .*quotation quill-sky\.\n/],
  ])('looks up an event, a person, a quotation or a source as well: %s', async (id, words) => {
    const { code, said } = await runCheckData([id]);
    expect(code).toBe(0);
    expect(said).toMatch(words);
  });

  test('says the nearest name for one that is not there', async () => {
    expect(await runCheckData(['sea-levle'])).toEqual({
      code: 2,
      said: 'The data file has nothing of the name "sea-levle" (did you mean "sea-level"?). --help tells the options.',
    });
  });
});
