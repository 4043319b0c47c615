/** The cells of a band of days, months or years, and what happens in them. */
import { dateLengths, formatDate, namesUnit } from '../../data/dates.ts';
import type { StoryEvent } from '../../data/story.ts';
import { type Theme, type Tone, toneOf } from '../theme.ts';

/** An event in the band. */
export interface Happening {
  event: StoryEvent;
  tone: Tone;
  side: 'above' | 'below';
  /** What is said under its date where there is room for a sentence; its short name without it. */
  text?: string;
  isShown: boolean;
  isCurrent: boolean;
}

export interface DaysSpec {
  /** What a cell is. The band goes from the first event to the last, shown or not. */
  unit: keyof typeof dateLengths;
  /** At least one. */
  happenings: readonly Happening[];
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
export function cellsFor({ unit, happenings }: DaysSpec): string[] {
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
export function stemOf(cells: readonly string[], { event }: Happening): number {
  const own = cells.flatMap((cell, index) => (isIn(cell, event) ? [index] : []));
  return ((own[0] ?? 0) + (own.at(-1) ?? 0)) / 2;
}

/** Events that stand back have the colour of words: a cell of theirs is seen all the same. */
export function colorOf(theme: Theme, { tone }: Happening): string {
  return tone === 'rest' ? theme.ink : toneOf(theme, tone);
}
