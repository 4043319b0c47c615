/** Columns from zero on a time axis, each at its real date. */
import type { Chart } from 'chart.js';
import { formatShortDate, toYears } from '../../data/dates.ts';
import { datumLines, formatValue } from '../../data/format.ts';
import type { Datum } from '../../data/story.ts';
import { typeSize } from '../canvas/measure-text.ts';
import type { ChartConfig } from '../config.ts';
import { type Theme, type Tone, tint, toneOf } from '../theme.ts';
import { scaleFor, spanOf, valueAxis, type Years, yearAxis } from './axes.ts';
import { eventMarks, type MarkedEvent, type Plot } from './event-mark.ts';
import { type Label, label, measureLabel } from './label.ts';

/** How far an end fades, as a share of the highest value. */
const fadeShare = 0.12;

/** How far the open ends of columns fade, in their unit. */
export function fadeOf(points: readonly Datum[]): number {
  return fadeShare * Math.max(0, ...points.map(({ value }) => Math.abs(value)));
}

/** Where a column ends that is seen: beyond its value where the source says "over". */
export function reachOf({ value, about }: Datum, fade: number): number {
  return about === 'over' ? value + fade : value;
}

/** Whether a source leaves the end of a value open. */
export function isOpen({ about }: Datum): boolean {
  return about === 'over' || about === 'under';
}

/** A fill that comes out of nothing at a value of the y axis and is whole `fade` below it. */
export function fading(
  chart: Chart,
  color: string,
  top: number,
  fade: number,
): CanvasGradient | string {
  const { y } = chart.scales;
  const [from = Number.NaN, to = Number.NaN] = [
    y?.getPixelForValue(top),
    y?.getPixelForValue(top - fade),
  ];
  // Asked before the chart is laid out, too, when no value has a place.
  if (!Number.isFinite(from) || !Number.isFinite(to)) return color;
  const gradient = chart.ctx.createLinearGradient(0, from, 0, to);
  gradient.addColorStop(0, tint(color, 0));
  gradient.addColorStop(1, color);
  return gradient;
}

export interface Column {
  datum: Datum;
  tone: Tone;
  isShown: boolean;
}

/** The widest a column is, in pixels, and the share of the room to its neighbour that it takes. */
const thickness = { most: 150, share: 0.5 };

/** Of a derived column, and of the line on which an open end stands. */
const rim = { derived: 2, open: 3 };

function isDerived({ datum }: Column): boolean {
  return datum.confidence === 'derived';
}

function rimOf(column: Column) {
  if (!column.isShown) return 0;
  if (isDerived(column)) return rim.derived;
  return isOpen(column.datum) ? { top: rim.open } : 0;
}

/** The data sets of columns on a time axis in years; `fade` is how far an open end fades, in their unit. */
export function columnSets(theme: Theme, columns: readonly Column[], fade: number) {
  const bars = {
    categoryPercentage: thickness.share,
    barPercentage: 1,
    maxBarThickness: thickness.most,
    grouped: false,
  };
  const heights = (heightOf: (datum: Datum) => number) =>
    columns.map(({ datum, isShown }) => ({
      x: toYears(datum.date),
      y: isShown ? heightOf(datum) : 0,
    }));
  const colors = columns.map(({ tone }) => toneOf(theme, tone));
  const fills = columns.map((column, index) =>
    isDerived(column) ? theme.ground : (colors[index] ?? ''),
  );
  const values = {
    ...bars,
    data: heights(({ value }) => value),
    backgroundColor: fills,
    borderColor: colors,
    borderWidth: columns.map(rimOf),
  };
  if (!columns.some(({ datum }) => isOpen(datum))) return [values];
  /** Fills that fade from the value at which an end is open, in Chart.js's words. */
  const fillsOf =
    (openAt: (datum: Datum) => number | undefined) =>
    ({ chart, dataIndex }: { chart: Chart; dataIndex: number }) => {
      const [column, color = ''] = [columns[dataIndex], fills[dataIndex]];
      const top = column && openAt(column.datum);
      return top === undefined ? color : fading(chart, color, top, fade);
    };
  return [
    {
      ...values,
      backgroundColor: fillsOf((datum) => (datum.about === 'under' ? datum.value : undefined)),
    },
    {
      ...bars,
      data: heights((datum) => (datum.about === 'over' ? reachOf(datum, fade) : 0)),
      backgroundColor: fillsOf((datum) => reachOf(datum, fade)),
    },
  ];
}

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
    hasLeader: lines.length > 1,
    leaderSize: typeSize.label,
    size: isLarge ? typeSize.large : typeSize.strong,
    weight: 600,
    isShown,
  };
  const distance = (chart: Chart) => measureLabel(chart, theme, words).height / 2 + valueGap;
  return { ...words, dy: (chart) => (datum.value < 0 ? 1 : -1) * distance(chart) };
}

export interface ColumnsSpec {
  /** At least one. */
  columns: readonly Column[];
  events?: readonly MarkedEvent[];
}

/** The plot of columns, which holds all of them, shown or not; `fade` is how far an open end fades, in their unit. */
export function columnPlot(columns: readonly Column[]): Plot & { fade: number } {
  const points = columns.map(({ datum }) => datum);
  const fade = fadeOf(points);
  const scale = scaleFor(points.map((point) => reachOf(point, fade)));
  return { points, fade, scale, years: spanOf(points, columnReach) };
}

/** The Chart.js configuration of columns. */
export function drawColumns(theme: Theme, { columns, events = [] }: ColumnsSpec): ChartConfig {
  const plot = columnPlot(columns);
  const { points, fade, scale } = plot;
  const unit = points[0]?.unit;
  const values = columns.map((column) => wordsFor(theme, column, fade, columns.length <= few));
  return {
    marks: { dataset: 0, of: columns.map(({ datum, isShown }) => ({ what: datum, isShown })) },
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
