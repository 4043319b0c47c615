/** Where the windows of buildings stand: buildings side by side, in as many rows as they need. Pure, in pixels. */
import type { Box } from './label-places.ts';
import type { Place } from './places.ts';

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
  const grounds = [...rows].reverse().map((row) => {
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
  const counts = [...rows]
    .reverse()
    .map((row) => sum(row.map(({ columns, rows: up }) => columns * up)));
  let start = 0;
  return counts
    .map((count) => {
      const part = windows.slice(start, start + count);
      start += count;
      return part;
    })
    .reverse()
    .flat();
}
