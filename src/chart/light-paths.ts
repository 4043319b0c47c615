/** The shapes of windows, lights and the lines between them, added to a canvas's path. */
import type { Point } from './forms/label-places.ts';

/** Distance of a curve's handle from its end, for a corner of radius 1. */
const handle = 0.5523;

/** Adds a box with rounded corners to the path. */
export function addBox(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  roundness: number,
) {
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  if (roundness < 0.02) {
    ctx.rect(left, top, width, height);
    return;
  }
  const [rx, ry] = [(width / 2) * roundness, (height / 2) * roundness];
  const [hx, hy] = [rx * (1 - handle), ry * (1 - handle)];
  ctx.moveTo(left + rx, top);
  ctx.lineTo(right - rx, top);
  ctx.bezierCurveTo(right - hx, top, right, top + hy, right, top + ry);
  ctx.lineTo(right, bottom - ry);
  ctx.bezierCurveTo(right, bottom - hy, right - hx, bottom, right - rx, bottom);
  ctx.lineTo(left + rx, bottom);
  ctx.bezierCurveTo(left + hx, bottom, left, bottom - hy, left, bottom - ry);
  ctx.lineTo(left, top + ry);
  ctx.bezierCurveTo(left, top + hy, left + hx, top, left + rx, top);
  ctx.closePath();
}

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** Adds the first part of an arc that rises from one point and comes down on another. */
export function addArc(ctx: CanvasRenderingContext2D, from: Point, to: Point, share: number) {
  const top = Math.min(from.y, to.y) - Math.abs(to.x - from.x) * 0.16;
  const over = { x: from.x + (to.x - from.x) * 0.45, y: top };
  const first = between(from, over, share);
  const end = between(first, between(over, to, share), share);
  ctx.moveTo(from.x, from.y);
  ctx.quadraticCurveTo(first.x, first.y, end.x, end.y);
}
