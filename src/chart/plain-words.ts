/**
 * Writes many short words that have no name of their own and do not fade: the numbers under the cells of a band, of
 * which a narrow chart has others than a wide one.
 */
import type { Chart, ChartType, Plugin } from 'chart.js';
import { widthOfWords } from './forms/word-widths.ts';

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
