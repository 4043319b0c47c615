/** The cells of a band of days or months, and what happens in them. */
import type { StoryEvent } from '../../data/story.ts';
import { type Theme, type Tone, toneOf } from '../theme.ts';

/** An event in the band. */
export interface Happening {
  event: StoryEvent;
  tone: Tone;
  side: 'above' | 'below';
  /** The lines under its date; its short name without them. */
  text?: readonly string[];
  isShown: boolean;
  isCurrent: boolean;
}

export interface DaysSpec {
  /** What a cell is. The band goes from the first event to the last, shown or not. */
  unit: 'day' | 'month';
  /** At least one. */
  happenings: readonly Happening[];
}

/** The days or months from one to another, both counted, as dates. */
export function cellsOf(from: string, to: string): string[] {
  const isMonths = from.length === 7;
  const cells: string[] = [];
  const date = new Date(`${from}${isMonths ? '-01' : ''}T00:00:00Z`);
  for (;;) {
    const cell = date.toISOString().slice(0, from.length);
    if (cell > to) return cells;
    cells.push(cell);
    if (isMonths) date.setUTCMonth(date.getUTCMonth() + 1);
    else date.setUTCDate(date.getUTCDate() + 1);
  }
}

/** The cells of a band. */
export function cellsFor({ unit, happenings }: DaysSpec): string[] {
  const length = unit === 'day' ? 10 : 7;
  const dates = happenings.flatMap(({ event: { date, end = date } }) => [date, end]).toSorted();
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
