/** A large number over a drawing, which counts with it: see counter.ts. */
import type { CounterOptions } from '../counter.ts';
import type { Theme } from '../theme.ts';
import { sizeIn, typeSize } from './type.ts';

/** The same charts have one at each of their steps, or none. */
export interface Total {
  value: number;
  /** The most that it can come to, at any step. */
  most: number;
  /** Where the words begin, in units of the axes. */
  x: number;
  y: number;
  /** The words at rest, and those for a number on the way. */
  words: string;
  count: (value: number) => string;
}

/** The data set of one unseen point that Chart.js moves as the number counts, on an x axis to `end`. */
export function totalSet({ value, most }: Total, end: number) {
  return { data: [{ x: (value / most) * end, y: 0 }], pointRadius: 0, pointHitRadius: 0 };
}

/** What the counter writes; `dataset` is the index of its data set. */
export function counterOf(theme: Theme, total: Total, dataset: number): CounterOptions {
  return {
    ...total,
    dataset,
    color: theme.ink,
    font: (width) => `600 ${sizeIn(width, typeSize.display)}px ${theme.font}`,
  };
}
