/** Where many marks stand: in a skyline, a grid, a country. Pure geometry in units of the field. */
import { formatNumber } from '../../data/format.ts';
import type { Place, Rect } from './spec.ts';

/** A building by its windows. */
export interface Building {
  columns: number;
  rows: number;
}

export interface Skyline {
  walls: readonly Rect[];
  /** The windows of each building from its top left, building after building. */
  windows: readonly Place[];
  /** Where buildings stand, a line for each row of them. */
  grounds: readonly { left: number; right: number; y: number }[];
}

/** Parts of a building, in distances from window to window. */
const measure = { side: 0.45, gap: 0.9, roof: 0.7, foot: 0.5, window: 0.66, storey: 1.06 };

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function splitRows(buildings: readonly Building[], rows: number): Building[][] {
  const each = Math.ceil(buildings.length / rows);
  return Array.from({ length: rows }, (_, row) => buildings.slice(row * each, (row + 1) * each));
}

/** Buildings from left to right along the bottom of a box, as large as it allows; in several rows, the last in front. */
export function layOutSkyline(buildings: readonly Building[], box: Box, rowCount = 1): Skyline {
  const rows = splitRows(buildings, rowCount);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const columnsOf = (row: readonly Building[]) =>
    row.reduce((sum, { columns }) => sum + columns + 2 * measure.side, 0) +
    (row.length - 1) * measure.gap;
  const heightOf = (row: readonly Building[]) =>
    Math.max(...row.map(({ rows: storeys }) => storeys)) * measure.storey +
    measure.roof +
    measure.foot;
  const pitch = Math.min(
    width / Math.max(...rows.map(columnsOf)),
    height / rows.reduce((sum, row) => sum + heightOf(row) + 0.8, -0.8),
  );
  const walls: Rect[] = [];
  const windows: Place[] = [];
  let foot =
    box.bottom - rows.slice(1).reduce((sum, row) => sum + (heightOf(row) + 0.8) * pitch, 0);
  const grounds = rows.map((row, rowIndex) => {
    const gap = row.length > 1 ? (width - columnsOf(row) * pitch) / (row.length - 1) : 0;
    let left = box.left;
    for (const { columns, rows: storeys } of row) {
      const size = {
        width: (columns + 2 * measure.side) * pitch,
        height: (storeys * measure.storey + measure.roof + measure.foot) * pitch,
      };
      const id = `wall-${walls.length}`;
      walls.push({ kind: 'rect', id, fill: 'wall', x: left, y: foot - size.height, ...size });
      for (let index = 0; index < columns * storeys; index += 1) {
        windows.push([
          left + (measure.side + (index % columns) + 0.5) * pitch,
          foot -
            size.height +
            (measure.roof + (Math.floor(index / columns) + 0.5) * measure.storey) * pitch,
          measure.window * pitch,
          measure.window * pitch,
        ]);
      }
      left += size.width + measure.gap * pitch + gap;
    }
    const ground = { left: box.left, right: box.right, y: foot };
    const next = rows[rowIndex + 1];
    if (next) foot += (heightOf(next) + 0.8) * pitch;
    return ground;
  });
  return { walls, windows, grounds };
}

/** Numbers from 0 to 1 that look random and are the same every time (Park and Miller's). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** The numbers from 0 to `count` - 1 in an order that looks random and is the same every time. */
export function shuffledOrder(count: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  const random = randomNumbers(count);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

export interface Grid {
  /** The middle of the first mark. */
  x: number;
  y: number;
  columns: number;
  count: number;
  /** From middle to middle. */
  pitch: readonly [number, number];
  size: readonly [number, number];
  /** Whether rows go upwards. */
  isUpward?: boolean;
}

/** Marks in rows from left to right. */
export function layOutGrid({ x, y, columns, count, pitch, size, isUpward = false }: Grid): Place[] {
  return Array.from({ length: count }, (_, index): Place => {
    const row = Math.floor(index / columns) * (isUpward ? -1 : 1);
    return [x + (index % columns) * pitch[0], y + row * pitch[1], size[0], size[1]];
  });
}

/** The corners of a map's outline in units of the map, from a start and the way to each next corner. */
export function cornersOf(ring: readonly number[]): [number, number][] {
  let [x, y] = [0, 0];
  const corners: [number, number][] = [];
  for (let index = 0; index < ring.length; index += 2) {
    x += ring[index] ?? 0;
    y += ring[index + 1] ?? 0;
    corners.push([x, y]);
  }
  return corners;
}

/** Tells of any x whether it lies inside an outline, along a horizontal line: the outline is crossed an odd number of times beyond it. */
function insideAlong(y: number, corners: readonly (readonly [number, number])[]) {
  const crossings = corners.flatMap(([ax, ay], index) => {
    const [bx, by] = corners.at(index - 1) ?? [ax, ay];
    return ay > y !== by > y ? [((bx - ax) * (y - ay)) / (by - ay) + ax] : [];
  });
  return (x: number) => crossings.filter((crossing) => x < crossing).length % 2 === 1;
}

/** Squares on the largest grid, of at most a pitch, that has room for `count` of them inside an outline, those nearest its middle first. */
export function fillOutline(
  corners: readonly (readonly [number, number])[],
  count: number,
  size: number,
  largestPitch = Number.POSITIVE_INFINITY,
): Place[] {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  for (
    let pitch = Math.min(largestPitch, Math.sqrt(((right - left) * (bottom - top)) / count));
    pitch > 0.5;
    pitch *= 0.98
  ) {
    const spots: [number, number][] = [];
    for (let y = top + pitch / 2; y < bottom; y += pitch) {
      const edges = [-0.42, 0.42].map((share) => insideAlong(y + share * pitch, corners));
      for (let x = left + pitch / 2; x < right; x += pitch)
        if (edges.every((isInside) => isInside(x - 0.42 * pitch) && isInside(x + 0.42 * pitch)))
          spots.push([x, y]);
    }
    if (spots.length < count) continue;
    const far = ([x, y]: [number, number]) => Math.hypot(x - middleX, y - middleY);
    return spots
      .sort((one, other) => far(one) - far(other))
      .slice(0, count)
      .map(([x, y]) => [x, y, pitch * size, pitch * size]);
  }
  throw new Error(`an outline has no room for ${count} marks`);
}

/**
 * Deals a number of whole marks out by shares: each group gets as many as its share is worth, and those that are
 * left over go to the largest remainders, so that no mark is cut or lost. [37, 25.5, 8.4, 29.1] of 240 gives
 * [89, 61, 20, 70]. Throws where the shares come to nothing, or one is less.
 */
export function largestRemainder(total: number, shares: readonly number[]): number[] {
  if (shares.some((share) => share < 0)) {
    const all = shares.map((share) => formatNumber(share)).join(', ');
    throw new Error(`of ${all} a share is less than nothing`);
  }
  const sum = shares.reduce((all, share) => all + share, 0);
  if (!(sum > 0)) throw new Error(`shares of ${sum} deal nothing out`);
  const exact = shares.map((share) => (total * share) / sum);
  const left = total - exact.reduce((all, count) => all + Math.floor(count), 0);
  const byRemainder = exact
    .map((count, index) => ({ index, remainder: count - Math.floor(count) }))
    .sort((a, b) => b.remainder - a.remainder);
  const luckier = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return exact.map((count, index) => Math.floor(count) + (luckier.has(index) ? 1 : 0));
}
