/** Columns from zero on a time axis, each at its real date. */
import type { Chart } from 'chart.js';
import { formatShortDate, toYears } from '../../data/dates.ts';
import { datumLines, formatValue } from '../../data/format.ts';
import type { Datum } from '../../data/story.ts';
import type { Still } from '../chart.ts';
import { type Theme, toneOf } from '../theme.ts';
import { valueAxis, yearAxis } from './axes.ts';
import { type Column, columnSets } from './column-sets.ts';
import { eventMarks, type MarkedEvent } from './event-mark.ts';
import { type Label, label, measureLabel } from './label.ts';
import { fadeOf, reachOf } from './open-ends.ts';
import { scaleFor, spanOf, type Years } from './scale.ts';
import { typeSize } from './type.ts';

/** What a column needs to either side of its date, in years. */
export const columnReach = 0.5;

/** Up to how many columns have their values large, in their colour. */
const few = 4;

/** Between a column and its value, in pixels. */
const valueGap = 6;

/** Room that a date needs under its column, in pixels. */
const dateRoom = 46;

/** "Mar" over "2021", or the year alone: under a column stands its own date, not the year that is nearest. */
export function dateLines({ date }: Datum): string[] {
  return formatShortDate(date).split(' ').slice(-2);
}

/** A time axis that names the dates of its columns; of two that are close, the later one. */
function dateAxis(theme: Theme, years: Years, points: readonly Datum[]) {
  const axis = yearAxis(theme, years);
  const places = points.map(({ date }) => toYears(date));
  return {
    ...axis,
    afterBuildTicks: (scale: { ticks: { value: number }[]; chart: { width: number } }) => {
      const room = (dateRoom * (years.to - years.from)) / Math.max(1, scale.chart.width);
      scale.ticks = places
        .filter((place, index) => (places[index + 1] ?? Number.POSITIVE_INFINITY) - place >= room)
        .map((value) => ({ value }));
    },
    ticks: {
      ...axis.ticks,
      callback: (value: number | string) => {
        const point = points[places.indexOf(Number(value))];
        return point ? dateLines(point) : '';
      },
    },
  };
}

/** The value of a column over it, or under it where it goes down, as its source words it. */
function wordsFor(theme: Theme, column: Column, fade: number, isLarge: boolean): Label {
  const { datum, tone, isShown } = column;
  const lines = datumLines(datum);
  const words: Label = {
    x: toYears(datum.date),
    y: reachOf(datum, fade),
    text: lines,
    color: isLarge ? toneOf(theme, tone) : theme.ink,
    halo: theme.ground,
    isLed: lines.length > 1,
    ledSize: typeSize.label,
    size: isLarge ? typeSize.large : typeSize.strong,
    weight: 600,
    isShown,
  };
  const distance = (chart: Chart) => measureLabel(chart, theme, words).height / 2 + valueGap;
  return { ...words, dy: (chart) => (datum.value < 0 ? 1 : -1) * distance(chart) };
}

/** The still of a column chart: at least one column. Its axes hold all of them, shown or not. */
export function drawColumns(
  theme: Theme,
  { columns, events = [] }: { columns: readonly Column[]; events?: readonly MarkedEvent[] },
): Still {
  const points = columns.map(({ datum }) => datum);
  const fade = fadeOf(points);
  const scale = scaleFor(points.map((point) => reachOf(point, fade)));
  const plot = { points, scale, years: spanOf(points, columnReach) };
  const unit = points[0]?.unit;
  const values = columns.map((column) => wordsFor(theme, column, fade, columns.length <= few));
  return {
    marks: { dataset: 0, of: columns.map(({ datum, isShown }) => ({ what: datum, isShown })) },
    events,
    type: 'bar',
    data: {
      datasets: columnSets(theme, columns, fade),
    },
    options: {
      layout: {
        padding: ({ chart }: { chart: Chart }) => ({
          top: Math.max(...values.map((words) => measureLabel(chart, theme, words).height)),
          right: 24,
        }),
      },
      scales: {
        x: { ...dateAxis(theme, plot.years, points), offset: false },
        y: valueAxis(theme, scale, (value) => (unit ? formatValue(value, unit) : String(value))),
      },
      plugins: {
        annotations: {
          of: {
            ...eventMarks(theme, events, plot),
            ...Object.fromEntries(
              values.map((words, index) => [`column-${index}`, label(theme, words)]),
            ),
          },
        },
      },
    },
  };
}
