/** What a map with lights shows, and where it all stands on a chart of a size. */
import type { Datum } from '../../data/story.ts';
import type { RegionMap } from '../../map/region.ts';
import type { Geometry } from '../lights.ts';
import type { Tone } from '../theme.ts';
import type { Box, Point } from './label-places.ts';
import { clusterPlaces, matchPlaces, type Place } from './places.ts';
import type { Route } from './routes.ts';

/** Lights that stand for one datum, round a place of the map. */
export interface Arrivals {
  datum: Datum;
  /** How many: a whole number. */
  count: number;
  /** In units of the map. */
  at: Point;
  /** Written beside them, on the side that has room on every chart. */
  name: string;
  side: Side;
  tone: Tone;
  isHollow?: boolean;
  /** What they are, where a neighbour slide's chart has the same lights: these travel from one to the other. */
  kind?: string;
  /** Before that they wait at home, unseen. */
  isShown: boolean;
  /** What is written under the name. */
  words: string;
  /** Before that its place is kept free. */
  isTold: boolean;
}

/** The side of a place on which its words stand. */
export type Side = 'above' | 'below' | 'left' | 'right';

/** A country's name, quiet, where a chart is wide enough for it. */
export interface CountryName {
  name: string;
  /** The middle of the words, in units of the map. */
  at: Point;
}

/** The name of a place, beside a mark on it. */
export interface Landmark {
  name: string;
  /** In units of the map. */
  at: Point;
  side: Side;
}

export interface MapSpec {
  map: RegionMap;
  /** The part that is seen whole on every chart, in units of the map; what lies around it fills the chart. */
  focus: Box;
  /** Where the lights come from. */
  home: Point;
  /** Countries in a colour of their own, by their names. */
  marked: Readonly<Record<string, string>>;
  /** The same groups at every step of a chart. */
  arrivals: readonly Arrivals[];
  /** Whether thin lines lead from the lights back home. */
  areLinked: boolean;
  landmarks: readonly Landmark[];
  names: readonly CountryName[];
  routes?: readonly Route[];
}

/** Diameters of lights: in units of the map, and the least and most in pixels. */
const lightSize = { onMap: 9.8, least: 3.6, most: 14 };

/** Diameter of a light, in pixels, on a map of a scale. */
export function sizeOn({ scale }: { scale: number }): number {
  return Math.min(lightSize.most, Math.max(lightSize.least, lightSize.onMap * scale));
}

/** How far a group of lights reaches from its middle. */
export function radiusOf(count: number, size: number): number {
  return Math.max(size / 2, (size * Math.sqrt(count)) / 1.1);
}

/** Where the map lies on a chart of a size. */
export function layOutMap({ focus }: Pick<MapSpec, 'focus'>, width: number, height: number) {
  const scale = Math.min(width / (focus.right - focus.left), height / (focus.bottom - focus.top));
  return {
    scale,
    x: width / 2 - ((focus.left + focus.right) / 2) * scale,
    y: height / 2 - ((focus.top + focus.bottom) / 2) * scale,
  };
}

/** A place of the map in pixels of the chart. */
export function onChart({ x, y }: Point, land: Point & { scale: number }): Point {
  return { x: land.x + x * land.scale, y: land.y + y * land.scale };
}

/** A square box round a point. */
function boxRound({ x, y }: Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** Where everything stands on a chart of a size. */
export function layOutArrivals(spec: MapSpec, width: number, height: number): Geometry {
  const land = layOutMap(spec, width, height);
  const size = sizeOn(land);
  const home = onChart(spec.home, land);
  const windows: Place[] = [];
  const lights: Place[] = [];
  const groups = spec.arrivals.map(({ count, at }) => {
    const box = boxRound(onChart(at, land), radiusOf(count, size));
    const cluster = clusterPlaces(count, box);
    // All of a group begin in one place: their order there is their order round the new one.
    const begins = clusterPlaces(count, boxRound(home, size));
    const matched = matchPlaces(begins, cluster);
    windows.push(...begins);
    const own = matched.flatMap((index) => cluster[index] ?? []);
    lights.push(...own);
    return { ...box, lights: own };
  });
  return { walls: [], grounds: [], windows, lights, groups, land };
}
