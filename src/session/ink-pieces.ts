/** Lines as messages, each short enough to be sent. */
import type { Line } from './ink.ts';
import { linesAtOnce, type MessageOf, pointsAtOnce } from './protocol.ts';

/** Parts of a list, each with at most `size` of its entries. */
function inParts<Entry>(list: readonly Entry[], size: number): Entry[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/** The messages that tell of a line, from a point of it on. */
export function linePieces(
  from: string,
  slide: string,
  { id, ink, points }: Line,
  start = 0,
): MessageOf<'line'>[] {
  return inParts(points.slice(start), pointsAtOnce).map((part, index) => ({
    app: 'deck',
    kind: 'line',
    from,
    slide,
    line: id,
    ink,
    start: start + index * pointsAtOnce,
    points: part,
  }));
}

/** The messages that take lines away. */
export function erasePieces(
  from: string,
  slide: string,
  lines: readonly string[],
): MessageOf<'erase'>[] {
  return inParts(lines, linesAtOnce).map((part) => ({
    app: 'deck',
    kind: 'erase',
    from,
    slide,
    lines: part,
  }));
}
