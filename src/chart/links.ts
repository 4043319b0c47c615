/**
 * Draws thin lines from dots to dots under them. They grow with the chart's pen: a data set of one
 * invisible point whose x is 0 where no line is drawn and the axis's end where all of each is.
 */
import type { Chart, ChartType, Plugin } from 'chart.js';

export interface LinkOptions {
  /** Pairs of indexes in the first data set. */
  pairs: readonly (readonly [number, number])[];
  color: string;
  /** Index of the pen's data set. */
  pen: number;
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    links?: LinkOptions;
  }
}

function isLinkOptions(options: object): options is LinkOptions {
  return 'pairs' in options && 'pen' in options;
}

export const links: Plugin<'line', object> = {
  id: 'links',
  beforeDatasetsDraw(chart: Chart, _args, options) {
    if (!isLinkOptions(options)) return;
    const { left, width } = chart.chartArea;
    const share = ((chart.getDatasetMeta(options.pen).data[0]?.x ?? left) - left) / width;
    if (share <= 0) return;
    const dots = chart.getDatasetMeta(0).data;
    const { ctx } = chart;
    ctx.save();
    ctx.strokeStyle = options.color;
    ctx.lineWidth = 1;
    for (const [fromIndex, toIndex] of options.pairs) {
      const from = dots[fromIndex];
      const to = dots[toIndex];
      if (!from || !to) continue;
      ctx.beginPath();
      ctx.moveTo(from.x, from.y);
      ctx.lineTo(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
      ctx.stroke();
    }
    ctx.restore();
  },
};
