/** Axes in Chart.js's words: years, values, and those that only place marks. */
import type { Theme } from '../theme.ts';
import { gridlinesOf, type Scale, type Years } from './scale.ts';
import { fontOf, typeSize } from './type.ts';

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
