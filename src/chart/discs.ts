/**
 * Draws the points of scatter charts whose `pointStyle` is false, each as four curves: a printer turns
 * the arc that Chart.js draws into thirty-two, and a field of dots into a third of the whole PDF.
 */
import { type Chart, type Plugin, PointElement } from 'chart.js';

/** Distance of a curve's handles from its ends, for a circle of radius 1. */
const handle = 0.5523;

function drawDisc(ctx: CanvasRenderingContext2D, { x, y, options }: PointElement, step: number) {
  const radius = options.radius * step;
  const { borderWidth, borderColor, backgroundColor } = options;
  if (radius < 0.1) return;
  const reach = radius * handle;
  ctx.beginPath();
  ctx.moveTo(x + radius, y);
  ctx.bezierCurveTo(x + radius, y + reach, x + reach, y + radius, x, y + radius);
  ctx.bezierCurveTo(x - reach, y + radius, x - radius, y + reach, x - radius, y);
  ctx.bezierCurveTo(x - radius, y - reach, x - reach, y - radius, x, y - radius);
  ctx.bezierCurveTo(x + reach, y - radius, x + radius, y - reach, x + radius, y);
  ctx.closePath();
  ctx.fillStyle = String(backgroundColor);
  ctx.fill();
  if (borderWidth > 0) {
    ctx.lineWidth = borderWidth;
    ctx.strokeStyle = String(borderColor);
    ctx.stroke();
  }
}

/** Pixels of a step on the x axis: radii are in steps, so that a field keeps its looks at any size. */
function stepOf({ scales }: Chart): number {
  return scales.x ? scales.x.getPixelForValue(1) - scales.x.getPixelForValue(0) : 0;
}

export const discs: Plugin = {
  id: 'discs',
  afterDatasetDraw(chart: Chart, { meta }) {
    const step = stepOf(chart);
    for (const element of meta.data) {
      if (element instanceof PointElement && element.options.pointStyle === false) {
        drawDisc(chart.ctx, element, step);
      }
    }
  },
};
