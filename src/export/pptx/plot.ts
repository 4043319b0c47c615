/** Where the plot of a native chart lies within its frame: said to Office, so that what stands over it meets it. */
import type { NativeChart } from './native-chart.ts';
import type { Frame } from './xml.ts';

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
