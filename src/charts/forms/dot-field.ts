/** A crowd: a dot for each of very many, in one field, and those who leave it. */

import type { Geometry } from '../canvas/unit-mark-scene.ts';
import type { ChartConfig } from '../config.ts';
import type { Theme } from '../theme.ts';
import { type Box, gridPlaces, type Place } from './placement.ts';
import {
  type Area,
  boxOf,
  countOf,
  everywhere,
  looksOf,
  placeGroups,
  type UnitMarkGroup,
  unitMarksConfig,
  type Written,
} from './unit-mark-groups.ts';

export interface DotFieldSpec extends Written {
  /** The same groups at every step of a chart; together they fill the field, column by column. */
  dots: readonly UnitMarkGroup[];
  /** Where the field is; the whole chart without it. */
  area?: Area;
}

/** Where every dot is on a chart of a size. */
export function layOutDotField(spec: DotFieldSpec, width: number, height: number): Geometry {
  const { dots, area = everywhere } = spec;
  const total = dots.reduce((sum, { count }) => sum + count, 0);
  const homes = gridPlaces(total, boxOf(area, width, height));
  return { walls: [], grounds: [], windows: homes, ...placeGroups(dots, homes, width, height) };
}

/** The still of a crowd. */
export function drawDotField(theme: Theme, spec: DotFieldSpec): ChartConfig {
  const { dots } = spec;
  const total = dots.reduce((sum, { count }) => sum + count, 0);
  return unitMarksConfig(theme, dots, spec, {
    unitMarks: looksOf(theme, dots, total, theme.ground),
    layOut: (width, height) => layOutDotField(spec, width, height),
    wall: theme.wall,
    frame: 'transparent',
    areLinked: false,
    link: 0,
  });
}

export interface GridSpec extends Written {
  /** The same groups at every step of a chart; together they fill the block. */
  buildings: readonly UnitMarkGroup[];
  area: Area;
}

/** How much higher than wide the place of a building is, where the block chooses its rows. */
const upright = 1.9;

/** The share of its place that a building leaves free. */
const gap = 0.16;

/** Buildings of one size in rows of `perRow`. */
export function gridBuildings(count: number, box: Box, perRow: number): Place[] {
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
export function layOutGrid({ buildings, area }: GridSpec, width: number, height: number): Geometry {
  const box = boxOf(area, width, height);
  const count = countOf(buildings);
  const shape = (box.right - box.left) / Math.max(1, box.bottom - box.top);
  const perRow = Math.max(1, Math.round(Math.sqrt(upright * count * shape)));
  const places = gridBuildings(count, box, perRow);
  return {
    walls: [],
    grounds: [],
    windows: places,
    ...placeGroups(buildings, places, width, height),
  };
}

/** The still of a block. */
export function drawGrid(theme: Theme, spec: GridSpec): ChartConfig {
  const { buildings } = spec;
  return unitMarksConfig(theme, buildings, spec, {
    unitMarks: looksOf(theme, buildings, countOf(buildings), theme.ground),
    layOut: (width, height) => layOutGrid(spec, width, height),
    wall: theme.wall,
    frame: 'transparent',
    areLinked: false,
    link: 0,
  });
}
