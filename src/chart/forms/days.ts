/** A band of days or months, a cell each, and what happened in them, above and below it. */
import type { Still } from '../chart.ts';
import type { Theme } from '../theme.ts';
import { hiddenAxis } from './axes.ts';
import { annotationsOf, numberOf } from './cell-words.ts';
import { cellsFor, colorOf, type DaysSpec, isIn, stemOf } from './cells.ts';

/** Units of the unseen axis: the band is from 0 to 1, words have the rest. */
const room = { above: 1.9, below: 2.1 };
/** The still of a band of days or months. */
export function drawDays(theme: Theme, spec: DaysSpec): Still {
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
        y: hiddenAxis(-room.below, 1 + room.above),
      },
      plugins: {
        annotation: {
          annotations: {
            ...annotationsOf(theme, spec),
            ...Object.fromEntries(
              cells.map((cell, index) => [
                `cell-${index}`,
                numberOf(
                  theme,
                  cells,
                  index,
                  shown.some(({ event }) => isIn(cell, event)),
                ),
              ]),
            ),
          },
        },
      },
    },
  };
}
