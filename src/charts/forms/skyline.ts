/** Buildings with lights in their windows: as many as a count says, exactly; lights can go out or leave. */

import type { Datum } from '../../data/story.ts';
import type { Geometry } from '../canvas/unit-mark-scene.ts';
import type { ChartConfig } from '../config.ts';
import { type Theme, tint } from '../theme.ts';
import type { Box, Place } from './placement.ts';
import {
  type Area,
  boxOf,
  everywhere,
  looksOf,
  placeGroups,
  type UnitMarkGroup,
  unitMarksConfig,
  type Written,
} from './unit-mark-groups.ts';

/** A building of windows: how many across and how many up. */
export interface Building {
  columns: number;
  rows: number;
}

/** Buildings as they stand in a box. */
export interface SkylineLayout {
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
export function layOutBuildings(buildings: readonly Building[], box: Box): SkylineLayout {
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

/** The drawing of a park. */
export interface Plan {
  buildings: readonly Building[];
  /** Every window once, in the order in which lights come on; the last to come on is the first to go out. */
  order: readonly number[];
}

export interface SkylineSpec extends Written {
  plan: Plan;
  /** Where the buildings stand; the whole chart without it. */
  area?: Area;
  /** The same groups at every step of a chart, next to each other in the order of the plan. */
  unitMarks: readonly UnitMarkGroup[];
  /** Whether thin lines lead from lights that are away back to their own windows. */
  areLinked?: boolean;
}

/** How many lights a plan has windows for. */
export function windowsOf({ buildings }: Pick<Plan, 'buildings'>): number {
  return buildings.reduce((sum, { columns, rows }) => sum + columns * rows, 0);
}

/** The next of a row of numbers that look drawn by lot and are the same every time (Park and Miller's). */
const next = (seed: number) => (seed * 16_807) % 2_147_483_647;

/** A plan whose lights come on here and there, in an order that is the same every time. */
export function planOf(buildings: readonly Building[]): Plan {
  const order = Array.from({ length: windowsOf({ buildings }) }, (_, index) => index);
  let seed = order.length;
  for (let last = order.length - 1; last > 0; last -= 1) {
    seed = next(seed);
    const other = seed % (last + 1);
    const [a = 0, b = 0] = [order[last], order[other]];
    [order[last], order[other]] = [b, a];
  }
  return { buildings, order };
}

/** How many lights stand for a value when one stands for `each`. Throws a sentence where that is no count, or more than fit. */
export function unitMarksFor(datum: Datum, each: number, plan: Plan): number {
  const count = Math.round(datum.value / each);
  const most = windowsOf(plan);
  if (!(count >= 0 && count <= most)) {
    throw new Error(
      `"${datum.id}" of ${datum.value} gives ${count} lights at one for ${each}, and the drawing has ${most} windows`,
    );
  }
  return count;
}

/** Where everything stands on a chart of a size. */
export function layOutSkyline(spec: SkylineSpec, width: number, height: number): Geometry {
  const { plan, area = everywhere } = spec;
  const box = boxOf(area, width, height);
  // The line that buildings stand on is seen.
  const street = layOutBuildings(plan.buildings, { ...box, bottom: box.bottom - 1 });
  const windows = plan.order.flatMap((window) => street.windows[window] ?? []);
  const { walls, grounds } = street;
  return { walls, grounds, windows, ...placeGroups(spec.unitMarks, windows, width, height) };
}

/**
 * The still of a park. Throws a sentence where its groups have more lights than the plan has windows, or where the
 * plan's order does not name every window once.
 */
export function drawSkyline(theme: Theme, spec: SkylineSpec): ChartConfig {
  const { plan, unitMarks } = spec;
  const [windows, count] = [
    windowsOf(plan),
    unitMarks.reduce((sum, group) => sum + group.count, 0),
  ];
  if (new Set(plan.order).size !== windows || plan.order.length !== windows) {
    throw new Error(
      `the order of a plan names ${plan.order.length} of its ${windows} windows, not each once`,
    );
  }
  if (count > windows) {
    throw new Error(`a drawing of ${windows} windows has no room for ${count} lights`);
  }
  return unitMarksConfig(theme, unitMarks, spec, {
    unitMarks: looksOf(theme, unitMarks, windows, theme.wall),
    layOut: (width, height) => layOutSkyline(spec, width, height),
    wall: theme.wall,
    frame: tint(theme.shell, 0.6),
    areLinked: spec.areLinked ?? false,
    link: 0.35,
  });
}
