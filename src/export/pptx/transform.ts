/** Where a canvas's own places lie on the drawing: moved, turned and scaled. */
import type { Move } from './recording.ts';

/** The six numbers of a canvas's `setTransform`, in its order. */
export type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const unmoved: Transform = [1, 0, 0, 1, 0, 0];

/** A transform within another. */
export function within([a, b, c, d, e, f]: Transform, inner: Transform): Transform {
  const [ia, ib, ic, id, ie, ig] = inner;
  return [
    a * ia + c * ib,
    b * ia + d * ib,
    a * ic + c * id,
    b * ic + d * id,
    a * ie + c * ig + e,
    b * ie + d * ig + f,
  ];
}

/** Turned around its origin by an angle, clockwise. */
export function turned(angle: number): Transform {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos, 0, 0];
}

/** A place on the drawing. */
export function placed([a, b, c, d, e, f]: Transform, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A step of a path on the drawing. */
export function moved(move: Move, transform: Transform): Move {
  // Most is drawn where it is said to be, tens of thousands of steps of a chart of dots.
  if (transform === unmoved) return move;
  const [kind, ...places] = move;
  const pairs = places.flatMap((x, index) =>
    index % 2 === 0 ? placed(transform, x, places[index + 1] ?? 0) : [],
  );
  return [kind, ...pairs];
}
