/** A band of days, months or years, a cell each, and what happened in them, above and below it. */
import type { Chart } from 'chart.js';
import { formatDate } from '../../data/dates.ts';
import type { PlainWords } from '../canvas/animated-text.ts';
import type { Annotation, Annotations } from '../canvas/annotations.ts';
import { cssFont, fontOf, lineHeight, sizeIn, typeSize } from '../canvas/measure-text.ts';
import type { ChartConfig } from '../config.ts';
import type { Theme } from '../theme.ts';
import { hiddenAxis } from './axes.ts';
import {
  type CalendarStripSpec,
  cellsFor,
  colorOf,
  isIn,
  numbersRoom,
  type Place,
  roomFor,
  type SideOn,
  type StripEvent,
  standing,
  stemOf,
  wordsOf,
} from './calendar-strip-layout.ts';
import { label, pixelOn } from './label.ts';

/** Between the band and the numbers, and from the side of a cell to words that begin there; in pixels. */
const gap = 6;
const inset = 2;

/** The least that a number needs across, in pixels. */
const least = { day: 28, other: 40 };

/** What stands under a cell: its day, month or year, and under the first day of a month or month of a year the name of that. */
function linesUnder(cells: readonly string[], index: number) {
  const cell = cells[index] ?? '';
  const [isDays, isMonths] = [cell.length === 10, cell.length === 7];
  const number = isDays
    ? String(Number(cell.slice(8)))
    : formatDate(cell).slice(0, isMonths ? 3 : 4);
  const group = cell.slice(0, isDays ? 7 : 4);
  const name = isDays ? formatDate(group).replace(/ \d+$/, '') : group;
  const isGrouped = isDays || isMonths;
  const isFirst = isGrouped && !cells[index - 1]?.startsWith(group);
  const isBeforeFirst = isGrouped && cells[index + 1]?.startsWith(group) === false;
  return { lines: isFirst ? [number, name] : [number], isFirst, isBeforeFirst };
}

/** The numbers under a band on a chart of its size; those are left out that there is no room for. */
export function cellNumbers(
  theme: Theme,
  cells: readonly string[],
  isMarked: (cell: string) => boolean,
): (chart: Chart) => PlainWords[] {
  const all = cells.map((cell, index) => ({
    ...linesUnder(cells, index),
    isMarked: isMarked(cell),
  }));
  const needed = cells[0]?.length === 10 ? least.day : least.other;
  return ({ width, scales }) => {
    const cellWidth = width / cells.length;
    const every = Math.max(1, Math.ceil(needed / cellWidth));
    const size = sizeIn(width, typeSize.label);
    const top = (scales.y?.getPixelForValue(0) ?? 0) + gap;
    return all.flatMap(({ lines, isFirst, isBeforeFirst, isMarked: isBold }, index) => {
      if (!isFirst && every > 1 && (index % every > 0 || isBeforeFirst)) return [];
      const font = cssFont(fontOf(theme, size, isBold ? 600 : 400));
      const middle = scales.x?.getPixelForValue(index) ?? 0;
      return lines.map((text, line) => ({
        text,
        x: isFirst ? middle - cellWidth / 2 + inset : middle,
        y: top + size * lineHeight * (line + 0.5),
        align: isFirst ? ('start' as const) : ('center' as const),
        color: isBold ? theme.ink : theme.muted,
        font,
      }));
    });
  };
}

/** The words of all events and their stems, by name. */
export function annotationsOf(theme: Theme, spec: CalendarStripSpec, sideOn: SideOn): Annotations {
  const cells = cellsFor(spec);
  const placeOf = (chart: Chart, { side, event }: StripEvent): Place => {
    const nowhere = { isLeft: false, height: 0, distance: 0 };
    return sideOn(chart, side).places.get(event.id) ?? nowhere;
  };
  return Object.fromEntries(
    spec.happenings.flatMap((happening): [string, Annotation][] => {
      const isAbove = happening.side === 'above';
      const edge = isAbove ? 1 : 0;
      const start = isAbove ? 0 : numbersRoom;
      const end = (chart: Chart) => {
        const { distance, height } = placeOf(chart, happening);
        return isAbove ? -(distance + height) : start + distance + height;
      };
      /** On the stem, some pixels down from the edge of the band. */
      const onStem = ({ scales }: Chart, down: number) => ({
        x: pixelOn(scales.x, stemOf(cells, happening)),
        y: pixelOn(scales.y, edge) + down,
      });
      const stem: Annotation = {
        kind: 'rule',
        isShown: happening.isShown,
        from: (chart) => onStem(chart, start),
        to: (chart) => onStem(chart, end(chart)),
        color: colorOf(theme, happening),
        width: happening.isCurrent ? 2 : 1,
      };
      const words = [false, true].map((isLeft): [string, Annotation] => [
        `${happening.event.id}-${isLeft ? 'left' : 'right'}`,
        label(theme, {
          ...wordsOf(theme, spec, cells, happening, isLeft),
          breakAt: (chart) => sideOn(chart, happening.side).breadth,
          dy: (chart) => (isAbove ? end(chart) : start + placeOf(chart, happening).distance),
          isFitting: (chart) => placeOf(chart, happening).isLeft === isLeft,
        }),
      ]);
      return [[`${happening.event.id}-stem`, stem], ...words];
    }),
  );
}

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
export function drawCalendarStrip(theme: Theme, spec: CalendarStripSpec): ChartConfig {
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
