/** Where things lie on a drawing: their edges, in pixels. */
import type { Box } from '../../chart/forms/label-places.ts';
import type { Move } from './recording.ts';

/** The edges of a path, which reaches further by half the width of its line. */
export function boxOf(moves: readonly Move[], reach = 0): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const move of moves) {
    for (let index = 1; index < move.length; index += 2) {
      const [x, y] = [Number(move[index]), Number(move[index + 1])];
      box.left = Math.min(box.left, x - reach);
      box.right = Math.max(box.right, x + reach);
      box.top = Math.min(box.top, y - reach);
      box.bottom = Math.max(box.bottom, y + reach);
    }
  }
  return box;
}

/** Whether two lie over each other. */
export function isMeeting(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether one lies within another. */
export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
