/** What a map with lights shows, and where it all stands on a chart of a size. */

import type { Chart } from 'chart.js';
import type { Datum } from '../../data/story.ts';
import type { Annotation, Annotations, Square } from '../canvas/annotations.ts';
import type { Geometry } from '../canvas/unit-mark-scene.ts';
import type { RegionMap } from '../region.ts';
import { type Theme, type Tone, toneOf } from '../theme.ts';
import { type Label, label, measureLabel } from './label.ts';
import { type Box, clusterPlaces, matchPlaces, type Place, type Point } from './placement.ts';

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
  const unitMarks: Place[] = [];
  const groups = spec.arrivals.map(({ count, at }) => {
    const box = boxRound(onChart(at, land), radiusOf(count, size));
    const cluster = clusterPlaces(count, box);
    // All of a group begin in one place: their order there is their order round the new one.
    const begins = clusterPlaces(count, boxRound(home, size));
    const matched = matchPlaces(begins, cluster);
    windows.push(...begins);
    const own = matched.flatMap((index) => cluster[index] ?? []);
    unitMarks.push(...own);
    return { ...box, unitMarks: own };
  });
  return { walls: [], grounds: [], windows, unitMarks, groups, land };
}

/** A way from one place of a map to another. */
export interface Route {
  name: string;
  /** In units of the map. */
  from: Point;
  to: Point;
  /** How far its arc is pulled to its left, seen from its start, as a share of its length; below zero to its right. */
  bend: number;
  tone: Tone;
  /** A way that is closed is dashed. */
  isClosed: boolean;
  /** Written at the middle of its arc, on the outer side. */
  words: string[];
  isShown: boolean;
}

/** Where a place of the map is on a chart, in pixels. */
type PlaceOn = (place: Point, chart: Chart) => Point;

/** Half of a mark on a place, in pixels. */
export const markSize = 6;

/** Between an arc and its words, in pixels. */
const gap = 12;

/** A square on a place, as a window is one. */
export function markAt(theme: Theme, place: (chart: Chart) => Point): Square {
  return {
    kind: 'square',
    at: place,
    radius: markSize,
    edge: 2,
    color: theme.ink,
    edgeColor: theme.ground,
  };
}

/** The middle of words on the outer side of an arc, on its middle. */
function placeBeside(
  from: Point,
  to: Point,
  bend: number,
  words: { width: number; height: number },
) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const side = Math.sign(bend) || 1;
  const out = { x: (side * dy) / length, y: (-side * dx) / length };
  const reach = (Math.abs(out.x) * words.width + Math.abs(out.y) * words.height) / 2 + gap;
  const away = (Math.abs(bend) * length) / 2 + reach;
  return { x: (from.x + to.x) / 2 + out.x * away, y: (from.y + to.y) / 2 + out.y * away };
}

/** Ways as arcs with their words. */
export function routeLines(theme: Theme, routes: readonly Route[], placeOn: PlaceOn): Annotations {
  return Object.fromEntries(
    routes.flatMap((route): [string, Annotation][] => {
      const { name, from, to, bend, tone, isClosed, words, isShown } = route;
      const color = toneOf(theme, tone);
      const written: Label = {
        x: 0,
        y: 0,
        text: words,
        color,
        hasLeader: true,
        halo: theme.ground,
      };
      return [
        [
          `route-${name}`,
          {
            kind: 'rule',
            isShown,
            from: (chart) => placeOn(from, chart),
            to: (chart) => placeOn(to, chart),
            bend,
            color,
            width: isClosed ? 3 : 5,
            ...(isClosed && { dash: [4, 10] }),
          },
        ],
        [
          `route-words-${name}`,
          label(theme, {
            ...written,
            isShown,
            place: (chart) =>
              placeBeside(
                placeOn(from, chart),
                placeOn(to, chart),
                bend,
                measureLabel(chart, theme, written),
              ),
          }),
        ],
      ];
    }),
  );
}
