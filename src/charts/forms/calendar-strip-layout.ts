/** The cells of a band of days, months or years, and what happens in them. */

import type { Chart } from 'chart.js';
import {
  dateLengths,
  formatDate,
  formatDayMonth,
  formatDays,
  formatShortDate,
  namesUnit,
} from '../../data/dates.ts';
import type { StoryEvent } from '../../data/story.ts';
import { type Theme, type Tone, toneOf } from '../theme.ts';
import { type Label, measureLabel } from './label.ts';

/** An event in the band. */
export interface StripEvent {
  event: StoryEvent;
  tone: Tone;
  side: 'above' | 'below';
  /** What is said under its date where there is room for a sentence; its short name without it. */
  text?: string;
  isShown: boolean;
  isCurrent: boolean;
}

export interface CalendarStripSpec {
  /** What a cell is. The band goes from the first event to the last, shown or not. */
  unit: keyof typeof dateLengths;
  /** At least one. */
  happenings: readonly StripEvent[];
}

/** The days, months or years from one to another, both counted, as dates. */
export function cellsOf(from: string, to: string): string[] {
  const cells: string[] = [];
  const date = new Date(`${from}${'-01-01'.slice(from.length - 4)}T00:00:00Z`);
  for (;;) {
    const cell = date.toISOString().slice(0, from.length);
    if (cell > to) return cells;
    cells.push(cell);
    if (from.length === dateLengths.year) date.setUTCFullYear(date.getUTCFullYear() + 1);
    else if (from.length === dateLengths.month) date.setUTCMonth(date.getUTCMonth() + 1);
    else date.setUTCDate(date.getUTCDate() + 1);
  }
}

/** The cells of a band. Throws at an event whose date names no cell: one of 2021 in a band of months. */
export function cellsFor({ unit, happenings }: CalendarStripSpec): string[] {
  const length = dateLengths[unit];
  const dates = happenings
    .flatMap(({ event: { id, date, end = date } }) => {
      const vague = [date, end].find((one) => !namesUnit(one, unit));
      if (vague === undefined) return [date, end];
      throw new Error(
        `a band of ${unit}s needs the ${unit} of each event, and "${id}" has ${formatDate(vague)}`,
      );
    })
    .sort();
  return cellsOf((dates[0] ?? '').slice(0, length), (dates.at(-1) ?? '').slice(0, length));
}

/** Whether something happens in a cell, from its first day to its last. */
export function isIn(cell: string, { date, end = date }: StoryEvent): boolean {
  const [first, last] = [date.slice(0, cell.length), end.slice(0, cell.length)];
  return first <= cell && cell <= last;
}

/** A stem in the middle of the cells of its event. */
export function stemOf(cells: readonly string[], { event }: StripEvent): number {
  const own = cells.flatMap((cell, index) => (isIn(cell, event) ? [index] : []));
  return ((own[0] ?? 0) + (own.at(-1) ?? 0)) / 2;
}

/** Events that stand back have the colour of words: a cell of theirs is seen all the same. */
export function colorOf(theme: Theme, { tone }: StripEvent): string {
  return tone === 'rest' ? theme.ink : toneOf(theme, tone);
}

/** Words that hang on a stem, with what they need to the side of it; all in pixels across. */
export interface Hung {
  /** Where the stem stands. */
  stem: number;
  /** From the stem to the far end of the words, whichever side they are on. */
  reach: number;
}

/** The side of their stem on which words stand, and how far from the band: 0 is next to it. */
export interface Standing {
  isLeft: boolean;
  level: number;
}

/** The most words on one side of a band. */
const most = 4;

/** What it costs that words leave the chart, or that one thing lies on another; a level; and words on the left. */
const costs = { fault: 1000, level: 10, left: 3 };

/** Words with the way they stand. */
interface Placed extends Hung, Standing {
  start: number;
  end: number;
}

function placedAt({ stem, reach }: Hung, isLeft: boolean, level: number): Placed {
  const [start, end] = isLeft ? [stem - reach, stem] : [stem, stem + reach];
  return { stem, reach, isLeft, level, start, end };
}

function costOf({ start, end, isLeft, level }: Placed, width: number): number {
  const isOutside = start < 0 || end > width;
  return level * costs.level + (isLeft ? costs.left : 0) + (isOutside ? costs.fault : 0);
}

/** What two words cost each other: one on the other, or the stem of one through those nearer to the band. */
function costBetween(one: Placed, other: Placed): number {
  if (one.level === other.level)
    return one.start < other.end && other.start < one.end ? costs.fault : 0;
  const [far, near] = one.level > other.level ? [one, other] : [other, one];
  return far.stem > near.start && far.stem < near.end ? costs.fault : 0;
}

/** Where each of the words stands on a chart of a width: next to the band where it can. Throws above four words. */
export function placeHung(words: readonly Hung[], width: number): Standing[] {
  if (words.length > most) {
    throw new Error(`one side of a band has room for ${most} events, not for ${words.length}`);
  }
  let best: { cost: number; placed: readonly Placed[] } = {
    cost: Number.POSITIVE_INFINITY,
    placed: [],
  };
  /** Tries all ways to place the words before those that are placed, but none that costs more than the best. */
  const placeRest = (placed: readonly Placed[], cost: number) => {
    if (cost >= best.cost) return;
    const word = words[words.length - placed.length - 1];
    if (!word) {
      best = { cost, placed };
      return;
    }
    for (const level of words.keys()) {
      for (const isLeft of [false, true]) {
        const next = placedAt(word, isLeft, level);
        const between = placed.reduce((sum, other) => sum + costBetween(next, other), 0);
        placeRest([next, ...placed], cost + costOf(next, width) + between);
      }
    }
  };
  placeRest([], 0);
  return best.placed.map(({ isLeft, level }) => ({ isLeft, level }));
}

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

function dateOf({ event: { date, end } }: StripEvent, unit: CalendarStripSpec['unit']): string {
  if (unit === 'day') return end ? formatDays(date, end) : formatDayMonth(date);
  return formatShortDate(date);
}

/** Whether events have their short names on a chart. */
const isNarrow = ({ width }: Chart) => width < narrow;

/** The words of an event as if next to the band of cells. */
export function wordsOf(
  theme: Theme,
  { unit }: CalendarStripSpec,
  cells: readonly string[],
  happening: StripEvent,
  isLeft: boolean,
): Label {
  const { isCurrent, isShown, event, text = event.short } = happening;
  return {
    x: stemOf(cells, happening),
    y: happening.side === 'above' ? 1 : 0,
    text: (chart) => [dateOf(happening, unit), isNarrow(chart) ? event.short : text],
    color: isCurrent ? colorOf(theme, happening) : theme.ink,
    hasLeader: true,
    align: isLeft ? 'end' : 'start',
    dx: isLeft ? -beside : beside,
    wraps: true,
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
  spec: CalendarStripSpec,
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
export type SideOn = (chart: Chart, side: StripEvent['side']) => Side;

/** How the words on a side of the band stand on a chart, worked out once for each width of it. */
export function standing(theme: Theme, spec: CalendarStripSpec): SideOn {
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
