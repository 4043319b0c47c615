import { describe, expect, test } from 'vitest';
import type { ChartContent } from '../../src/chart/chart.ts';
import { drawBars } from '../../src/chart/forms/bars.ts';
import { drawLine } from '../../src/chart/forms/line.ts';
import { findCuts, shownData, unseenPoints } from '../../src/chart/shown.ts';
import type { Datum } from '../../src/data/story.ts';
import { datumOf } from './datum.ts';
import { slides, story } from './story.ts';

const content = (drawn: readonly Datum[], draw: ChartContent['steps'][number]['draw']) => ({
  caption: 'Apples',
  rows: drawn.map((of) => ({ label: 'Apples', of })),
  steps: [{ name: 'all', sentence: 'Apples.', draw }],
  enters: false,
});

const [few = datumOf('2020', 30), many = datumOf('2021', 130)] = [
  datumOf('2020', 30),
  datumOf('2021', 130),
];

describe('what is cut', () => {
  const bars = content([few, many], (theme) =>
    drawBars(theme, {
      bars: [few, many].map((datum) => ({ name: 'Red', datum, tone: 'rest', isShown: true })),
      whole: 100,
    }),
  );

  test('is told with slide, value and axis, where a bar is longer than its whole', () => {
    expect(findCuts('harvest', () => bars)).toEqual([
      'slide "harvest": its chart cuts the value 130 of "apples 2021", its axis goes from 0 to 100',
    ]);
  });

  test('is nothing where the axis follows the data, and nothing in the deck', () => {
    const line = content([few, many], (theme) =>
      drawLine(theme, { points: [few, many], until: many, values: [] }),
    );
    expect(findCuts('harvest', () => line)).toEqual([]);
    for (const { id, content: said } of slides) {
      if (said.layout === 'text') continue;
      expect(findCuts(id, () => said.chart.content(story))).toEqual([]);
    }
  });
});

describe('what is shown', () => {
  test('is what a step comes to, and what the table tells besides', () => {
    const line = content([few, many], (theme) =>
      drawLine(theme, { points: [few, many], until: few, values: [] }),
    );
    const share = datumOf('2022', 23);
    const rows = [...line.rows, { label: 'Share', of: share }];
    expect(shownData({ ...line, rows })).toEqual([few, share]);
  });

  test('leaves the points of a series that no chart draws', () => {
    const charts = slides.flatMap((slide) =>
      slide.content.layout === 'text' ? [] : [slide.content.chart],
    );
    expect(unseenPoints(charts, ['exports'], story)).toEqual([]);
    expect(unseenPoints([], ['exports'], story)).toHaveLength(
      story.series('exports').points.length,
    );
    const dates = unseenPoints(charts, ['companies'], story).map(({ date }) => date);
    expect(dates).toContain('2019-04');
    expect(dates).not.toContain('2017-03');
  });
});
