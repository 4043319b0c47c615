/** A block: buildings of one size in rows, as many as a count says, which is filled from the upper left. */
import type { Still } from '../chart.ts';
import type { Geometry } from '../lights.ts';
import type { Theme } from '../theme.ts';
import type { Box } from './label-places.ts';
import { type Area, boxOf, countOf, type Lights, looksOf, placeGroups } from './light-groups.ts';
import { lightsStill, type Written } from './lights-still.ts';
import type { Place } from './places.ts';

export interface BlockSpec extends Written {
  /** The same groups at every step of a chart; together they fill the block. */
  buildings: readonly Lights[];
  area: Area;
}

/** How much higher than wide the place of a building is, where the block chooses its rows. */
const upright = 1.9;

/** The share of its place that a building leaves free. */
const gap = 0.16;

/** Buildings of one size in rows of `perRow`. */
export function blockPlaces(count: number, box: Box, perRow: number): Place[] {
  const rows = Math.max(1, Math.ceil(count / perRow));
  const [width, height] = [(box.right - box.left) / perRow, (box.bottom - box.top) / rows];
  return Array.from({ length: count }, (_, index) => ({
    x: box.left + ((index % perRow) + 0.5) * width,
    y: box.top + (Math.floor(index / perRow) + 0.5 + gap / 4) * height,
    width: width * (1 - gap),
    height: height * (1 - gap / 2),
    roundness: 0,
  }));
}

/** Where every building is on a chart of a size: in as many rows as leave each upright. */
export function layOutBlock(
  { buildings, area }: BlockSpec,
  width: number,
  height: number,
): Geometry {
  const box = boxOf(area, width, height);
  const count = countOf(buildings);
  const shape = (box.right - box.left) / Math.max(1, box.bottom - box.top);
  const perRow = Math.max(1, Math.round(Math.sqrt(upright * count * shape)));
  const places = blockPlaces(count, box, perRow);
  return {
    walls: [],
    grounds: [],
    windows: places,
    ...placeGroups(buildings, places, width, height),
  };
}

/** The still of a block. */
export function drawBlock(theme: Theme, spec: BlockSpec): Still {
  const { buildings } = spec;
  return lightsStill(theme, buildings, spec, {
    lights: looksOf(theme, buildings, countOf(buildings), theme.ground),
    layOut: (width, height) => layOutBlock(spec, width, height),
    wall: theme.wall,
    frame: 'transparent',
    areLinked: false,
    link: 0,
  });
}
