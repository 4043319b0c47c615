import { describe, expect, test } from 'vitest';
import { deck } from '../../slides/index.ts';
import { lineChart } from '../../src/chart/line-chart.ts';
import { findOutliers } from '../../src/data/outliers.ts';
import type { WrittenFile } from '../../src/data/schema.ts';
import { openStory } from '../../src/data/story.ts';
import { renderUses } from '../../src/export/check-data.ts';
import { findDeckFaults, findUnshown, findUnused, slideUses } from '../../src/slide/check-deck.ts';
import { above, claim } from '../../src/slide/claims.ts';
import { html } from '../../src/slide/html.ts';
import { type Deck, defineSlide } from '../../src/slide/slide.ts';
import { tellDeck } from '../../src/slide/told.ts';
import { changeFile, writtenDatum } from './changed-story.ts';
import { runCheckData } from './run-check-data.ts';
import { steadyFile } from './steady-story.ts';
import { file, story } from './story.ts';

const notes = { open: html`Nothing.` };
const deckOf = (slide: ReturnType<typeof defineSlide>): Deck => ({
  ...deck,
  acts: [{ id: 'act', light: 'night', slides: [slide] }],
});

function warningsOf(of: Deck, change: (written: WrittenFile) => void = () => {}): string[] {
  const changed = changeFile(change);
  const opened = openStory(changed);
  const slides = slideUses(tellDeck(of, opened, 'slides'));
  return [...findOutliers(changed, opened), ...findUnshown(slides, changed, opened)];
}

describe('somebody is asked to look at', () => {
  test('a value a thousand times smaller than those beside it, with place and reason', () => {
    const changed = steadyFile((written) => {
      writtenDatum(written, 'exports 2021').value = 3.2;
    });
    // Told before the slides, of which one can't be made of such a value.
    expect(findOutliers(changed, openStory(changed))).toContain(
      'series "exports", point of 2021 (the 9th), value: 3.2 is 781 times smaller than 2,735 and 2,500 beside it; is it in US$ million?',
    );
  });

  test('that value alone, and not the last of its series, which has no other beside it', () => {
    const changed = steadyFile((written) => {
      writtenDatum(written, 'exports 2022').value = 2.5;
    });
    expect(findOutliers(changed, openStory(changed))).toEqual([
      'series "exports", point of 2022 (the 10th), value: 2.5 is 720 times smaller than 3,200 and 1,800 beside it; is it in US$ million?',
    ]);
  });

  test('a value ten times larger than the one before it, at the end of its series', () => {
    expect(
      warningsOf(deck, (written) => {
        writtenDatum(written, 'companies 2025-02').value = 1000;
        writtenDatum(written, 'companies 2026-02').value = 10_670;
      }),
    ).toContain(
      'series "companies", point of 2026-02 (the 10th), value: 10,670 is 10 times larger than 1,000 beside it; is it in companies?',
    );
  });

  test('a share that lacks its point, and one that is left with less than nothing', () => {
    const changed = steadyFile((written) => {
      writtenDatum(written, 'survey-poland-2022').value = 370;
      writtenDatum(written, 'export-share 2014').value = 880;
    });
    expect(findOutliers(changed, openStory(changed))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^series "export-share", point of 2014 \(the 1st\), value: 880 is more than the whole; is it in % of revenue\?$/,
        ),
        'figure "survey-poland-2022", value: 370 is more than the whole; is it in % of those who had left?',
        'figure "survey-elsewhere-2022", value: −303.9 is less than nothing; is it in % of those who had left?',
      ]),
    );
  });

  test('no value of the deck, however fast its series grow', () => {
    expect(findOutliers(file, story)).toEqual([]);
  });

  test('a figure, a point and a series that no slide uses, also not in arithmetic', () => {
    const slide = defineSlide('only', ({ value }) => ({
      layout: 'text',
      title: html`${value('staff-loss')} and ${value('exports', '2021')}`,
      body: html``,
      notes,
      seconds: 20,
    }));
    const unused = findUnused(slideUses(tellDeck(deckOf(slide), story, 'slides')), file, story);
    expect(unused).toContain('figure "viber-price"');
    expect(unused).toContain('series "exports", point of 2020 (the 8th)');
    expect(unused).toContain('series "gdp-share"');
    expect(unused).toContain('series "staff", point of 2010-04-01 (the 1st)');
    for (const used of [
      'figure "staff-loss"',
      'series "staff", point of 2022-01 (the 8th)',
      'point of 2021 (the 9th)',
    ]) {
      expect(unused.filter((place) => place.endsWith(used))).toEqual([]);
    }
  });

  test('a point that no step of a chart comes to', () => {
    const chart = lineChart('only', {
      series: 'exports',
      label: 'Exports',
      steps: [{ name: 'rise', until: 'peak' }],
    });
    const slide = defineSlide('only', () => ({
      layout: 'chart',
      title: html`Exports`,
      chart,
      captions: {},
      notes,
      seconds: 20,
    }));
    const warnings = warningsOf(deckOf(slide));
    expect(warnings).toContain(
      'series "exports", point of 2022 (the 10th): no step shows it, only the table of slides/act/only',
    );
    expect(warnings.some((warning) => warning.includes('point of 2021'))).toBe(false);
  });
});

test('nobody is asked to look at a point that a slide says in words, though no step shows it', () => {
  const chart = lineChart('only', {
    series: 'exports',
    label: 'Exports',
    steps: [{ name: 'rise', until: 'peak' }],
  });
  const slide = defineSlide('only', ({ value }) => ({
    layout: 'chart',
    title: html`Exports fell to ${value('exports', '2022')}`,
    chart,
    captions: {},
    notes,
    seconds: 20,
  }));
  const warnings = warningsOf(deckOf(slide)).filter((warning) => warning.includes('"exports"'));
  expect(warnings.map((warning) => warning.split(':')[0])).toEqual([
    'series "exports", point of 2023 (the 11th)',
  ]);
});

test('a slide that cannot be made of the data is told by its file', () => {
  const changed = openStory(
    changeFile((written) => {
      writtenDatum(written, 'staff 2025-09').date = '2025-10';
    }),
  );
  expect(() => slideUses(tellDeck(deck, changed, 'slides'))).toThrow(
    'slides/aftermath/stability: the series "staff" has no point at 2025-09',
  );
});

test('a slide or a claim that asks for what the data lack is told by its file, before any chart is looked at', () => {
  const slideOf = (title: string, claimed: string) =>
    defineSlide('only', ({ value }) => ({
      layout: 'text',
      title: html`${value(title)}`,
      body: html``,
      claims: [claim('a claim', above(claimed, 0))],
      notes,
      seconds: 20,
    }));
  for (const slide of [slideOf('exprots', 'staff-loss'), slideOf('staff-loss', 'exprots')]) {
    expect(() => findDeckFaults(tellDeck(deckOf(slide), story, 'slides'))).toThrow(
      'slides/act/only: the data file has no figure "exprots"',
    );
  }
});

test('a band that is longer than its whole ends the build, with slide, band and value', () => {
  const changed = openStory(
    changeFile((written) => {
      writtenDatum(written, 'customers-eu-usa-2020').value = 130;
    }),
  );
  expect(findDeckFaults(tellDeck(deck, changed, 'slides'))).toContain(
    'slide "nine-in-ten": the parts of the band "2020" come to 130, more than 100',
  );
  expect(findDeckFaults(tellDeck(deck, story, 'slides'))).toEqual([]);
});

test('a map whose shares come to more than the whole ends the build, with the shares', () => {
  const changed = openStory(
    steadyFile((written) => {
      writtenDatum(written, 'survey-poland-2022').value = 74;
    }),
  );
  expect(findDeckFaults(tellDeck(deck, changed, 'slides'))).toContain(
    'slide "destinations": of 74, 25.5, 8.4, −7.9 a share is less than nothing',
  );
});

test('a slide uses a series also where it asks for the whole of it and shows no point', () => {
  const slide = defineSlide('only', (_tell, { series }) => ({
    layout: 'text',
    title: html`${series('exports').title}`,
    body: html``,
    notes,
    seconds: 20,
  }));
  const used = slideUses(tellDeck(deckOf(slide), story, 'slides'));
  expect(renderUses(story.series('exports').points, 'exports', used)).toContain(
    'exports: 1 slide uses it.',
  );
  expect(renderUses(story.series('staff').points, 'staff', used)).toContain(
    'staff: no slides use it.',
  );
});

const run = (...args: string[]) => runCheckData(args);

describe('npm run check:data', () => {
  test('says that all is right, with how many figures and sources', async () => {
    const { code, said } = await run();
    expect(code).toBe(0);
    const points = file.series.reduce((sum, series) => sum + series.points.length, 0);
    const [figures, sources] = [file.figures.length + points, file.sources.length];
    expect(said).toContain(`all right: ${figures} figures, ${sources} sources`);
  });

  test('lists the slides that use a figure, with every sentence that stands there', async () => {
    const { code, said } = await run('exports-fall-computed');
    expect(code).toBe(0);
    expect(said).toMatch(/^exports-fall-computed: \d+ slides use it\.$/m);
    const computed = story.datum('exports-fall-computed');
    expect(said).toContain(`  exports-fall-computed: ${computed.derivation}`);
    expect(said).toContain('slides/war/plunge:\n  title: The money followed the people out\n');
    expect(said).toMatch(/its rounded figures give \d+%\./);
    expect(said).toMatch(/^ {2}note asked: Why \d+% when the points say \d+%\?/m);
  });

  test('names all that no slide uses in one line, which leaves the others to be seen', async () => {
    const { said } = await run();
    const lines = said.split('\n').filter((line) => line.includes('no slide uses'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(
      'look at what no slide uses: series "staff", point of 2013-05-15 (the 2nd); ',
    );
    expect(lines[0]).toContain('figure "exports-growth-2014"; ');
  });

  test('leaves out the lists of sources, which ask for all of the data and say none of it', async () => {
    const { said } = await run('exports');
    expect(said).toContain('slides/war/plunge:');
    expect(said).not.toContain('sources-of');
  });

  test('says how it is called', async () => {
    const { code, said } = await run('--help');
    expect(code).toBe(0);
    expect(said).toContain('npm run check:data -- some-series 2021');
  });

  test('lists the slides that use a point in a chart or its table, and the remarks on it', async () => {
    const { code, said } = await run('exports', '2017');
    expect(code).toBe(0);
    expect(said).toContain('slides/boom/rise:\n  title: ');
    const { said: next } = await run('exports', '2018');
    expect(next).toContain(`  exports 2018: ${story.datum('exports', '2018').note}\n`);
    expect(next).not.toContain('exports 2019: ');
  });

  test('says "1 slide" of one, and "no slides" of none', async () => {
    expect((await run('exports-growth-2014')).said).toContain(
      'exports-growth-2014: no slides use it.',
    );
    expect((await run('viber-price')).said).toContain('viber-price: 1 slide uses it.');
  });

  test('says the nearest name for one that is not there', async () => {
    expect(await run('exprots')).toEqual({
      code: 2,
      said: 'There is no figure or series "exprots" (did you mean "exports"?). --help tells the options.',
    });
  });
});
