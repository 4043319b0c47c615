/** Where many small marks stand: in the windows of buildings, in clusters, on grids. Pure, in pixels. */
import type { Box, Point } from './label-places.ts';

/** A mark's place: its middle and size; `roundness` goes from 0, a square, to 1, a disc. */
export interface Place extends Point {
  width: number;
  height: number;
  roundness: number;
}

/** A building of windows: how many across and how many up. */
export interface Building {
  columns: number;
  rows: number;
}

/** Buildings as they stand in a box. */
export interface Street {
  walls: readonly Box[];
  /** Building by building, each from its upper left corner, row by row. */
  windows: readonly Place[];
  /** What the buildings stand on: the left end, the right end and the height of each row's ground. */
  grounds: readonly { left: number; right: number; y: number }[];
}

/** Measures of a building, in distances of one window to the next across. */
const measure = {
  /** Of one window to the next up and down: as much as there is height for. */
  storey: { least: 1, most: 1.25 },
  windowWidth: 0.64,
  /** Of a storey. */
  windowHeight: 0.66,
  /** Wall beside, over and under the windows. */
  side: 0.42,
  roof: 0.7,
  foot: 0.5,
  /** Between buildings, at least and at most, and between rows of them. */
  gap: { least: 0.55, most: 6 },
  street: 0.9,
};

/** The most rows of buildings that stand behind each other. */
const mostRows = 4;

const widthOf = ({ columns }: Building) => columns + 2 * measure.side;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Neighbours stay neighbours: as many rows of about the same width. */
function splitInto(count: number, buildings: readonly Building[]): Building[][] {
  const total = sum(buildings.map(widthOf));
  const rows: Building[][] = Array.from({ length: count }, () => []);
  let passed = 0;
  for (const building of buildings) {
    const middle = passed + widthOf(building) / 2;
    rows[Math.min(count - 1, Math.floor((middle / total) * count))]?.push(building);
    passed += widthOf(building);
  }
  return rows.filter((row) => row.length > 0);
}

/** Distances of one window to the next, across and up, in pixels. */
interface Grid {
  pitch: number;
  storey: number;
}

/** The largest grid by which rows of buildings fit into a box. */
function gridOf(rows: readonly Building[][], width: number, height: number): Grid {
  const widest = Math.max(
    ...rows.map((row) => sum(row.map(widthOf)) + (row.length - 1) * measure.gap.least),
  );
  const storeys = sum(rows.map((row) => Math.max(...row.map((building) => building.rows))));
  const solid = rows.length * (measure.roof + measure.foot) + (rows.length - 1) * measure.street;
  const { least, most } = measure.storey;
  const wanted = (height / (width / widest) - solid) / storeys;
  const storey = Math.min(most, Math.max(least, wanted));
  const exact = Math.min(width / widest, height / (storeys * storey + solid));
  // Whole pixels keep the edges of windows sharp.
  const pitch = exact >= 4 ? Math.floor(exact) : exact;
  const free = (height - solid * pitch) / storeys;
  return { pitch, storey: Math.min(free >= 4 ? Math.floor(free) : free, Math.round(pitch * most)) };
}

/** Wall beside the windows, in whole pixels, never wider than planned. */
const sideOf = (pitch: number) => Math.floor(pitch * measure.side);

/** One building's wall and windows, its lower left corner given. */
function build({ columns, rows }: Building, left: number, foot: number, { pitch, storey }: Grid) {
  const [side, base] = [sideOf(pitch), Math.round(pitch * measure.foot)];
  const roof = Math.round(pitch * measure.roof);
  const size = {
    width: Math.max(1, Math.round(pitch * measure.windowWidth)),
    height: Math.max(1, Math.round(storey * measure.windowHeight)),
  };
  const wall = {
    left,
    right: left + columns * pitch + 2 * side,
    top: foot - base - rows * storey - roof,
    bottom: foot,
  };
  const windows = Array.from({ length: columns * rows }, (_, index): Place => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return {
      x: left + side + column * pitch + Math.round((pitch - size.width) / 2) + size.width / 2,
      y: wall.top + roof + row * storey + Math.round((storey - size.height) / 2) + size.height / 2,
      ...size,
      roundness: 0,
    };
  });
  return { wall, windows };
}

/** Buildings from left to right, on the floor of a box, in as many rows as make their windows largest. */
export function layOutBuildings(buildings: readonly Building[], box: Box): Street {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const choices = Array.from({ length: mostRows }, (_, index) => splitInto(index + 1, buildings));
  const rows = choices.reduce((best, next) =>
    gridOf(next, width, height).pitch > gridOf(best, width, height).pitch ? next : best,
  );
  const grid = gridOf(rows, width, height);
  const { pitch, storey } = grid;
  const walls: Box[] = [];
  const windows: Place[] = [];
  let foot = box.bottom;
  const grounds = rows.toReversed().map((row) => {
    const free = width - sum(row.map(({ columns }) => columns * pitch + 2 * sideOf(pitch)));
    const gap = row.length > 1 ? Math.min(free / (row.length - 1), pitch * measure.gap.most) : 0;
    let left = box.left;
    for (const building of row) {
      const built = build(building, Math.round(left), Math.round(foot), grid);
      walls.push(built.wall);
      windows.push(...built.windows);
      left += built.wall.right - built.wall.left + gap;
    }
    const ground = { left: box.left, right: left - gap, y: Math.round(foot) };
    const highest = Math.max(...row.map((building) => building.rows)) * storey;
    foot -= highest + pitch * (measure.roof + measure.foot + measure.street);
    return ground;
  });
  return { walls, windows: inPlanOrder(rows, windows), grounds };
}

/** Rows are built from the front; windows are numbered from the first building of the plan. */
function inPlanOrder(rows: readonly Building[][], windows: readonly Place[]): Place[] {
  const counts = rows
    .toReversed()
    .map((row) => sum(row.map(({ columns, rows: up }) => columns * up)));
  let start = 0;
  return counts
    .map((count) => {
      const part = windows.slice(start, start + count);
      start += count;
      return part;
    })
    .toReversed()
    .flat();
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
      .toSorted((a, b) => (points[a]?.x ?? 0) - (points[b]?.x ?? 0));
    return Array.from({ length: strips }, (_, strip) =>
      byX
        .slice(strip * perStrip, (strip + 1) * perStrip)
        .toSorted((a, b) => (points[a]?.y ?? 0) - (points[b]?.y ?? 0)),
    ).flat();
  };
  const [old, next] = [inStrips(from), inStrips(to)];
  const matched = new Array<number>(from.length).fill(0);
  old.forEach((index, rank) => {
    matched[index] = next[rank] ?? 0;
  });
  return matched;
}
