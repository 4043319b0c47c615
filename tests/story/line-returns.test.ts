import { expect, test } from 'vitest';
import type { Step } from '../../src/charts/chart.ts';
import { toYears } from '../../src/data/dates.ts';
import { slides, story } from '../support/story.ts';

const specOf = (step: Step | undefined) =>
  step && 'spec' in step && step.spec.form === 'line' ? step.spec : undefined;

/** The lines of the talk in running order, each with its series. */
const lines = slides.flatMap(({ id, content }) => {
  if (content.layout === 'text') return [];
  const chart = content.chart.content(story);
  const [series = ''] = chart.rows[0]?.of.id.split(' ') ?? [];
  return specOf(chart.steps[0]) ? [{ id, series, chart }] : [];
});

/** Each line with the one of the same series that the audience has seen before it. */
const seen = lines.map((line, at) => ({
  ...line,
  before: lines.slice(0, at).findLast(({ series }) => series === line.series),
}));

test.each(seen)(
  'the line of $id is drawn from its start where the audience first meets it',
  ({ chart, before }) => {
    expect(chart.enters, '`isKnown` of the chart: does another slide show the line before?').toBe(
      before === undefined,
    );
  },
);

test.each(seen.filter(({ before }) => before))(
  'the line of $id comes back at least as far as it was before, on the same axes',
  ({ chart, before }) => {
    const [last, first] = [specOf(before?.chart.steps.at(-1)), specOf(chart.steps[0])];
    expect(toYears(first?.until.date ?? '')).toBeGreaterThanOrEqual(
      toYears(last?.until.date ?? ''),
    );
    expect(first?.points).toEqual(last?.points);
  },
);
