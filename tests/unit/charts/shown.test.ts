import { describe, expect, test } from 'vitest';
import type { ChartContent } from '../../../src/charts/chart.ts';
import { drawBars } from '../../../src/charts/forms/bars.ts';
import { drawLine } from '../../../src/charts/forms/line.ts';
import { findClippedMarks, hiddenPoints, visibleData } from '../../../src/charts/visible-data.ts';
import type { Datum } from '../../../src/data/story.ts';
import { portCalderChart } from '../../fixtures/tides/slides/port-calder.chart.ts';
import { risingSeaChart } from '../../fixtures/tides/slides/rising-sea.chart.ts';
import { datumOf } from '../../support/datum.ts';
import { slides, story } from '../../support/story.ts';
import { tides } from '../../support/tides.ts';

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
    expect(findClippedMarks('harvest', () => bars)).toEqual([
      'harvest: its chart cuts the value 130 of "apples 2021", its axis goes from 0 to 100',
    ]);
  });

  test('is nothing where the axis follows the data, and nothing in the deck', () => {
    const line = content([few, many], (theme) =>
      drawLine(theme, { points: [few, many], until: many, values: [] }),
    );
    expect(findClippedMarks('harvest', () => line)).toEqual([]);
    for (const { id, content: said } of slides) {
      if (said.layout === 'text') continue;
      expect(findClippedMarks(id, () => said.chart.content(story))).toEqual([]);
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
    expect(visibleData({ ...line, rows })).toEqual([few, share]);
  });

  test('leaves the points of a series that no chart draws', () => {
    const unseen = (charts: Parameters<typeof hiddenPoints>[0], series: string) =>
      hiddenPoints(charts, [series], tides).map(({ date }) => date);
    expect(unseen([risingSeaChart], 'sea-level')).toEqual([]);
    expect(unseen([], 'sea-level')).toHaveLength(7);
    expect(unseen([portCalderChart], 'ferry-crossings')).toEqual(['2018']);
  });
});
