/** Land on a canvas: countries as filled outlines. */
import type { Point } from '../forms/placement.ts';

/** A country. */
export interface Land {
  fill: string;
  border: string;
  /** Its outlines, each a place and then the way from each corner to the next, in units of the map. */
  rings: readonly (readonly number[])[];
}

/** Adds an outline to the path, in pixels. */
function addRing(
  ctx: CanvasRenderingContext2D,
  ring: readonly number[],
  at: Point & { scale: number },
) {
  let [x, y] = [0, 0];
  for (let index = 0; index < ring.length; index += 2) {
    x += ring[index] ?? 0;
    y += ring[index + 1] ?? 0;
    const [left, top] = [at.x + x * at.scale, at.y + y * at.scale];
    if (index === 0) ctx.moveTo(left, top);
    else ctx.lineTo(left, top);
  }
  // The way back: see light-paths.ts for why the path is not closed.
  ctx.lineTo(at.x + (ring[0] ?? 0) * at.scale, at.y + (ring[1] ?? 0) * at.scale);
}

/** Draws countries, those of one colour as one path. */
export function drawLand(
  ctx: CanvasRenderingContext2D,
  land: readonly Land[],
  at: Point & { scale: number },
) {
  for (const fill of new Set(land.map((country) => country.fill))) {
    const own = land.filter((country) => country.fill === fill);
    ctx.fillStyle = fill;
    ctx.strokeStyle = own[0]?.border ?? fill;
    ctx.lineWidth = 1;
    ctx.beginPath();
    for (const { rings } of own) for (const ring of rings) addRing(ctx, ring, at);
    ctx.fill();
    ctx.stroke();
  }
}
