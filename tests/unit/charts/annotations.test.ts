import { describe, expect, test } from 'vitest';
import type { Annotations } from '../../../src/charts/canvas/annotations.ts';
import type { ChartConfig } from '../../../src/charts/config.ts';
import { hiddenAxis } from '../../../src/charts/forms/axes.ts';
import { label } from '../../../src/charts/forms/label.ts';
import { recordChart } from '../../support/recording-context.ts';
import { theme } from '../../support/theme.ts';

const [data, mark] = ['#111111', '#222222'];

/** What annotations draw on a chart of 200 × 100 pixels over a line of data along its middle. */
function draw(of: Annotations) {
  const config: ChartConfig = {
    type: 'line',
    data: { labels: ['a', 'b'], datasets: [{ data: [0.5, 0.5], borderColor: data }] },
    options: {
      layout: { autoPadding: false },
      scales: { x: { display: false }, y: hiddenAxis(0, 1) },
      elements: { point: { radius: 0 } },
      plugins: { annotations: { of } },
    },
  };
  return recordChart(config, { width: 200, height: 100 }, (words) => words.length * 10);
}

const rule = {
  kind: 'rule',
  isShown: true,
  from: () => ({ x: 10, y: 80 }),
  to: () => ({ x: 110, y: 80 }),
  color: mark,
  width: 2,
} as const;

describe('what is written on a chart', () => {
  test('lies over its data', () => {
    const order = (of: Annotations) => draw(of).tones.map(({ color }) => color);
    expect(order({ rule })).toEqual([data, mark]);
  });

  test('is not drawn where it is not shown', () => {
    const word = label(theme, { x: 0, y: 0.5, text: 'gone', color: theme.ink, isShown: false });
    expect(draw({ rule: { ...rule, isShown: false }, word })).toMatchObject({
      tones: [{ color: data }],
      words: [],
    });
  });

  test('stands at its point, line under line, and within the chart', () => {
    const at = (align: 'start' | 'end') =>
      draw({
        word: label(theme, {
          x: align === 'start' ? 1 : 0,
          y: 0.5,
          text: ['First', 'then'],
          color: theme.ink,
          align,
        }),
      }).words.map(({ text, x, y }) => [text, Math.round(x), Math.round(y)]);
    const [first, then] = at('start');
    expect(first?.slice(0, 2)).toEqual(['First', 150]);
    expect(then?.[1]).toBe(150);
    expect(Number(then?.[2]) - Number(first?.[2])).toBe(22);
    expect(at('end')[0]?.[1]).toBe(50);
  });
});
