/** Draws the still of any chart by the stage's own renderer, on a canvas that records. */
import type { Still } from '../../chart/chart.ts';
import { renderChart } from '../../chart/renderer.ts';
import { type Recording, RecordingContext, RecordingPath } from './recording.ts';

/** The part of a page's canvas that charts ask for; the renderer wants the whole of it as a type. */
function canvasOf(context: RecordingContext): HTMLCanvasElement {
  return Object.assign(Object.create(null), context.canvas);
}

/** What a still draws on a chart of a size in pixels. */
export function drawStill(still: Still, width: number, height: number): Recording {
  // Curved marks are drawn as paths of a browser's own kind.
  Reflect.set(globalThis, 'Path2D', RecordingPath);
  const context = new RecordingContext();
  const chart = renderChart(canvasOf(context), still, { width, height, pixelRatio: 1 });
  try {
    context.take();
    chart.redraw();
    return context.take();
  } finally {
    chart.destroy();
    Reflect.deleteProperty(globalThis, 'Path2D');
  }
}
