/** What a chart hands to Chart.js at one step. */
import type { ChartConfiguration } from 'chart.js';
import type { Datum, StoryEvent } from '../data/story.ts';

/** A Chart.js configuration that shows one step completely; it changes nothing of the step before. */
export type ChartConfig = ChartConfiguration<'bar' | 'line'> & {
  /** What the elements of a data set stand for, in their order, where each can be pointed at. */
  marks?: { dataset: number; of: readonly MarkRef[] };
};

/** What an element of a chart stands for. */
export interface MarkRef {
  what: Datum | StoryEvent;
  isShown: boolean;
  /** Where its element is, in a chart of several data sets; its own index in `dataset` by default. */
  at?: { dataset: number; index: number };
}
