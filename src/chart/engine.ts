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
import type { Row, Still } from './chart.ts';
import { counter } from './counter.ts';
import { Disc, DiscsController } from './discs.ts';
import { FloatingBarsController } from './floating-bars.ts';
import { links } from './links.ts';
import { pen } from './pen.ts';
import { LightGroup, WindowsController } from './windows.ts';

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
  DiscsController,
  Disc,
  links,
  counter,
  WindowsController,
  LightGroup,
  FloatingBarsController,
);

// Words at the edge of a plot may stand out of it.
Drawing.defaults.set('plugins.annotation', { clip: false });
// Without it a bar or column of no length is seen as a hair.
Drawing.defaults.set('elements.bar', { inflateAmount: 0 });

/** In milliseconds. */
const duration = 800;

/** A mark of the still with its place, in pixels of the chart. */
export interface PlacedMark {
  what: Row['of'];
  x: number;
  y: number;
  holds: (x: number, y: number) => boolean;
}

/** Tells on the page how many charts are alive, for whoever looks for those that were left behind. */
function publishCount() {
  document.documentElement.dataset.liveCharts = String(Object.keys(Drawing.instances).length);
}

/** How near a point has to be pointed at, in pixels: half of what a finger covers. */
const pointReach = 22;

/** A canvas with a chart on it. */
export interface Picture {
  /** Moves to another still of the same chart; `onRest` is called when nothing moves any more. */
  moveTo(still: Still, onRest: () => void): void;
  /** Shows another still at once. */
  cutTo(still: Still): void;
  /** Lets bars grow and lines draw from their base to where they are. */
  enter(onRest: () => void): void;
  /** Fits the canvas to its box, or to a size; `pixelRatio` is device pixels per pixel of the slide. */
  fit(pixelRatio: number, size?: Place['size']): void;
  /** Draws once more as it is, for a printer that records what is drawn. */
  redraw(): void;
  /** Whether the chart has marks that can be pointed at, at any of its steps. */
  hasMarks: boolean;
  /** Where the marks of the still are that can be pointed at. */
  marks(): readonly PlacedMark[];
  destroy(): void;
}

function boxOf(canvas: HTMLCanvasElement): { width: number; height: number } {
  const box = canvas.parentElement;
  return { width: box?.clientWidth ?? 0, height: box?.clientHeight ?? 0 };
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
function groundOf(color: string): Plugin<Still['type']> {
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

/** Draws a still on a canvas, at rest. Throws where the browser gives no canvas. */
export function drawPicture(
  canvas: HTMLCanvasElement,
  still: Still,
  pixelRatio: number,
  { ground, size }: Place = {},
): Picture {
  if (!canvas.getContext('2d')) throw new Error('the browser gives no canvas to draw on');
  const { width, height } = size ?? boxOf(canvas);
  canvas.width = width;
  canvas.height = height;
  const drawing = new Drawing<Still['type']>(canvas, {
    type: still.type,
    data: still.data,
    options: { ...withFrame(still), animation: false, devicePixelRatio: pixelRatio },
    plugins: ground ? [groundOf(ground)] : [],
  });
  drawing.resize(width, height);
  publishCount();

  let { marks } = still;
  // Chart.js animates a data set only while it is the same object.
  const take = (next: Still, animation: false | object) => {
    const { data, options } = next;
    marks = next.marks;
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
      // What is still on its way would go on to where it was sent.
      drawing.stop();
      take(next, false);
      drawing.update('none');
    },
    enter(onRest) {
      drawing.options.animation = moving(onRest);
      drawing.reset();
      drawing.update();
    },
    fit(ratio, to = boxOf(canvas)) {
      drawing.options.devicePixelRatio = ratio;
      drawing.resize(to.width, to.height);
    },
    redraw: () => drawing.draw(),
    hasMarks: still.marks !== undefined,
    marks() {
      if (!marks) return [];
      const elements = drawing.getDatasetMeta(marks.dataset).data;
      return marks.of.flatMap(({ what, isShown }, index) => {
        const element = elements[index];
        if (!element || !isShown) return [];
        const { x, y } = element;
        return {
          what,
          x,
          y,
          holds: (atX: number, atY: number) =>
            element instanceof BarElement
              ? element.inRange(atX, atY, true)
              : Math.hypot(atX - x, atY - y) <= pointReach,
        };
      });
    },
    destroy() {
      drawing.destroy();
      publishCount();
    },
  };
}
