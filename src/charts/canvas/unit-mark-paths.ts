/** The shapes of windows, lights and the lines between them, added to a canvas's path. */
import type { Point } from '../forms/placement.ts';

/**
 * Adds a box with rounded corners to the path. A path of hundreds must not be closed by `closePath`: browsers look
 * at all of it each time.
 */
export function addBox(
  ctx: Pick<CanvasRenderingContext2D, 'rect' | 'roundRect'>,
  x: number,
  y: number,
  width: number,
  height: number,
  roundness: number,
) {
  const [left, top] = [x - width / 2, y - height / 2];
  if (roundness < 0.02) ctx.rect(left, top, width, height);
  else {
    const corner = { x: (width / 2) * roundness, y: (height / 2) * roundness };
    ctx.roundRect(left, top, width, height, corner);
  }
}

/** How far the handles of four curves reach that make a circle, of its radius. */
const handle = 0.5523;

/** Fills a circle, as four curves: in a PDF an arc takes ten times as many bytes, and there may be two thousand. */
export function fillDot(ctx: CanvasRenderingContext2D, x: number, y: number, diameter: number) {
  const reach = diameter / 2;
  const bend = reach * handle;
  ctx.beginPath();
  ctx.moveTo(x + reach, y);
  ctx.bezierCurveTo(x + reach, y + bend, x + bend, y + reach, x, y + reach);
  ctx.bezierCurveTo(x - bend, y + reach, x - reach, y + bend, x - reach, y);
  ctx.bezierCurveTo(x - reach, y - bend, x - bend, y - reach, x, y - reach);
  ctx.bezierCurveTo(x + bend, y - reach, x + reach, y - bend, x + reach, y);
  ctx.fill();
}

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** Adds the first part of an arc that rises from one point and comes down on another. */
export function addArc(ctx: CanvasRenderingContext2D, from: Point, to: Point, share: number) {
  const top = Math.min(from.y, to.y) - Math.abs(to.x - from.x) * 0.12;
  const over = { x: from.x + (to.x - from.x) * 0.45, y: top };
  const first = between(from, over, share);
  const end = between(first, between(over, to, share), share);
  ctx.moveTo(from.x, from.y);
  ctx.quadraticCurveTo(first.x, first.y, end.x, end.y);
}
