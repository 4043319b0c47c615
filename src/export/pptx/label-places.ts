/** Where the value at a mark of a native chart stands: on which side of it, and how far from where Office would put it. */
import { formatDatum } from '../../data/format.ts';
import type { MeasureWords } from './letter-widths.ts';
import type { NativeChart } from './native-chart.ts';
import { placeOn, type TimeAxis } from './time-axis.ts';

/** Size of the values, in pixels. */
export const valueSize = { line: 26, columns: 26, bars: 22, bands: 20 } as const;

/** A side of a mark as Office names it, and pixels from there to the right and down. */
export interface LabelPlace {
  side: 't' | 'r' | 'l' | 'ctr' | 'outEnd';
  shift?: { x: number; y: number };
}

/** Rising more of the axis than this in a unit of time, a line runs through a value over its point. */
const steep = 0.06;

/** How much of the axis a line rises in a unit of time from a mark to the next; nothing after the last. */
function riseAfter({ max, row }: NativeChart, time: TimeAxis, index: number): number | undefined {
  const [here, after] = [row[index]?.datum, row[index + 1]?.datum];
  if (!here || !after) return undefined;
  const share = placeOn(time, after.date) - placeOn(time, here.date);
  const units = Math.max(1, share * (time.to - time.from + 1));
  return (after.value - here.value) / units / max;
}

/** Beside a point of a line, clear of it. */
function besidePoint(chart: NativeChart, time: TimeAxis, index: number, measure: MeasureWords) {
  const [before, here] = [chart.row[index - 1]?.datum, chart.row[index]?.datum];
  if (here && before && here.value < before.value)
    return { side: 'r', shift: { x: 4, y: 0 } } as const;
  const rise = riseAfter(chart, time, index) ?? 0;
  if (rise <= 0 || !here) return { side: 't' } as const;
  // The first point stands beside the axis: its value begins over it.
  const half = measure(formatDatum(here), valueSize.line, true) / 2;
  if (!before) return { side: 't', shift: { x: half - 6, y: -10 } } as const;
  const shift = rise > steep ? { x: 2, y: -20 } : { x: -14, y: -4 };
  return { side: rise > steep ? 'l' : 't', shift } as const;
}

/** The place of a mark's value; of a line, `index` is its number among all marks. */
export function labelPlaceOf(chart: NativeChart, index: number, measure: MeasureWords): LabelPlace {
  if (chart.kind === 'line')
    return chart.time ? besidePoint(chart, chart.time, index, measure) : { side: 't' };
  return { side: chart.kind === 'bands' ? 'ctr' : 'outEnd' };
}
