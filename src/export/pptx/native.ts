/** Which native chart a still is, and the values in it; nothing where Office has no like of it. */
import type { Row, Still } from '../../chart/chart.ts';
import type { Datum, StoryEvent } from '../../data/story.ts';
import { type TimeAxis, timeAxisOf } from './time-axis.ts';

/** A value with the colour it is drawn in. */
export interface Mark {
  datum: Datum;
  color: string;
  /** Whether its value is written at it. */
  isWritten: boolean;
}

export interface NativeSeries {
  name: string;
  /** One for each category; nothing where the series has none there. */
  marks: readonly (Mark | undefined)[];
}

export interface NativeChart {
  kind: 'line' | 'columns' | 'bars' | 'bands';
  /** Names, or none where the dates of the first series are the categories. */
  categories?: readonly string[];
  series: readonly NativeSeries[];
  min: number;
  max: number;
  /** The axis of its dates, where these are the categories. */
  time?: TimeAxis;
  /** Events marked on that axis. */
  events?: readonly StoryEvent[];
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
  still: Still,
  colors: readonly string[],
  ground: string,
  rims: readonly string[],
) {
  return (still.marks?.of ?? []).flatMap(({ what, isShown, isWritten = true }, index) => {
    if (!isShown || !('value' in what)) return [];
    const fill = colors[index % colors.length] ?? '';
    const color =
      fill === ground || !/^#.{6}$/.test(fill) ? (rims[index % rims.length] ?? fill) : fill;
    return [{ index, mark: { datum: what, color, isWritten } }];
  });
}

function labelsOf(still: Still): string[] {
  return (still.data.labels ?? []).map((label) => [label].flat().join(' '));
}

function bandsOf(
  still: Still,
  rows: readonly Row[],
  marks: readonly { index: number; mark: Mark }[],
  max: number,
): NativeChart | undefined {
  const places = still.data.datasets[0]?.data ?? [];
  const bandAt = (index: number) => {
    const place = places[index];
    return typeof place === 'object' && place !== null && 'y' in place ? String(place.y) : '';
  };
  const categories = labelsOf(still).filter((name) =>
    marks.some(({ index }) => bandAt(index) === name),
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
  return { kind: 'bands', categories, series, min: 0, max };
}

/** The native chart that a still is. */
export function nativeOf(
  still: Still,
  caption: string,
  rows: readonly Row[],
  ground: string,
): NativeChart | undefined {
  const { datasets } = still.data;
  const first = datasets[still.marks?.dataset ?? 0];
  const scales = still.options?.scales ?? {};
  const isAcross = still.options?.indexAxis === 'y';
  const values = endsOf(isAcross ? scales.x : scales.y);
  if (!first || !still.marks || (still.type !== 'line' && still.type !== 'bar')) return undefined;
  const fills = colorsOf(first, ['backgroundColor', 'pointBackgroundColor']);
  const rims = colorsOf(first, ['borderColor', 'pointBorderColor']);
  const marks = shownMarks(still, fills, ground, rims);
  if (marks.length === 0) return undefined;
  const max = values?.max ?? Math.max(...marks.map(({ mark }) => mark.datum.value));
  const min = Math.min(0, values?.min ?? 0);
  if (first.type === 'floatingBars') return bandsOf(still, rows, marks, max);
  const series = [{ name: caption, marks: marks.map(({ mark }) => mark) }];
  // An axis of years is told from one of other numbers by its size.
  const isDated = (endsOf(scales.x)?.min ?? 0) > 1000;
  const dated = isDated && {
    time: timeAxisOf(
      still.marks.of.flatMap(({ what }) => ('value' in what ? [what.date] : [])).toSorted(),
    ),
    events: (still.events ?? []).flatMap(({ event, isShown }) => (isShown ? [event] : [])),
  };
  if (still.type === 'line')
    return dated ? { kind: 'line', series, min, max, ...dated } : undefined;
  if (isAcross) {
    const labels = labelsOf(still);
    return {
      kind: 'bars',
      categories: marks.map(({ index }) => labels[index] ?? ''),
      series,
      min,
      max,
    };
  }
  return dated && scales.x?.type === 'linear'
    ? { kind: 'columns', series, min, max, ...dated }
    : undefined;
}
