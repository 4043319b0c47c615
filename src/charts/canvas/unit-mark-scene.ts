/** Buildings and their lights: what is drawn, as arrays of numbers, and how a canvas draws it. */
import type { Box, Place, Point } from '../forms/placement.ts';
import { tint } from '../theme.ts';
import type { Land } from './land.ts';
import { addArc, addBox, fillDot } from './unit-mark-paths.ts';

/** How a light looks, wherever it is. */
export interface UnitMark {
  color: string;
  /** Hollow lights are derived: `inner` is the colour inside their rim. */
  isHollow: boolean;
  inner: string;
  /** A light that is not shown is out, in its window. */
  isShown: boolean;
  /** What it is, where a neighbour slide's chart has the same lights; it stays where it is without it. */
  kind?: string;
}

/** The box around the lights of a datum, and where each of them is. */
export interface Group extends Box {
  unitMarks: readonly Place[];
}

/** Where everything stands on a chart of a size, in pixels. */
export interface Geometry {
  walls: readonly Box[];
  grounds: readonly { left: number; right: number; y: number }[];
  /** The window of each light, drawn dark where no light is in it. */
  windows: readonly Place[];
  /** Where each light is. */
  unitMarks: readonly Place[];
  /** What can be pointed at, for each datum of the data set. */
  groups: readonly Group[];
  /** Where the land of a scene lies: its upper left corner, and pixels for each of its units. */
  land?: Point & { scale: number };
}

/** What a data set of this type draws. */
export interface Scene {
  /** Land under everything, in units of its own. */
  land?: readonly Land[];
  unitMarks: readonly UnitMark[];
  layOut: (width: number, height: number) => Geometry;
  wall: string;
  /** The rim of a dark window, and what buildings stand on; "transparent" where neither is seen. */
  frame: string;
  /** Whether thin lines lead from lights that are elsewhere back to their windows. */
  areLinked: boolean;
  /** How strong these lines are, as a share of the colour of their light. */
  link: number;
}

function isScene(scene: unknown): scene is Scene {
  return typeof scene === 'object' && scene !== null && 'layOut' in scene;
}

/** The scene of a data set; nothing where it draws something else. */
export function sceneOf(dataset: object): Scene | undefined {
  return 'scene' in dataset && isScene(dataset.scene) ? dataset.scene : undefined;
}

/** Numbers of a light: its middle, width, height, roundness and hollowness. */
export const fields = 6;

/** Width of a hollow light's rim, in pixels. */
const rim = 1.5;

/** Writes the numbers of one light. */
export function writeUnitMark(
  numbers: Float32Array,
  index: number,
  { x, y, width, height, roundness }: Place,
  hollowness: number,
): void {
  let at = index * fields;
  numbers[at++] = x;
  numbers[at++] = y;
  numbers[at++] = width;
  numbers[at++] = height;
  numbers[at++] = roundness;
  numbers[at] = hollowness;
}

/** The numbers of all lights, one after another. */
export function numbersOf(
  { unitMarks: looks }: Scene,
  { unitMarks: places, windows }: Geometry,
): Float32Array {
  const numbers = new Float32Array(looks.length * fields);
  looks.forEach(({ isShown, isHollow }, index) => {
    const place = isShown ? places[index] : windows[index];
    if (!place) return;
    const seen = isShown ? place : { ...place, width: 0, height: 0 };
    writeUnitMark(numbers, index, seen, isHollow ? 1 : 0);
  });
  return numbers;
}

/** The indexes of the lights that have a colour in common. */
function indexBy(
  unitMarks: readonly (UnitMark | undefined)[],
  colorOf: (unitMark: UnitMark) => string,
) {
  const indexes = new Map<string, number[]>();
  unitMarks.forEach((unitMark, index) => {
    if (!unitMark) return;
    const color = colorOf(unitMark);
    const known = indexes.get(color);
    if (known) known.push(index);
    else indexes.set(color, [index]);
  });
  return indexes;
}

/** Which lights share a path: by their colour, and by the colour inside them. */
export interface Batches {
  outer: ReadonlyMap<string, readonly number[]>;
  inner: ReadonlyMap<string, readonly number[]>;
}

/** The paths lights are drawn as; one that is undefined is in none. */
export function batchesOf(unitMarks: readonly (UnitMark | undefined)[]): Batches {
  return {
    outer: indexBy(unitMarks, ({ color }) => color),
    inner: indexBy(unitMarks, ({ inner }) => inner),
  };
}

/** Walls, what they stand on, and a dark window for every light. */
export function drawBuildings(ctx: CanvasRenderingContext2D, scene: Scene, geometry: Geometry) {
  const { globalAlpha } = ctx;
  ctx.fillStyle = scene.wall;
  // Every other building stands back a little.
  for (const [first, alpha] of [
    [0, 1],
    [1, 0.72],
  ] as const) {
    ctx.globalAlpha = globalAlpha * alpha;
    ctx.beginPath();
    geometry.walls.forEach(({ left, top, right, bottom }, index) => {
      if (index % 2 === first) ctx.rect(left, top, right - left, bottom - top);
    });
    ctx.fill();
  }
  ctx.globalAlpha = globalAlpha;
  if (scene.frame === 'transparent') return;
  ctx.strokeStyle = scene.frame;
  // Large windows have strong frames.
  const frameWidth = Math.max(1, (geometry.windows[0]?.width ?? 0) * 0.06);
  ctx.lineWidth = frameWidth;
  ctx.beginPath();
  for (const { x, y, width, height, roundness } of geometry.windows) {
    addBox(ctx, x, y, width - frameWidth, height - frameWidth, roundness);
  }
  for (const { left, right, y } of geometry.grounds) {
    ctx.moveTo(left, y + 0.5);
    ctx.lineTo(right, y + 0.5);
  }
  ctx.stroke();
}

/** The first part of a thin line from each light that is elsewhere to its window, one path a colour. */
export function drawLinks(
  ctx: CanvasRenderingContext2D,
  { link }: Scene,
  { windows }: Geometry,
  { outer }: Batches,
  now: Float32Array,
  share: number,
) {
  if (share <= 0) return;
  ctx.lineWidth = 1;
  for (const [color, indexes] of outer) {
    ctx.strokeStyle = tint(color, link);
    ctx.beginPath();
    for (const index of indexes) {
      const window = windows[index];
      const unitMark = { x: now[index * fields] ?? 0, y: now[index * fields + 1] ?? 0 };
      const size = now[index * fields + 2] ?? 0;
      if (window && size > 0 && Math.hypot(unitMark.x - window.x, unitMark.y - window.y) > 1) {
        addArc(ctx, unitMark, window, share);
      }
    }
    ctx.stroke();
  }
}

/** Fills boxes as one path, but each that is a circle by itself: browsers are quickest so. `at` gives its width and height. */
function fillLights(
  ctx: CanvasRenderingContext2D,
  indexes: readonly number[],
  now: Float32Array,
  sizeOf: (at: number) => readonly [number, number],
) {
  ctx.beginPath();
  const dots: (readonly [number, number, number])[] = [];
  for (const index of indexes) {
    const at = index * fields;
    const [width, height] = sizeOf(at);
    if (width < 0.1 || height < 0.1) continue;
    const [x = 0, y = 0, roundness = 0] = [now[at], now[at + 1], now[at + 4]];
    if (roundness > 0.98 && Math.abs(width - height) < 0.1) dots.push([x, y, width]);
    else addBox(ctx, x, y, width, height, roundness);
  }
  ctx.fill();
  for (const [x, y, width] of dots) fillDot(ctx, x, y, width);
}

/** The lights of each colour, and over them what is hollow in them. */
export function drawUnitMarks(
  ctx: CanvasRenderingContext2D,
  { outer, inner }: Batches,
  now: Float32Array,
) {
  for (const [color, indexes] of outer) {
    ctx.fillStyle = color;
    fillLights(ctx, indexes, now, (at) => [now[at + 2] ?? 0, now[at + 3] ?? 0]);
  }
  for (const [color, indexes] of inner) {
    ctx.fillStyle = color;
    fillLights(ctx, indexes, now, (at) => {
      const hollow = now[at + 5] ?? 0;
      return [((now[at + 2] ?? 0) - 2 * rim) * hollow, ((now[at + 3] ?? 0) - 2 * rim) * hollow];
    });
  }
}
