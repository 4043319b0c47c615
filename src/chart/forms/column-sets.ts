/** The columns of a column chart as data sets: the values, and behind them what goes on beyond some of them. */
import type { Chart } from 'chart.js';
import { toYears } from '../../data/dates.ts';
import type { Datum } from '../../data/story.ts';
import { type Theme, type Tone, toneOf } from '../theme.ts';
import { fading, isOpen, reachOf } from './open-ends.ts';

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
