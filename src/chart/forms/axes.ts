/** Axes in Chart.js's words: years, values, and those that only place marks. */
import type { Theme } from '../theme.ts';
import { fontOf, typeSize } from './type.ts';

/** Every how manieth label of an axis has room, when each needs `room` pixels. */
export function labelStep(axis: { width: number }, count: number, room: number): number {
  return axis.width > 0 ? Math.max(1, Math.ceil((count * room) / axis.width)) : 1;
}

/** A time axis in years: labels stand under the middle of each year, or of as many as there is room for. */
export function yearAxis(theme: Theme, from: number, to: number) {
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

/** A value axis from zero with few light gridlines; the unit is named once, by the chart's heading. */
export function valueAxis(
  theme: Theme,
  max: number,
  step: number,
  format: (value: number) => string,
) {
  return {
    type: 'linear' as const,
    min: 0,
    max,
    border: { display: false },
    grid: { color: theme.rule, drawTicks: false },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = [];
      for (let value = 0; value <= max; value += step) axis.ticks.push({ value });
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

/** An axis that only places marks and is not seen. */
export function hiddenAxis(min: number, max: number) {
  return { type: 'linear' as const, display: false, min, max };
}
