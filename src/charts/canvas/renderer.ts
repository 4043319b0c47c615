/** Puts a still on a canvas by Chart.js, moves it to the next, lets it go. */
import './register.ts';
import { Chart as ChartJs, type Plugin } from 'chart.js';
import type { Box } from '../box.ts';
import type { ChartConfig } from '../config.ts';
import type { PlacedMark } from '../tooltip.ts';
import { type Fading, fadingOf } from './animated-text.ts';
import { readAnnotations } from './annotations.ts';
import { duration, type Moves, motionOf } from './motion.ts';
import { placeMarks } from './placed-marks.ts';

/** A chart on a canvas. */
export interface RenderedChart extends Moves {
  /** Fits the canvas to a box; what moves is at rest then. */
  fit(box: Box): void;
  /** Draws once more as it is, for a printer that records what is drawn. */
  redraw(): void;
  /** Whether the chart has marks that can be pointed at, at any of its steps. */
  hasMarks: boolean;
  /** Where the marks of the still are that can be pointed at. */
  marks(): readonly PlacedMark[];
  destroy(): void;
}

function withFrame(config: ChartConfig, words: Fading): NonNullable<ChartConfig['options']> {
  const { annotations } = config.options?.plugins ?? {};
  return {
    ...config.options,
    responsive: false,
    maintainAspectRatio: false,
    events: [],
    plugins: {
      ...config.options?.plugins,
      ...(annotations && { annotations: { ...annotations, alphaOf: words.alphaOf } }),
    },
  };
}

/** Paints the ground under a chart: a printer records the clearing of a canvas as white. */
function groundOf(color: string): Plugin<ChartConfig['type']> {
  return {
    id: 'ground',
    beforeDraw: ({ ctx, width, height }) => {
      ctx.fillStyle = color;
      ctx.fillRect(0, 0, width, height);
    },
  };
}

/** Lays a chart out for a box, where Chart.js takes the pixels of its canvas for its size. */
function sizeOf({ width, height }: Box): Plugin<ChartConfig['type']> {
  return { id: 'size', beforeInit: (chart) => Object.assign(chart, { width, height }) };
}

/** The words of the chart on a canvas. */
function wordsOn(canvas: HTMLCanvasElement): Fading {
  return fadingOf(() => {
    const chart = ChartJs.getChart(canvas);
    return chart ? readAnnotations(chart) : new Map<string, string>();
  }, duration);
}

/**
 * Draws a still on a canvas, at rest. Throws where the browser gives no canvas.
 * @param onError told what is thrown later, when the chart moves or is drawn again
 */
export function renderChart(
  canvas: HTMLCanvasElement,
  config: ChartConfig,
  box: Box,
  onError: (error: unknown) => void,
): RenderedChart {
  if (!canvas.getContext('2d')) throw new Error('the browser gives no canvas to draw on');
  const words = wordsOn(canvas);
  const drawing = new ChartJs<ChartConfig['type']>(canvas, {
    type: config.type,
    data: config.data,
    options: { ...withFrame(config, words), animation: false, devicePixelRatio: box.pixelRatio },
    plugins: [sizeOf(box), ...(box.ground ? [groundOf(box.ground)] : [])],
  });
  const attempt = (work: () => void) => {
    try {
      work();
    } catch (error) {
      onError(error);
    }
  };
  const draw = drawing.draw.bind(drawing);
  // An error in Chart.js's loop of frames would end the motion of all charts.
  drawing.draw = () => attempt(draw);

  let { marks } = config;
  // Chart.js animates a data set only while it is the same object.
  const take = (next: ChartConfig, animation: false | object) => {
    const { data, options } = next;
    marks = next.marks;
    drawing.data.labels = data.labels;
    data.datasets.forEach((dataset, index) => {
      const current = drawing.data.datasets[index];
      if (current) Object.assign(current, dataset);
    });
    drawing.options = {
      ...withFrame({ type: config.type, data, options }, words),
      animation,
      devicePixelRatio: drawing.options.devicePixelRatio,
    };
  };
  const { isWaiting, stop, halt, ...moves } = motionOf({ drawing, words, take, attempt });

  return {
    ...moves,
    fit({ width, height, pixelRatio }) {
      halt();
      drawing.options.animation = false;
      drawing.options.devicePixelRatio = pixelRatio;
      drawing.resize(width, height);
      drawing.update('none');
    },
    redraw: () => drawing.draw(),
    hasMarks: config.marks !== undefined,
    // Of a still that is not left yet, but is not shown any more either, nothing can be pointed at.
    marks: () => (isWaiting() ? [] : placeMarks(drawing, marks)),
    destroy() {
      stop();
      drawing.destroy();
      // A canvas gives its pixels back at once when it has no size.
      canvas.width = 0;
    },
  };
}
