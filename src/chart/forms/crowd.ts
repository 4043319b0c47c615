/** A crowd: a dot for each of very many, in one field, and those who leave it. */
import type { Still } from '../chart.ts';
import type { Geometry } from '../lights.ts';
import type { Theme } from '../theme.ts';
import { type Area, boxOf, everywhere, type Lights, looksOf, placeGroups } from './light-groups.ts';
import { lightsStill, type Written } from './lights-still.ts';
import { gridPlaces } from './places.ts';

export interface CrowdSpec extends Written {
  /** The same groups at every step of a chart; together they fill the field, column by column. */
  dots: readonly Lights[];
  /** Where the field is; the whole chart without it. */
  area?: Area;
}

/** Where every dot is on a chart of a size. */
export function layOutCrowd(spec: CrowdSpec, width: number, height: number): Geometry {
  const { dots, area = everywhere } = spec;
  const total = dots.reduce((sum, { count }) => sum + count, 0);
  const homes = gridPlaces(total, boxOf(area, width, height));
  return { walls: [], grounds: [], windows: homes, ...placeGroups(dots, homes, width, height) };
}

/** The still of a crowd. */
export function drawCrowd(theme: Theme, spec: CrowdSpec): Still {
  const { dots } = spec;
  const total = dots.reduce((sum, { count }) => sum + count, 0);
  return lightsStill(theme, dots, spec, {
    lights: looksOf(theme, dots, total, theme.ground),
    layOut: (width, height) => layOutCrowd(spec, width, height),
    wall: theme.wall,
    frame: 'transparent',
    areLinked: false,
    link: 0,
  });
}
