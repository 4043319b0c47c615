/** Cuts recorded paths at a rectangle, as `clip` of a canvas does. Curves that cross it become straight lines. */
import type { Box } from '../../chart/forms/label-places.ts';
import { boxOf, isMeeting, isWithin } from './box.ts';
import type { Move } from './recording.ts';

type Point = readonly [x: number, y: number];

/** How many straight lines a curve becomes. */
const curveSides = 16;

function pointsOnCurve(
  [x0, y0]: Point,
  [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0]: number[],
) {
  return Array.from({ length: curveSides }, (_, side): Point => {
    const t = (side + 1) / curveSides;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
    return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3];
  });
}

/** The parts of a path, each as a line through points. */
function polylinesOf(moves: readonly Move[]): Point[][] {
  const lines: Point[][] = [];
  for (const [kind, ...places] of moves) {
    if (kind === 'M' || lines.length === 0) lines.push([]);
    const line = lines.at(-1) ?? [];
    const [first] = line;
    const [x = 0, y = 0] = places;
    if (kind === 'Z') line.push(...(first ? [first] : []));
    else if (kind === 'C') line.push(...pointsOnCurve(line.at(-1) ?? [x, y], places));
    else line.push([x, y]);
  }
  return lines;
}

/** The share of the way between two places at which an edge is reached. */
function pointAt([x0, y0]: Point, [x1, y1]: Point, share: number): Point {
  return [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
}

/** How far inside each of the four edges a point lies; below zero outside. */
function depths([x, y]: Point, { left, right, top, bottom }: Box): number[] {
  return [x - left, right - x, y - top, bottom - y];
}

/** The part of a straight line inside the rectangle (Liang–Barsky). */
function clipSegment(from: Point, to: Point, box: Box): [Point, Point] | undefined {
  const ends = depths(to, box);
  let [enter, leave] = [0, 1];
  depths(from, box).forEach((start, edge) => {
    const end = ends[edge] ?? 0;
    if (start < 0 && end < 0) leave = -1;
    else if (start < 0) enter = Math.max(enter, start / (start - end));
    else if (end < 0) leave = Math.min(leave, start / (start - end));
  });
  return enter < leave ? [pointAt(from, to, enter), pointAt(from, to, leave)] : undefined;
}

function clipStroke(line: readonly Point[], box: Box): Move[] {
  const moves: Move[] = [];
  let last: Point | undefined;
  line.slice(1).forEach((to, index) => {
    const part = clipSegment(line[index] ?? to, to, box);
    if (!part) return;
    const [start, end] = part;
    if (start[0] !== last?.[0] || start[1] !== last[1]) moves.push(['M', ...start]);
    moves.push(['L', ...end]);
    last = end;
  });
  return moves;
}

/** The part of an area inside the rectangle, edge by edge (Sutherland–Hodgman). */
function clipFill(area: readonly Point[], box: Box): Move[] {
  let points = area;
  for (const edge of [0, 1, 2, 3]) {
    const all = points;
    points = all.flatMap((to, index) => {
      const from = all.at(index - 1) ?? to;
      const [start = 0, end = 0] = [depths(from, box)[edge], depths(to, box)[edge]];
      const crossing = start < 0 !== end < 0 ? [pointAt(from, to, start / (start - end))] : [];
      return end < 0 ? crossing : [...crossing, to];
    });
  }
  if (points.length < 3) return [];
  return [...points.map((point, index): Move => [index === 0 ? 'M' : 'L', ...point]), ['Z']];
}

/** What of a path is seen in a rectangle. */
export function clipPath(
  moves: readonly Move[],
  box: Box,
  kind: 'fill' | 'stroke',
): readonly Move[] {
  const own = boxOf(moves);
  if (isWithin(own, box)) return moves;
  if (!isMeeting(own, box) && kind === 'fill') return [];
  const clip = kind === 'fill' ? clipFill : clipStroke;
  return polylinesOf(moves).flatMap((line) => clip(line, box));
}
