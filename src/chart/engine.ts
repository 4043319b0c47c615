/** The one file that runs Chart.js: puts a still on a canvas, moves it to the next, lets it go. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as Drawing,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  ScatterController,
} from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import type { Still } from './chart.ts';
import { discs } from './discs.ts';
import { links } from './links.ts';
import { pen } from './pen.ts';

Drawing.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  annotation,
  pen,
  discs,
  links,
);

// Words at the edge of a plot may stand out of it.
Drawing.defaults.set('plugins.annotation', { clip: false });

/** In milliseconds. */
const duration = 800;

/** A canvas with a chart on it. */
export interface Picture {
  /** Moves to another still of the same chart; `onRest` is called when nothing moves any more. */
  moveTo(still: Still, onRest: () => void): void;
  /** Shows another still at once. */
  cutTo(still: Still): void;
  /** Lets bars grow and lines draw from their base to where they are. */
  enter(onRest: () => void): void;
  /** Fits the canvas to its box; `pixelRatio` is device pixels per pixel of the slide. */
  fit(pixelRatio: number): void;
  /** Draws once more as it is, for a printer that records what is drawn. */
  redraw(): void;
  destroy(): void;
}

function boxOf(canvas: HTMLCanvasElement): [number, number] {
  const box = canvas.parentElement;
  return [box?.clientWidth ?? 0, box?.clientHeight ?? 0];
}

function withFrame(still: Still): NonNullable<Still['options']> {
  return {
    ...still.options,
    responsive: false,
    maintainAspectRatio: false,
    events: [],
  };
}

/** Paints the ground under a chart: a printer records the clearing of a canvas as white. */
function groundOf(color: string): Plugin {
  return {
    id: 'ground',
    beforeDraw: ({ ctx, width, height }) => {
      ctx.fillStyle = color;
      ctx.fillRect(0, 0, width, height);
    },
  };
}

export interface Place {
  /** On paper: the colour to draw on. */
  ground?: string;
  /** Size to lay the chart out for, in pixels, where it is not that of the canvas's box. */
  size?: { width: number; height: number };
}

/** Draws a still on a canvas, at rest. */
export function drawPicture(
  canvas: HTMLCanvasElement,
  still: Still,
  pixelRatio: number,
  { ground, size }: Place = {},
): Picture {
  const [width, height] = size ? [size.width, size.height] : boxOf(canvas);
  canvas.width = width;
  canvas.height = height;
  const drawing = new Drawing(canvas, {
    type: still.type,
    data: still.data,
    options: { ...withFrame(still), animation: false, devicePixelRatio: pixelRatio },
    plugins: ground ? [groundOf(ground)] : [],
  });
  drawing.resize(width, height);

  // Chart.js animates a data set only while it is the same object.
  const take = ({ data, options }: Still, animation: false | object) => {
    drawing.data.labels = data.labels;
    data.datasets.forEach((dataset, index) => {
      const current = drawing.data.datasets[index];
      if (current) Object.assign(current, dataset);
    });
    drawing.options = {
      ...withFrame({ type: still.type, data, options }),
      animation,
      devicePixelRatio: drawing.options.devicePixelRatio,
    };
  };
  const moving = (onRest: () => void) => ({
    duration,
    easing: 'easeInOutCubic' as const,
    onComplete: onRest,
  });

  return {
    moveTo(next, onRest) {
      take(next, moving(onRest));
      drawing.update();
    },
    cutTo(next) {
      take(next, false);
      drawing.update('none');
    },
    enter(onRest) {
      drawing.options.animation = moving(onRest);
      drawing.reset();
      drawing.update();
    },
    fit(ratio) {
      drawing.options.devicePixelRatio = ratio;
      drawing.resize(...boxOf(canvas));
    },
    redraw: () => drawing.draw(),
    destroy: () => drawing.destroy(),
  };
}
