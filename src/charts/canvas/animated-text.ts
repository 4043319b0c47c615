/** Words that change fade in when marks have nearly come to rest; they never fly across them. */
import type { Chart, ChartType, Plugin } from 'chart.js';
import { widthOfWords } from './measure-text.ts';

/** Shares of a move: from when new words are seen, and by when they are there. */
const coming = { from: 0.65, by: 0.95 };

export type Fading = ReturnType<typeof fadingOf>;

/**
 * The fading of one chart's words.
 * @param words what is written and where, by name, as it is now; what is not seen is left out
 * @param duration of a move, in milliseconds
 */
export function fadingOf(words: () => ReadonlyMap<string, string>, duration: number) {
  let isComing: (name: string) => boolean = () => false;
  let start = 0;
  return {
    /** How much of a word is seen now. */
    alphaOf(name: string): number {
      if (!isComing(name)) return 1;
      const share = (performance.now() - start) / duration;
      return Math.min(1, Math.max(0, (share - coming.from) / (coming.by - coming.from)));
    },
    /** Hides all words until they are let come. */
    hide() {
      isComing = () => true;
      start = Number.POSITIVE_INFINITY;
    },
    /** Lets hidden words come, with a move that begins now. */
    come() {
      start = performance.now();
    },
    /** Makes a change, and lets what it writes anew or elsewhere come with the move that begins now. */
    change(make: () => void) {
      const before = words();
      make();
      const after = words();
      isComing = (name) => after.get(name) !== before.get(name);
      start = performance.now();
    },
    /** All words are there. */
    rest() {
      isComing = () => false;
    },
  };
}

/** A line of words. */
export interface PlainWords {
  text: string;
  /** Where it begins, or its middle; and the middle of its height; in pixels of the chart. */
  x: number;
  y: number;
  align: 'start' | 'center';
  color: string;
  /** As CSS writes it, "600 18px sans-serif". */
  font: string;
}

export interface PlainWordsOptions {
  /** The words on a chart of its size. */
  on: (chart: Chart) => readonly PlainWords[];
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    plainWords?: PlainWordsOptions;
  }
}

function isPlainWordsOptions(options: object): options is PlainWordsOptions {
  return 'on' in options;
}

export const plainWords: Plugin<ChartType, object> = {
  id: 'plainWords',
  afterDatasetsDraw(chart, _args, options) {
    if (!isPlainWordsOptions(options)) return;
    const { ctx } = chart;
    ctx.save();
    ctx.textBaseline = 'middle';
    for (const { text, x, y, align, color, font } of options.on(chart)) {
      ctx.font = font;
      ctx.fillStyle = color;
      ctx.textAlign = align;
      // Words at the edge of a chart are pushed back into it.
      const beyond = widthOfWords(ctx, font, text) / (align === 'center' ? 2 : 1);
      ctx.fillText(text, Math.min(x, chart.width - beyond), y);
    }
    ctx.restore();
  },
};

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
