/** Which native chart a still is, and the values in it; nothing where Office has no like of it. */
import type { Row, Still } from '../../chart/chart.ts';
import { fadeOf } from '../../chart/forms/open-ends.ts';
import { lineSeries } from './line-series.ts';
import type { Mark, NativeChart } from './native-chart.ts';
import { monthOf, stepsOf, type TimeAxis, timeAxisOf } from './time-axis.ts';

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
  // A band that is not told yet has its place.
  const categories = labelsOf(still).filter((name) =>
    (still.marks?.of ?? []).some((_, index) => bandAt(index) === name),
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
  const row = marks.map(({ mark }) => mark);
  const series = [{ name: caption, marks: row }];
  const fade = fadeOf(row.map(({ datum }) => datum));
  const plain = { series, row, fade, min, max };
  if (isAcross) {
    const labels = labelsOf(still);
    return { ...plain, kind: 'bars', categories: marks.map(({ index }) => labels[index] ?? '') };
  }
  // An axis of years is told from one of other numbers by its size.
  if ((endsOf(scales.x)?.min ?? 0) <= 1000) return undefined;
  const dates = still.marks.of.flatMap(({ what }) => ('value' in what ? [what.date] : []));
  const events = (still.events ?? []).flatMap(({ event, isShown }) => (isShown ? [event] : []));
  const kind = still.type === 'line' ? 'line' : 'columns';
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
