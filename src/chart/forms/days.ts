/** A band of days, months or years, a cell each, and what happened in them, above and below it. */
import type { Chart } from 'chart.js';
import type { Still } from '../chart.ts';
import type { Theme } from '../theme.ts';
import { hiddenAxis } from './axes.ts';
import { cellNumbers } from './cell-numbers.ts';
import { roomFor, type SideOn, standing } from './cell-sides.ts';
import { annotationsOf } from './cell-words.ts';
import { cellsFor, colorOf, type DaysSpec, isIn, stemOf } from './cells.ts';

/** The least of a chart's height that the band has, as a share. */
const leastBand = 0.15;

/** The unseen axis: the band is from 0 to 1 and takes what the words over and under it leave. */
function bandAxis(sideOn: SideOn) {
  return {
    ...hiddenAxis(-1, 2),
    // Otherwise the axis would end at round numbers.
    bounds: 'data' as const,
    afterDataLimits: (axis: { min: number; max: number; chart: Chart }) => {
      const { height } = axis.chart;
      const { above, below } = roomFor(axis.chart, sideOn);
      const band = Math.max(leastBand * height, height - above - below);
      axis.max = 1 + above / band;
      axis.min = axis.max - height / band;
    },
  };
}

/** The still of a band of days, months or years. */
export function drawDays(theme: Theme, spec: DaysSpec): Still {
  const sideOn = standing(theme, spec);
  const cells = cellsFor(spec);
  const shown = spec.happenings.filter(({ isShown }) => isShown);
  const fillOf = (cell: string) => {
    const here = shown.filter(({ event }) => isIn(cell, event));
    // Of two events in a cell, the shorter one is seen: a day in a period.
    const single = here.find(({ event }) => !event.end) ?? here[0];
    return single ? colorOf(theme, single) : theme.wall;
  };
  return {
    type: 'bar',
    data: {
      labels: cells,
      datasets: [
        {
          data: cells.map(() => 1),
          backgroundColor: cells.map(fillOf),
          barPercentage: 0.94,
          categoryPercentage: 1,
          grouped: false,
        },
        {
          type: 'scatter' as const,
          data: spec.happenings.map((happening) => ({ x: stemOf(cells, happening), y: 0.5 })),
          pointRadius: 0,
        },
      ],
    },
    marks: {
      dataset: 1,
      of: spec.happenings.map(({ event, isShown }) => ({ what: event, isShown })),
    },
    options: {
      layout: { autoPadding: false },
      scales: {
        x: {
          type: 'category',
          display: false,
        },
        y: bandAxis(sideOn),
      },
      plugins: {
        plainWords: {
          on: cellNumbers(theme, cells, (cell) => shown.some(({ event }) => isIn(cell, event))),
        },
        annotations: { of: annotationsOf(theme, spec, sideOn) },
      },
    },
  };
}
