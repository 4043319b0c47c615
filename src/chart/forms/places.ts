/** Where many small marks stand: in clusters, on grids; and which moves where. Pure, in pixels. */
import type { Box, Point } from './label-places.ts';

/** A mark's place: its middle and size; `roundness` goes from 0, a square, to 1, a disc. */
export interface Place extends Point {
  width: number;
  height: number;
  roundness: number;
}

/** The angle from one seed of a sunflower to the next. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Discs that fill the largest circle in a box evenly, as the seeds of a sunflower do. */
export function clusterPlaces(count: number, box: Box): Place[] {
  const radius = Math.min(box.right - box.left, box.bottom - box.top) / 2;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const size = count > 0 ? Math.min(radius, (1.1 * radius) / Math.sqrt(count)) : 0;
  return Array.from({ length: count }, (_, index) => {
    const distance = (radius - size / 2) * Math.sqrt((index + 0.5) / count);
    return {
      x: x + distance * Math.cos(index * goldenAngle),
      y: y + distance * Math.sin(index * goldenAngle),
      width: size,
      height: size,
      roundness: 1,
    };
  });
}

/** Discs in rows and columns that fill a box from its upper left corner, column by column, as large as fit. */
export function gridPlaces(count: number, box: Box): Place[] {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  let rows = Math.max(1, Math.floor(Math.sqrt((count * height) / Math.max(1, width))));
  let pitch = 0;
  for (let tried = rows; tried <= rows + 2; tried += 1) {
    const fits = Math.min(height / tried, width / Math.ceil(count / tried));
    if (fits > pitch) [rows, pitch] = [tried, fits];
  }
  return Array.from({ length: count }, (_, index) => ({
    x: box.left + (Math.floor(index / rows) + 0.5) * pitch,
    y: box.top + ((index % rows) + 0.5) * pitch,
    width: pitch * 0.72,
    height: pitch * 0.72,
    roundness: 1,
  }));
}

/**
 * Which new place each old one moves to, so that few of their ways cross: both are cut into strips from left to
 * right, each strip from top to bottom. Both have the same length.
 */
export function matchPlaces(from: readonly Point[], to: readonly Point[]): number[] {
  const strips = Math.max(1, Math.round(Math.sqrt(from.length / 2)));
  const perStrip = Math.ceil(from.length / strips);
  const inStrips = (points: readonly Point[]) => {
    const byX = points
      .map((_point, index) => index)
      .sort((a, b) => (points[a]?.x ?? 0) - (points[b]?.x ?? 0));
    return Array.from({ length: strips }, (_, strip) =>
      byX
        .slice(strip * perStrip, (strip + 1) * perStrip)
        .sort((a, b) => (points[a]?.y ?? 0) - (points[b]?.y ?? 0)),
    ).flat();
  };
  const [old, next] = [inStrips(from), inStrips(to)];
  const matched = new Array<number>(from.length).fill(0);
  old.forEach((index, rank) => {
    matched[index] = next[rank] ?? 0;
  });
  return matched;
}
