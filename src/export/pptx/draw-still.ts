/** Draws the still of any chart by the stage's own renderer, on a canvas that records. */
import type { Still } from '../../chart/chart.ts';
import { renderChart } from '../../chart/renderer.ts';
import type { MeasureWords } from './letter-widths.ts';
import type { Recording } from './recording.ts';
import { RecordingContext } from './recording-context.ts';
import { RecordingPath } from './recording-path.ts';

/** Whether something has what charts ask of a page's canvas. */
export function isCanvas(stand: object): stand is HTMLCanvasElement {
  return ['width', 'height', 'style', 'getContext'].every((name) => name in stand);
}

/**
 * Works while paths are such as record: what draws lines makes a path of the global kind, which
 * no program has and none can be handed in. What was there before is there again after it, whatever happens.
 */
function withRecordingPaths<Result>(work: () => Result): Result {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'Path2D');
  Object.defineProperty(globalThis, 'Path2D', { value: RecordingPath, configurable: true });
  try {
    return work();
  } finally {
    if (before) Object.defineProperty(globalThis, 'Path2D', before);
    else Reflect.deleteProperty(globalThis, 'Path2D');
  }
}

/** What a still draws on a chart of a size in pixels. */
export function drawStill(
  still: Still,
  { width, height }: { width: number; height: number },
  measure: MeasureWords,
): Recording {
  const context = new RecordingContext(measure);
  const { canvas } = context;
  if (!isCanvas(canvas)) throw new Error('the canvas that records lacks what charts ask for');
  return withRecordingPaths(() => {
    const chart = renderChart(canvas, still, { width, height, pixelRatio: 1 }, (error) => {
      throw error;
    });
    try {
      context.take();
      chart.redraw();
      return context.take();
    } finally {
      chart.destroy();
    }
  });
}
