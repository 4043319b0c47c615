/** A bar chart by its rows; steps, table, lengths, words and sentences come from the data. */
import { formatDatum } from '../data/format.ts';
import type { Datum, Story } from '../data/story.ts';
import { type Chart, defineChart } from './chart.ts';
import { type Bar, drawBars } from './forms/bars.ts';
import { findPoint, type PointName } from './points.ts';
import type { Tone } from './theme.ts';

/** A figure, each point of a series, or one point of it. */
type Data = { figure: string } | { series: string; at?: PointName };

/** One bar, or one for each point of a series. */
export type BarRow = Data & {
  /** Words at the left of the bar. */
  name: string | ((datum: Datum, story: Story) => string | string[]);
  /** What it is, in the chart's table; its name without it. */
  label?: string;
  /** "money" without it. */
  tone?: Tone;
  /** Words at the end of the bar; the value as its source words it, without them. */
  text?: (datum: Datum, story: Story) => string;
  /** The step at which it comes; that of the row before it, without one. */
  step?: string;
};

export interface BarChart {
  /** What is drawn, as the caption of the table. */
  caption: string | ((story: Story) => string);
  /** At least one; the first one names a step. */
  rows: readonly BarRow[];
  /** What each bar is a part of: a number in the unit of the bars, or a figure's id. */
  whole?: number | string;
  /** Values told in the table and not drawn. */
  table?: readonly (Data & { label: string })[];
}

function dataOf(data: Data, story: Story): readonly Datum[] {
  if ('figure' in data) return [story.datum(data.figure)];
  const series = story.series(data.series);
  return data.at === undefined ? series.points : [findPoint(series, data.at, story)];
}

/** The bars of all rows, each with the index of the step at which it comes. */
function barsOf(rows: readonly BarRow[], names: readonly string[], story: Story) {
  let step = 0;
  return rows.flatMap((row) => {
    if (row.step !== undefined) step = names.indexOf(row.step);
    return dataOf(row, story).map((datum) => ({
      name: typeof row.name === 'string' ? row.name : row.name(datum, story),
      label: row.label,
      datum,
      tone: row.tone ?? 'money',
      text: row.text?.(datum, story) ?? formatDatum(datum),
      step,
    }));
  });
}

/** Defines a bar chart. `id` is the file's name without ".chart.ts". */
export function barChart(id: string, chart: BarChart): Chart {
  const names = [...new Set(chart.rows.flatMap(({ step }) => step ?? []))];
  return defineChart(id, (story) => {
    const bars = barsOf(chart.rows, names, story);
    const { whole, table = [] } = chart;
    const caption = typeof chart.caption === 'string' ? chart.caption : chart.caption(story);
    const isDerived = bars.some(({ datum }) => datum.confidence === 'derived');
    const written = (name: Bar['name']) => [name].flat().join(', ');
    return {
      caption,
      rows: [
        ...bars.map(({ label, name, datum }) => ({ label: label ?? written(name), of: datum })),
        ...table.flatMap((row) => dataOf(row, story).map((of) => ({ label: row.label, of }))),
      ],
      derivedAs: isDerived ? (whole === undefined ? 'Hollow' : 'Outlined') : undefined,
      enters: true,
      steps: names.map((name, index) => ({
        name,
        sentence: `${caption}: ${bars
          .filter(({ step }) => step <= index)
          .map((bar) => `${written(bar.name)}: ${bar.text}`)
          .join('; ')}.`,
        draw: (theme) =>
          drawBars(theme, {
            bars: bars.map((bar) => ({ ...bar, isShown: bar.step <= index })),
            ...(whole !== undefined && {
              whole: typeof whole === 'number' ? whole : story.datum(whole).value,
            }),
          }),
      })),
    };
  });
}
