/** The shapes of windows, lights and the lines between them, added to a canvas's path. */
import type { Point } from './forms/label-places.ts';

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

/** Fills a circle. */
export function fillDot(ctx: CanvasRenderingContext2D, x: number, y: number, diameter: number) {
  ctx.beginPath();
  ctx.arc(x, y, diameter / 2, 0, 2 * Math.PI);
  ctx.fill();
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
