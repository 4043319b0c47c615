/** What a native chart is: its values by series and category, and its axes. */
import type { Datum, StoryEvent } from '../data/story.ts';
import type { Frame } from './palette.ts';
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

/** What a plot leaves free for the words of its axes and at its ends, in pixels. */
const margins = {
  line: { left: 84, right: 76, top: 34, bottom: 40 },
  columns: { left: 84, right: 24, top: 34, bottom: 40 },
  bars: { left: 300, right: 130, top: 8, bottom: 8 },
  bands: { left: 84, right: 24, top: 28, bottom: 8 },
} as const;

/** The plot within its frame, in pixels from the frame's corner. */
export function plotOf({ kind }: NativeChart, frame: Frame): Frame {
  const { left, right, top, bottom } = margins[kind];
  return {
    x: left,
    y: top,
    width: frame.width - left - right,
    height: frame.height - top - bottom,
  };
}

/** The plot as the layout of a chart part, in shares of the frame. */
export function renderPlotLayout(chart: NativeChart, frame: Frame): string {
  const { x, y, width, height } = plotOf(chart, frame);
  const share = (pixels: number, whole: number) => (pixels / whole).toFixed(5);
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${share(x, frame.width)}"/><c:y val="${share(y, frame.height)}"/><c:w val="${share(width, frame.width)}"/><c:h val="${share(height, frame.height)}"/></c:manualLayout></c:layout>`;
}
