/** Axes in Chart.js's words: years, values, and those that only place marks. */
import { toYears } from '../../data/dates.ts';
import type { Datum } from '../../data/story.ts';
import { fontOf, typeSize } from '../canvas/measure-text.ts';
import type { Theme } from '../theme.ts';

/** A value axis: both ends are gridlines, `step` apart from the next. */
export interface Scale {
  min: number;
  max: number;
  step: number;
}

/** Leading digits of a step that read well on an axis. */
const roundDigits = [1, 2, 2.5, 4, 5];

/** How many intervals between gridlines an axis may have. */
const intervals = { least: 3, most: 6 };

/** What a value keeps free beyond it for its own words, as a share of the axis. */
const headroom = 0.06;

/** Steps of an axis that spans `span`, from fine to coarse. */
function stepsFor(span: number, isWhole: boolean): number[] {
  const power = 10 ** (Math.floor(Math.log10(span)) - 1);
  return [power, 10 * power]
    .flatMap((unit) => roundDigits.map((digit) => digit * unit))
    .filter((step) => !isWhole || Number.isInteger(step));
}

/**
 * The axis that holds all values and zero with the least empty room, in three to six intervals. Steps are
 * whole where all values are. Without a value other than zero it goes from 0 to 1. Throws on a value
 * that is not a number.
 */
export function scaleFor(values: readonly number[]): Scale {
  for (const value of values) {
    if (!Number.isFinite(value)) throw new Error(`an axis needs numbers, found ${value}`);
  }
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = high - low;
  if (span === 0) return { min: 0, max: 1, step: 1 };
  const room = span * headroom;
  const scales = stepsFor(span, values.every(Number.isInteger)).flatMap((step) => {
    const below = low < 0 ? Math.ceil((room - low) / step) : 0;
    const above = high > 0 ? Math.ceil((room + high) / step) : 0;
    const count = below + above;
    if (count < intervals.least || count > intervals.most) return [];
    return { min: below > 0 ? -below * step : 0, max: above * step, step };
  });
  const fitting = scales.sort((a, b) => a.max - a.min - (b.max - b.min) || b.step - a.step)[0];
  // Small whole numbers may have no step that gives three intervals.
  return fitting ?? { min: Math.floor(low), max: Math.ceil(high + room), step: 1 };
}

/** The values of a scale's gridlines, from its lower to its upper end. */
export function gridlinesOf({ min, max, step }: Scale): number[] {
  return Array.from(
    { length: Math.round((max - min) / step) + 1 },
    (_, index) => min + index * step,
  );
}

/** First and last instant of a time axis, in years. */
export interface Years {
  from: number;
  to: number;
}

function placesOf(points: readonly Datum[]): number[] {
  if (points.length === 0) throw new Error('a time axis needs at least one point');
  return points.map(({ date }) => toYears(date));
}

/** The whole years that hold all points. Throws where there is no point. */
export function yearsOf(points: readonly Datum[]): Years {
  const places = placesOf(points);
  return { from: Math.floor(Math.min(...places)), to: Math.ceil(Math.max(...places)) };
}

/** From the first point to the last, with `margin` years at both sides for the marks. Throws where there is no point. */
export function spanOf(points: readonly Datum[], margin: number): Years {
  const places = placesOf(points);
  return { from: Math.min(...places) - margin, to: Math.max(...places) + margin };
}

/** Every how manieth label of an axis has room, when each needs `room` pixels. */
export function labelStep(axis: { width: number }, count: number, room: number): number {
  return axis.width > 0 ? Math.max(1, Math.ceil((count * room) / axis.width)) : 1;
}

/** A time axis in years: labels stand under the middle of each year, or of as many as there is room for. */
export function yearAxis(theme: Theme, { from, to }: Years) {
  return {
    type: 'linear' as const,
    min: from,
    max: to,
    border: { color: theme.muted },
    grid: { display: false },
    afterBuildTicks: (axis: { ticks: { value: number }[]; chart: { width: number } }) => {
      axis.ticks = [];
      const every = labelStep(axis.chart, to - from, 52);
      for (let year = from; year < to; year += every) axis.ticks.push({ value: year + 0.5 });
    },
    ticks: {
      color: theme.muted,
      font: fontOf(theme, typeSize.label),
      maxRotation: 0,
      autoSkip: false,
      callback: (value: number | string) => String(Math.floor(Number(value))),
    },
  };
}

/** A value axis with few light gridlines, that of zero stronger where values lie on both its sides. */
export function valueAxis(theme: Theme, scale: Scale, format: (value: number) => string) {
  const lines = gridlinesOf(scale);
  return {
    type: 'linear' as const,
    min: scale.min,
    max: scale.max,
    border: { display: false },
    grid: {
      color: lines.map((value) => (value === 0 && scale.min < 0 ? theme.muted : theme.rule)),
      drawTicks: false,
    },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = lines.map((value) => ({ value }));
    },
    ticks: {
      autoSkip: false,
      padding: 10,
      color: theme.muted,
      font: fontOf(theme, typeSize.label),
      callback: (value: number | string) => format(Number(value)),
    },
  };
}

/** An axis that only places marks and is not seen. It has no ticks: Chart.js would word and measure them in each step. */
export function hiddenAxis(min: number, max: number) {
  return {
    type: 'linear' as const,
    display: false,
    min,
    max,
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = [];
    },
  };
}
