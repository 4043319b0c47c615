/** A chart: named steps, each complete in itself, and the rows of data they are drawn from. */
import type { Datum, Story, StoryEvent } from '../data/story.ts';
import type { PlotSpec } from './forms/index.ts';
import type { SceneSpec } from './scene/spec.ts';

/** One step of a chart. Marks keep their order and number through all steps, so that any two can be animated. */
export interface Step {
  /** What the audience sees, as "calm" or "surge": never a number. */
  name: string;
  /** What people read instead of the name: "240 windows dark". */
  label?: string;
  /** The step in words, with the values it shows: the chart's alternative text at this step. */
  sentence: string;
  /** What it shows, as plain JSON data. */
  spec: PlotSpec | SceneSpec;
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
  /** Whether bars grow and lines draw when the slide is first shown; otherwise the first step appears at once. */
  enters: boolean;
}

/** A chart: its id and, as a pure function of the data, its content. */
export interface Chart {
  id: string;
  content: (story: Story) => ChartContent;
}

/** Defines a chart; its content is worked out once for each story. `id` is the file's name without ".chart.ts". */
export function defineChart(id: string, content: Chart['content']): Chart {
  const known = new WeakMap<Story, ChartContent>();
  return {
    id,
    content: (story) => {
      const found = known.get(story) ?? content(story);
      known.set(story, found);
      return found;
    },
  };
}
