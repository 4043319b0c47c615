/** Native charts: specs of lines and columns as series of values on a time axis that Office draws itself. */
import { type ColumnsSpec, columnPlot } from '../charts/forms/columns.ts';
import { type EventSide, type MarkedEvent, type Plot, sideOf } from '../charts/forms/event-mark.ts';
import type { PlotSpec } from '../charts/forms/index.ts';
import { isDerived, type LineSpec, lineColors, linePlot } from '../charts/forms/line.ts';
import { type Theme, toneOf } from '../charts/theme.ts';
import { formatYear, toYears } from '../data/dates.ts';
import type { Datum, StoryEvent } from '../data/story.ts';
import { monthOf, stepsOf, type TimeAxis, timeAxisOf } from './time-axis.ts';

/** A value with its colour. */
export interface Mark {
  datum: Datum;
  color: string;
  /** Whether its value is written at it. */
  isWritten: boolean;
}

/** A column of the chart's sheet, and how it is drawn. */
export interface NativeSeries {
  name: string;
  /** One for each category, or nothing. */
  cells: readonly (Cell | undefined)[];
  /** How its line is drawn: dashed where it leads from or to a derived value. */
  style?: LineStyle;
}

/** A mark, and the number of the series in whose column its value is written. */
export interface Cell {
  mark: Mark;
  home: number;
}

export interface LineStyle {
  color: string;
  isDashed: boolean;
}

export interface NativeChart {
  form: 'line' | 'columns';
  /** The dates of its categories. */
  dates: readonly string[];
  series: readonly NativeSeries[];
  /** All marks that are shown, by date. */
  row: readonly Mark[];
  scale: Plot['scale'];
  /** How far a value fades whose end the source leaves open, in the unit of the values. */
  fade: number;
  time: TimeAxis;
  events: readonly NativeEvent[];
}

/** An event on the time axis, and the side of it on which its words have room. */
export interface NativeEvent {
  event: StoryEvent;
  side: EventSide;
}

/** Neighbouring segments of a line in one style, from a mark to another by their index. */
interface Run extends LineStyle {
  from: number;
  to: number;
}

function runsOf(marks: readonly Mark[]): Run[] {
  const runs: Run[] = [];
  marks.forEach(({ datum, color }, to) => {
    const isDashed = isDerived(datum) || isDerived(marks[to - 1]?.datum);
    const last = runs.at(-1);
    if (last?.color === color && last.isDashed === isDashed) last.to = to;
    else if (to > 0 || marks.length === 1)
      runs.push({ color, isDashed, from: Math.max(0, to - 1), to });
  });
  return runs;
}

/** "2022–2023" */
function yearsOf(marks: readonly Mark[]): string {
  const years = marks.map(({ datum }) => formatYear(datum.date));
  return [...new Set([years[0], years.at(-1)])].join('–');
}

/** The series of a line, one for each run. A mark between two runs is written in the one of its own style, if any. */
export function lineSeries(name: string, marks: readonly Mark[]): NativeSeries[] {
  const runs = runsOf(marks);
  const cells = marks.map((mark, at): Cell => {
    const near = runs.filter(({ from, to }) => from <= at && at <= to);
    const own = near.find(
      (run) => run.color === mark.color && run.isDashed === isDerived(mark.datum),
    );
    return { mark, home: runs.findIndex((run) => run === (own ?? near[0])) };
  });
  return runs.map(({ from, to, ...style }, number) => {
    const years = yearsOf(marks.slice(from, to + 1));
    return {
      name: number === 0 ? name : `${name}, ${style.isDashed ? 'derived ' : ''}${years}`,
      cells: cells.map((cell, at) => (from <= at && at <= to ? cell : undefined)),
      style,
    };
  });
}

/** What both forms have in common: their scale and the events that are shown. */
function commonOf(plot: Plot, events: readonly MarkedEvent[] = []) {
  const shown = events.filter(({ isShown }) => isShown);
  return {
    scale: plot.scale,
    events: shown.map(({ event }) => ({ event, side: sideOf(event, plot) })),
  };
}

const datesOf = (points: readonly Datum[]) => points.map(({ date }) => date);

function nativeLine(spec: LineSpec, title: string, theme: Theme): NativeChart {
  const { points, until, values, falling, events } = spec;
  const colors = lineColors(theme, points, falling);
  const row = points
    .map((datum, index) => ({
      datum,
      color: colors[index] ?? theme.money,
      isWritten: values.some(({ point, isShown }) => isShown && point === datum),
    }))
    .filter(({ datum }) => toYears(datum.date) <= toYears(until.date));
  return {
    ...commonOf(linePlot(points), events),
    form: 'line',
    dates: datesOf(row.map(({ datum }) => datum)),
    series: lineSeries(title, row),
    row,
    fade: 0,
    time: timeAxisOf('line', datesOf(points)),
  };
}

function nativeColumns(spec: ColumnsSpec, title: string, theme: Theme): NativeChart {
  const { columns, events } = spec;
  const plot = columnPlot(columns);
  const row = columns.flatMap(({ datum, tone, isShown }) =>
    isShown ? [{ datum, color: toneOf(theme, tone), isWritten: true }] : [],
  );
  if (row.length === 0) throw new Error(`"${title}" has a step that shows no column`);
  const time = timeAxisOf('columns', datesOf(plot.points).toSorted());
  // On an axis of steps each step is a category, also one without a column.
  const categories =
    time.unit === 'steps'
      ? stepsOf(time).map(({ month, date }) => {
          const mark = row.find(({ datum }) => monthOf(datum.date) === month);
          return { mark, date: mark?.datum.date ?? date };
        })
      : row.map((mark) => ({ mark, date: mark.datum.date }));
  return {
    ...commonOf(plot, events),
    form: 'columns',
    dates: categories.map(({ date }) => date),
    series: [{ name: title, cells: categories.map(({ mark }) => mark && { mark, home: 0 }) }],
    row,
    fade: plot.fade,
    time,
  };
}

/** The native chart of a spec. `title` names its series. Throws where columns show none. */
export function nativeOf(spec: PlotSpec, title: string, theme: Theme): NativeChart {
  return spec.form === 'line' ? nativeLine(spec, title, theme) : nativeColumns(spec, title, theme);
}
