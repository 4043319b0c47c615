/** What a chart is: a list of named, complete stills, and the rows of data they are drawn from. */
import type { ChartConfiguration } from 'chart.js';
import type { Datum, Story, StoryEvent } from '../data/story.ts';
import type { Theme } from './theme.ts';

/** A whole Chart.js configuration: what one step shows, not a change to the step before. */
export type ChartConfig = ChartConfiguration<
  'bar' | 'line' | 'scatter' | 'windows' | 'floatingBars'
> & {
  /** What the elements of a data set stand for, in their order, where each can be pointed at. */
  marks?: { dataset: number; of: readonly MarkRef[] };
  /** Events on its time axis, all that any of its steps marks. */
  events?: readonly { event: StoryEvent; isShown: boolean }[];
};

/** What an element of a still stands for. */
export interface MarkRef {
  what: Row['of'];
  isShown: boolean;
  /** Whether its value is written at it; it is without this. */
  isWritten?: boolean;
  /** Where its element is, in a chart of several data sets; at its own place in `dataset` without it. */
  at?: { dataset: number; index: number };
}

/** One step: a still, its name, and what it shows in a sentence. */
export interface Step {
  /** What the audience sees, as "calm" or "surge": never a number. */
  name: string;
  /** The still in words, with the values it shows: the chart's alternative text at this step. */
  sentence: string;
  /** Data sets keep their order and length through all steps, so that any two can be animated. */
  draw: (theme: Theme) => ChartConfig;
}

/** One row of the chart's data, for its table: a value, or an event that has none. */
export interface Row {
  /** What the row is, where the date does not tell: "Poland". */
  label: string;
  of: Datum | StoryEvent;
}

/** A chart as resolved against a story. */
export interface ChartContent {
  /** What is drawn, as the caption of the table: "Exports of the region". */
  caption: string;
  rows: readonly Row[];
  /** At least one. */
  steps: readonly Step[];
  /** How derived values are told from published ones, where it draws any: "Hollow, dashed". */
  derivedAs?: string;
  /** Whether bars grow and lines draw when the slide is first shown; otherwise the first still stands. */
  enters: boolean;
}

/** A chart: its id and, as a pure function of the data, its content. */
export interface Chart {
  id: string;
  content: (story: Story) => ChartContent;
}

/** Defines a chart. `id` is the file's name without ".chart.ts". */
export function defineChart(id: string, content: Chart['content']): Chart {
  return { id, content };
}
