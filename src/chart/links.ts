/**
 * Draws thin curves from dots to dots under them. They grow with the chart's pen: a data set of one
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

interface Point {
  x: number;
  y: number;
}

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** The first part of a curve that leaves and arrives level, by de Casteljau's halving of its handles. */
function drawPart(ctx: CanvasRenderingContext2D, from: Point, to: Point, share: number) {
  const middle = (from.x + to.x) / 2;
  const leaving = { x: middle, y: from.y };
  const arriving = { x: middle, y: to.y };
  const first = between(from, leaving, share);
  const second = between(leaving, arriving, share);
  const third = between(arriving, to, share);
  const handle = between(first, second, share);
  const end = between(handle, between(second, third, share), share);
  ctx.moveTo(from.x, from.y);
  ctx.bezierCurveTo(first.x, first.y, handle.x, handle.y, end.x, end.y);
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
      drawPart(ctx, from, to, share);
      ctx.stroke();
    }
    ctx.restore();
  },
};
