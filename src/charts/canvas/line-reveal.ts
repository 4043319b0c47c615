/**
 * Draws a line in time's direction. A chart that names a pen has a data set of one invisible point;
 * the line and its points are clipped to what lies left of it. Chart.js animates the pen as any other
 * point, so the line runs forward and back, and goes on from where it is when the next step comes early.
 */
import type { Chart, ChartType, Plugin } from 'chart.js';

/** Indexes of the data sets: the line, its points, and the pen's single point. */
export interface LineRevealOptions {
  line: number;
  points: number;
  pen: number;
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    pen?: LineRevealOptions;
  }
}

/** Room for half a point's mark beyond the pen, in pixels. */
const pointRoom = 10;

function isPenOptions(options: object): options is LineRevealOptions {
  return 'line' in options && 'points' in options && 'pen' in options;
}

function penPoint(chart: Chart<'line'>, { pen }: LineRevealOptions) {
  return chart.getDatasetMeta(pen).data[0];
}

export const pen: Plugin<'line', object> = {
  id: 'pen',
  beforeDatasetDraw(chart, { index }, options) {
    if (!isPenOptions(options) || (index !== options.line && index !== options.points)) return;
    const { left, top, height } = chart.chartArea;
    const end = (penPoint(chart, options)?.x ?? left) + (index === options.points ? pointRoom : 0);
    chart.ctx.save();
    chart.ctx.beginPath();
    chart.ctx.rect(left - pointRoom, top - 40, end - left + pointRoom, height + 80);
    chart.ctx.clip();
  },
  afterDatasetDraw(chart, { index }, options) {
    if (!isPenOptions(options)) return;
    if (index === options.line || index === options.points) chart.ctx.restore();
  },
  /** Chart.js sends points back to their base line; the pen goes back to the start of time instead. */
  reset(chart, _args, options) {
    if (!isPenOptions(options)) return;
    for (const index of [options.line, options.points]) {
      const { data, yScale } = chart.getDatasetMeta(index);
      data.forEach((point, at) => {
        const parsed = chart.data.datasets[index]?.data[at];
        if (parsed !== null && typeof parsed === 'object' && 'y' in parsed && parsed.y !== null) {
          point.y = yScale?.getPixelForValue(parsed.y) ?? point.y;
        }
      });
    }
    const point = penPoint(chart, options);
    if (point) point.x = chart.chartArea.left;
  },
};
