/**
 * Counts a number up and down with the chart. The number is a data set of one invisible point on the x
 * axis; Chart.js animates it as any other point, so it goes on from where it is when the next step comes
 * early. At rest the words of the data stand there, not the counted number.
 */
import type { ChartType, Plugin } from 'chart.js';

export interface CounterOptions {
  /** Index of the data set of one point. */
  dataset: number;
  /** What the end of the x axis counts as. */
  most: number;
  /** Where the words begin, in units of the axes. */
  x: number;
  y: number;
  /** The words at rest. */
  words: string;
  /** The words for a number on the way. */
  count: (value: number) => string;
  color: string;
  /** As CSS writes it, "600 42px sans-serif", for a chart of a width in pixels. */
  font: (width: number) => string;
  /** How much of the words is seen now, from 0 to 1; all of them without it. */
  alpha?: () => number;
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    counter?: CounterOptions;
  }
}

/** Room between the words and the right edge of the chart, in pixels. */
const edge = 8;

function isCounterOptions(options: object): options is CounterOptions {
  return 'dataset' in options && 'most' in options && 'count' in options;
}

export const counter: Plugin<'line', object> = {
  id: 'counter',
  afterDatasetsDraw(chart, _args, options) {
    if (!isCounterOptions(options)) return;
    const { x, y } = chart.scales;
    const target = chart.data.datasets[options.dataset]?.data[0];
    const point = chart.getDatasetMeta(options.dataset).data[0];
    if (!x || !y || !point || target === null || typeof target !== 'object') return;
    const isAtRest =
      'x' in target && target.x !== null && Math.abs(x.getPixelForValue(target.x) - point.x) < 0.5;
    const counted = ((x.getValueForPixel(point.x) ?? 0) / x.max) * options.most;
    const { ctx } = chart;
    ctx.save();
    ctx.globalAlpha *= options.alpha?.() ?? 1;
    ctx.fillStyle = options.color;
    ctx.font = options.font(chart.width);
    ctx.textBaseline = 'middle';
    const words = isAtRest ? options.words : options.count(counted);
    // On a narrow chart the words begin further to the left, so that they end on it.
    const left = Math.min(
      x.getPixelForValue(options.x),
      chart.width - ctx.measureText(words).width - edge,
    );
    ctx.fillText(words, left, y.getPixelForValue(options.y));
    ctx.restore();
  },
};
