/** What a native chart is: its values by series and category, and its axes. */
import type { Datum, StoryEvent } from '../../data/story.ts';
import type { TimeAxis } from './time-axis.ts';

/** A value with the colour it is drawn in. */
export interface Mark {
  datum: Datum;
  color: string;
  /** Whether its value is written at it. */
  isWritten: boolean;
}

/** Whether the value of a mark is our own arithmetic. */
export function isDerived(mark: Mark | undefined): boolean {
  return mark?.datum.confidence === 'derived';
}

/** A column of the chart's sheet, and what is drawn of it. */
export interface NativeSeries {
  name: string;
  /** One for each category; nothing where the series has none there. */
  marks: readonly (Mark | undefined)[];
  /** The colour of its line. */
  color?: string;
  /** Whether its line is broken: it leads from or to a value that is our own arithmetic. */
  isBroken?: boolean;
  /** Marks of other series that its line leads from or to, with the number of that series: for each category, or nothing. */
  joints?: readonly (Joint | undefined)[];
}

/** A mark of another series. */
export interface Joint {
  mark: Mark;
  /** The number of its series. */
  series: number;
}

export interface NativeChart {
  kind: 'line' | 'columns' | 'bars' | 'bands';
  /** Names, or none where its dates are the categories. */
  categories?: readonly string[];
  /** The dates of its categories, where these have no names. */
  dates?: readonly string[];
  /** The marks of a chart of one row of values, in its order. */
  row: readonly Mark[];
  /** How far the end of a value fades that its source leaves open. */
  fade: number;
  series: readonly NativeSeries[];
  min: number;
  max: number;
  /** The axis of its dates, where these are the categories. */
  time?: TimeAxis;
  /** Events marked on that axis. */
  events?: readonly StoryEvent[];
}
