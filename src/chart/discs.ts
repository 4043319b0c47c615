/**
 * The Chart.js chart type "discs": fields of hundreds of dots. Chart.js's own points each resolve a dozen
 * options anew for every animation, a frame of a slow laptop for a field; a disc brings all it has with
 * its data. And each is drawn as four curves: a printer turns the arc of Chart.js's points into thirty-two.
 */
import {
  Animations,
  type CartesianParsedData,
  type ControllerDatasetOptions,
  type CoreChartOptions,
  DatasetController,
  Element,
  type UpdateMode,
} from 'chart.js';

/** A disc as it is to be seen: its place on the axes, its radius in steps of the x axis. */
export interface DiscData {
  x: number;
  y: number;
  radius: number;
  color: string;
  /** Width of the rim in pixels and the colour inside it. */
  rim: number;
  fill: string;
}

declare module 'chart.js' {
  interface ChartTypeRegistry {
    discs: {
      chartOptions: CoreChartOptions<'discs'>;
      datasetOptions: ControllerDatasetOptions;
      defaultDataPoint: DiscData;
      metaExtensions: object;
      parsedDataType: CartesianParsedData;
      scales: 'linear';
    };
  }
}

/** Distance of a curve's handles from its ends, for a circle of radius 1. */
const handle = 0.5523;

/** A disc as it is seen now, on its way or at rest; all in pixels. */
export class Disc extends Element {
  static id = 'disc';
  radius = 0;
  rim = 0;
  color = '';
  fill = '';
  /** Where it is at rest, or will be. */
  goal: Record<string, number | string> = {};

  draw(ctx: CanvasRenderingContext2D): void {
    const { x, y, radius, rim } = this;
    if (radius < 1) return;
    const reach = radius * handle;
    ctx.beginPath();
    ctx.moveTo(x + radius, y);
    ctx.bezierCurveTo(x + radius, y + reach, x + reach, y + radius, x, y + radius);
    ctx.bezierCurveTo(x - reach, y + radius, x - radius, y + reach, x - radius, y);
    ctx.bezierCurveTo(x - radius, y - reach, x - reach, y - radius, x, y - radius);
    ctx.bezierCurveTo(x + reach, y - radius, x + radius, y - reach, x + radius, y);
    ctx.closePath();
    ctx.fillStyle = this.fill;
    ctx.fill();
    if (rim > 0) {
      ctx.lineWidth = rim;
      ctx.strokeStyle = this.color;
      ctx.stroke();
    }
  }
}

/** What of `next` differs from `goal`. */
function changesOf(goal: Disc['goal'], next: Disc['goal']): Disc['goal'] {
  return Object.fromEntries(Object.entries(next).filter(([key, value]) => goal[key] !== value));
}

/** Places the discs of a data set and lets them fly there; only what changes is animated. */
export class DiscsController extends DatasetController<'discs', Disc> {
  static id = 'discs';
  static defaults = { datasetElementType: false, dataElementType: Disc.id };

  override update(mode: UpdateMode): void {
    const discs = this.getMeta().data;
    this.updateElements(discs, 0, discs.length, mode);
  }

  override updateElements(discs: Disc[], start: number, count: number, mode: UpdateMode): void {
    const { scales, data, options } = this.chart;
    const { x, y } = scales;
    if (!x || !y) return;
    const step = x.getPixelForValue(1) - x.getPixelForValue(0);
    const isStill = mode === 'none' || mode === 'reset' || mode === 'resize' || !options.animation;
    const timing = options.animation || {};
    const animations = new Animations(this.chart, {
      numbers: { ...timing, type: 'number', properties: ['x', 'y', 'radius', 'rim'] },
      colors: { ...timing, type: 'color', properties: ['color', 'fill'] },
    });
    const states = data.datasets[this.index]?.data.slice(start, start + count) ?? [];
    states.forEach((state, index) => {
      const disc = discs[start + index];
      if (!disc || !isDisc(state)) return;
      const goal = {
        x: x.getPixelForValue(state.x),
        y: y.getPixelForValue(state.y),
        radius: state.radius * step,
        rim: state.rim,
        color: state.color,
        fill: state.fill,
      };
      if (isStill) Object.assign(disc, goal);
      else animations.update(disc, changesOf(disc.goal, goal));
      disc.goal = goal;
    });
  }
}

function isDisc(state: unknown): state is DiscData {
  return typeof state === 'object' && state !== null && 'fill' in state;
}
