/** Which native chart a still is, and the values in it; nothing where Office has no like of it. */

import type { ChartConfig, Row } from '../charts/chart.ts';
import { fadeOf } from '../charts/forms/columns.ts';
import { formatYear } from '../data/dates.ts';
import {
  isDerived,
  type Joint,
  type Mark,
  type NativeChart,
  type NativeSeries,
} from './native-chart.ts';
import { monthOf, stepsOf, type TimeAxis, timeAxisOf } from './time-axis.ts';

/** Neighbouring stretches of one look: the colour of the marks that they lead to, and whether they are broken. */
interface Run {
  color: string;
  isBroken: boolean;
  /** The first mark and the last. */
  from: number;
  to: number;
}

function isAlike(a: Pick<Run, 'color' | 'isBroken'>, b: Pick<Run, 'color' | 'isBroken'>): boolean {
  return a.color === b.color && a.isBroken === b.isBroken;
}

function runsOf(marks: readonly Mark[]): Run[] {
  const runs: Run[] = [];
  marks.forEach((mark, to) => {
    if (to === 0) return;
    const look = { color: mark.color, isBroken: isDerived(mark) || isDerived(marks[to - 1]) };
    const last = runs.at(-1);
    if (last && isAlike(last, look)) last.to = to;
    else runs.push({ ...look, from: to - 1, to });
  });
  return runs;
}

/** Runs that one series can draw: of one look, with at least a mark left out between each and the next. */
function groupsOf(runs: readonly Run[]): Run[][] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const group = groups.find((known) =>
      known.every((other) => isAlike(other, run) && other.to + 1 < run.from),
    );
    if (group) group.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** The group that a mark is written in: of its own look where it can be, else the first that leads to it. */
function homeOf(groups: readonly Run[][], marks: readonly Mark[], at: number): number {
  const mark = marks[at];
  const holding = groups.flatMap((group, index) =>
    group.some(({ from, to }) => from <= at && at <= to) ? [{ group, index }] : [],
  );
  const own = { color: mark?.color ?? '', isBroken: isDerived(mark) };
  const alike = holding.find(({ group }) => group.some((run) => isAlike(run, own)));
  return (alike ?? holding[0])?.index ?? 0;
}

/** "2022–2023" */
function yearsOf(marks: readonly (Mark | undefined)[]): string {
  const dates = marks.flatMap((mark) => (mark ? [formatYear(mark.datum.date)] : []));
  return [...new Set([dates[0], dates.at(-1)])].join('–');
}

/** The series of a line of marks, at least one: the first by its name, others by what they are. */
export function lineSeries(name: string, marks: readonly Mark[]): NativeSeries[] {
  const groups = groupsOf(runsOf(marks));
  const [first] = marks;
  if (groups.length === 0) return [{ name, marks, color: first?.color ?? '' }];
  const homes = marks.map((_, at) => homeOf(groups, marks, at));
  const series = groups.map((group, number): NativeSeries => {
    const own = marks.map((mark, at) => (homes[at] === number ? mark : undefined));
    const joints = marks.map((mark, at): Joint | undefined => {
      const isHeld = group.some(({ from, to }) => from <= at && at <= to);
      return isHeld && homes[at] !== number ? { mark, series: homes[at] ?? 0 } : undefined;
    });
    const isBroken = group.some((run) => run.isBroken);
    const what = isBroken ? 'derived' : yearsOf(own);
    return {
      name: number === 0 ? name : `${name}, ${what}`,
      marks: own,
      color: group[0]?.color ?? '',
      isBroken,
      joints,
    };
  });
  return series;
}

function colorsOf(dataset: object, names: readonly string[]): string[] {
  const entry = Object.entries(dataset).find(([name]) => names.includes(name));
  return [entry?.[1]].flat().map(String);
}

function endsOf(
  axis: { min?: unknown; max?: unknown } | undefined,
): { min: number; max: number } | undefined {
  const { min, max } = axis ?? {};
  return typeof min === 'number' && typeof max === 'number' ? { min, max } : undefined;
}

/** What is drawn in a still: its values, the colour of each, its place among all marks. */
function shownMarks(
  config: ChartConfig,
  colors: readonly string[],
  ground: string,
  rims: readonly string[],
) {
  return (config.marks?.of ?? []).flatMap(({ what, isShown, isWritten = true }, index) => {
    if (!isShown || !('value' in what)) return [];
    const fill = colors[index % colors.length] ?? '';
    const color =
      fill === ground || !/^#.{6}$/.test(fill) ? (rims[index % rims.length] ?? fill) : fill;
    return [{ index, mark: { datum: what, color, isWritten } }];
  });
}

function labelsOf(config: ChartConfig): string[] {
  return (config.data.labels ?? []).map((label) => [label].flat().join(' '));
}

function bandsOf(
  config: ChartConfig,
  rows: readonly Row[],
  marks: readonly { index: number; mark: Mark }[],
  max: number,
): NativeChart | undefined {
  const places = config.data.datasets[0]?.data ?? [];
  const bandAt = (index: number) => {
    const place = places[index];
    return typeof place === 'object' && place !== null && 'y' in place ? String(place.y) : '';
  };
  // A band that is not told yet has its place.
  const categories = labelsOf(config).filter((name) =>
    (config.marks?.of ?? []).some((_, index) => bandAt(index) === name),
  );
  const partName = ({ datum }: Mark) =>
    (rows.find(({ of }) => of === datum)?.label ?? datum.what).replace(/,? \d{4}$/, '');
  const names = [...new Set(marks.map(({ mark }) => partName(mark)))];
  const series = names.map((name) => ({
    name,
    marks: categories.map(
      (band) =>
        marks.find(({ index, mark }) => bandAt(index) === band && partName(mark) === name)?.mark,
    ),
  }));
  return { kind: 'bands', categories, series, row: [], fade: 0, min: 0, max };
}

/** Marks on an axis of steps: a category a step, with a date of its own where no mark stands. */
function inSteps(time: TimeAxis, name: string, row: readonly Mark[]) {
  const steps = stepsOf(time);
  const marks = steps.map((step) => row.find(({ datum }) => monthOf(datum.date) === step.month));
  return {
    dates: steps.map(({ date }, index) => marks[index]?.datum.date ?? date),
    series: [{ name, marks }],
  };
}

/** The native chart that a still is. */
export function nativeOf(
  config: ChartConfig,
  caption: string,
  rows: readonly Row[],
  ground: string,
): NativeChart | undefined {
  const { datasets } = config.data;
  const first = datasets[config.marks?.dataset ?? 0];
  const scales = config.options?.scales ?? {};
  const isAcross = config.options?.indexAxis === 'y';
  const values = endsOf(isAcross ? scales.x : scales.y);
  if (!first || !config.marks || (config.type !== 'line' && config.type !== 'bar'))
    return undefined;
  const fills = colorsOf(first, ['backgroundColor', 'pointBackgroundColor']);
  const rims = colorsOf(first, ['borderColor', 'pointBorderColor']);
  const marks = shownMarks(config, fills, ground, rims);
  if (marks.length === 0) return undefined;
  const max = values?.max ?? Math.max(...marks.map(({ mark }) => mark.datum.value));
  const min = Math.min(0, values?.min ?? 0);
  if (first.type === 'floatingBars') return bandsOf(config, rows, marks, max);
  const row = marks.map(({ mark }) => mark);
  const series = [{ name: caption, marks: row }];
  const fade = fadeOf(row.map(({ datum }) => datum));
  const plain = { series, row, fade, min, max };
  if (isAcross) {
    const labels = labelsOf(config);
    return { ...plain, kind: 'bars', categories: marks.map(({ index }) => labels[index] ?? '') };
  }
  // An axis of years is told from one of other numbers by its size.
  if ((endsOf(scales.x)?.min ?? 0) <= 1000) return undefined;
  const dates = config.marks.of.flatMap(({ what }) => ('value' in what ? [what.date] : []));
  const events = (config.events ?? []).flatMap(({ event, isShown }) => (isShown ? [event] : []));
  const kind = config.type === 'line' ? 'line' : 'columns';
  if (kind === 'columns' && scales.x?.type !== 'linear') return undefined;
  const time = timeAxisOf(kind, dates.toSorted());
  const onAxis = {
    ...plain,
    kind,
    time,
    events,
    dates: row.map(({ datum }) => datum.date),
  } as const;
  if (kind === 'line') return { ...onAxis, series: lineSeries(caption, row) };
  return time.unit === 'steps' ? { ...onAxis, ...inSteps(time, caption, row) } : onAxis;
}
