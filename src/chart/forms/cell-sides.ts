/** How the words of events stand over and under a band of cells, so that the band keeps most of the height. */
import type { Chart } from 'chart.js';
import { formatDayMonth, formatDays, formatShortDate } from '../../data/dates.ts';
import type { Theme } from '../theme.ts';
import { cellsFor, colorOf, type DaysSpec, type Happening, stemOf } from './cells.ts';
import { type Label, measureLabel } from './label.ts';
import { placeHung } from './word-levels.ts';

/** Distance of words from their stem, between levels of words, and from the band to the nearest; in pixels. */
const beside = 8;
const between = 8;
const clear = 14;

/** How wide words may be, in pixels: those are taken that leave the band most of the height. */
const breadths = [180, 200, 220, 240, 260, 280, 300];

/** Narrower charts, in pixels, have no room for sentences: there an event has its short name. */
const narrow = 700;

/** Under a band stand the numbers of its cells and the names of months, in pixels: words below begin after them. */
export const numbersRoom = 54;

function dateOf({ event: { date, end } }: Happening, unit: DaysSpec['unit']): string {
  if (unit === 'day') return end ? formatDays(date, end) : formatDayMonth(date);
  return formatShortDate(date);
}

/** Whether events have their short names on a chart. */
const isNarrow = ({ width }: Chart) => width < narrow;

/** The words of an event as if next to the band of cells. */
export function wordsOf(
  theme: Theme,
  { unit }: DaysSpec,
  cells: readonly string[],
  happening: Happening,
  isLeft: boolean,
): Label {
  const { isCurrent, isShown, event, text = event.short } = happening;
  return {
    x: stemOf(cells, happening),
    y: happening.side === 'above' ? 1 : 0,
    text: (chart) => [dateOf(happening, unit), isNarrow(chart) ? event.short : text],
    color: isCurrent ? colorOf(theme, happening) : theme.ink,
    isLed: true,
    align: isLeft ? 'end' : 'start',
    dx: isLeft ? -beside : beside,
    isHung: true,
    isShown,
  };
}

/** How the words of an event stand on a chart; the distance from the band, and their height, in pixels. */
export interface Place {
  isLeft: boolean;
  distance: number;
  height: number;
}

/** How all words on one side of the band stand. */
export interface Side {
  places: ReadonlyMap<string, Place>;
  /** How wide they may be, and how much of the height they take, in pixels. */
  breadth: number;
  reach: number;
}

function sideWith(
  chart: Chart,
  theme: Theme,
  spec: DaysSpec,
  cells: readonly string[],
  { side, breadth }: { side: string; breadth: number },
): Side {
  const own = spec.happenings.filter((happening) => happening.side === side);
  const sizes = own.map((happening) =>
    measureLabel(chart, theme, {
      ...wordsOf(theme, spec, cells, happening, false),
      breakAt: () => breadth,
    }),
  );
  const placed = placeHung(
    own.map((happening, index) => ({
      stem: ((stemOf(cells, happening) + 0.5) / cells.length) * chart.width,
      reach: beside + (sizes[index]?.width ?? 0),
    })),
    chart.width,
  );
  const storey = Math.max(0, ...sizes.map(({ height }) => height)) + between;
  const places = own.map(({ event }, index): [string, Place] => {
    const { isLeft = false, level = 0 } = placed[index] ?? {};
    return [
      event.id,
      { isLeft, height: sizes[index]?.height ?? 0, distance: clear + level * storey },
    ];
  });
  const reach = Math.max(0, ...places.map(([, { distance, height }]) => distance + height));
  return { places: new Map(places), breadth, reach };
}

/** How the words on a side of the band stand on a chart. */
export type SideOn = (chart: Chart, side: Happening['side']) => Side;

/** How the words on a side of the band stand on a chart, worked out once for each width of it. */
export function standing(theme: Theme, spec: DaysSpec): SideOn {
  const cells = cellsFor(spec);
  const known = new Map<string, Side>();
  return (chart, side) => {
    const key = `${side} ${chart.width}`;
    const found =
      known.get(key) ??
      (isNarrow(chart) ? [chart.width / 2] : breadths)
        .map((breadth) => sideWith(chart, theme, spec, cells, { side, breadth }))
        .reduce((best, next) => (next.reach < best.reach ? next : best));
    known.set(key, found);
    return found;
  };
}

/** What words and numbers need over and under the band on a chart, in pixels. */
export function roomFor(chart: Chart, sideOn: SideOn) {
  return {
    above: sideOn(chart, 'above').reach,
    below: numbersRoom + sideOn(chart, 'below').reach,
  };
}
