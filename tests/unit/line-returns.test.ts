import { expect, test } from 'vitest';
import { riseChart } from '../../slides/boom/rise.chart.ts';
import { twistChart } from '../../slides/crackdown/twist.chart.ts';
import { plungeChart } from '../../slides/war/plunge.chart.ts';
import type { Step } from '../../src/chart/chart.ts';
import { story } from './story.ts';
import { theme } from './theme.ts';

/** How far a still draws its line: where its pen stands in time. */
const reachOf = (step: Step | undefined) => step?.draw(theme).data.datasets.at(-1)?.data;

const [rise, twist, plunge] = [riseChart, twistChart, plungeChart].map((chart) =>
  chart.content(story),
);

test('the line is drawn from its start where the audience first meets it, and never again', () => {
  expect([rise, twist, plunge].map((chart) => chart?.enters)).toEqual([true, false, false]);
});

test('the line comes back as far as the audience left it, on the same axes', () => {
  for (const [left, back] of [
    [rise, twist],
    [twist, plunge],
  ]) {
    const [last, first] = [left?.steps.at(-1), back?.steps[0]];
    expect(reachOf(last)).toBeDefined();
    expect(reachOf(first)).toEqual(reachOf(last));
    const axesOf = (step: Step | undefined) => {
      const { x, y } = step?.draw(theme).options?.scales ?? {};
      return [x, y].map((axis) => [axis?.min, axis?.max]);
    };
    expect(axesOf(first)).toEqual(axesOf(last));
  }
});
