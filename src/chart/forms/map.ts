/** A map with lights on it: each group round a place, all of them from one. */
import type { Chart } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { formatDatum } from '../../data/format.ts';
import type { Datum } from '../../data/story.ts';
import type { RegionMap } from '../../map/region.ts';
import type { Still } from '../chart.ts';
import type { Land } from '../land.ts';
import type { Geometry, Light } from '../lights.ts';
import { type Theme, type Tone, tint, toneOf } from '../theme.ts';
import { type Label, label, measureLabel } from './label.ts';
import type { Box, Point } from './label-places.ts';
import { lightsStill } from './lights-still.ts';
import { clusterPlaces, matchPlaces, type Place } from './places.ts';

/** Lights that stand for one datum, round a place of the map. */
export interface Arrivals {
  datum: Datum;
  /** How many: a whole number. */
  count: number;
  /** In units of the map. */
  at: Point;
  /** Written beside them, with the value, on the side that has room on every chart. */
  name: string;
  side: 'above' | 'below' | 'left' | 'right';
  tone: Tone;
  isHollow?: boolean;
  /** Before that they wait at home, unseen. */
  isShown: boolean;
}

/** The name of a place, to the right of it. */
export interface Landmark {
  name: string;
  /** In units of the map. */
  at: Point;
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
}

/** Diameters of lights, in pixels, on charts of any size. */
const smallest = 5;
const largest = 11;
/** As a share of the chart's lower side. */
const lightShare = 0.018;

/** Diameter of a light on a chart of a size, in pixels. */
function sizeOn(width: number, height: number): number {
  return Math.min(largest, Math.max(smallest, Math.min(width, height) * lightShare));
}

/** How far a group of lights reaches from its middle. */
function radiusOf(count: number, size: number): number {
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

function onChart({ x, y }: Point, land: Point & { scale: number }): Point {
  return { x: land.x + x * land.scale, y: land.y + y * land.scale };
}

/** A square box round a point. */
function boxRound({ x, y }: Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** Where everything stands on a chart of a size. */
export function layOutArrivals(spec: MapSpec, width: number, height: number): Geometry {
  const land = layOutMap(spec, width, height);
  const size = sizeOn(width, height);
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

/** Between lights and their words, in pixels. */
const gap = 6;

/** Words beside what takes up a radius round a place, pushed back where they would leave the chart. */
function beside(
  theme: Theme,
  spec: MapSpec,
  {
    at,
    side,
    radiusOn,
    ...words
  }: Omit<Label, 'x' | 'y'> & {
    at: Point;
    side: Arrivals['side'];
    radiusOn: (chart: Chart) => number;
  },
) {
  const written: Label = { ...words, x: 0, y: 0, halo: theme.wall };
  const ways = { above: [0, -1], below: [0, 1], left: [-1, 0], right: [1, 0] } as const;
  const [across, down] = ways[side];
  return label(theme, {
    ...written,
    place: (chart) => {
      const { x, y } = onChart(at, layOutMap(spec, chart.width, chart.height));
      const { width, height } = measureLabel(chart, theme, written);
      const distance = radiusOn(chart) + gap;
      const within = (wanted: number, half: number, end: number) =>
        Math.min(end - half - gap, Math.max(half + gap, wanted));
      return {
        x: within(x + across * (distance + width / 2), width / 2, chart.width),
        y: within(y + down * (distance + height / 2), height / 2, chart.height),
      };
    },
  });
}

function annotationsOf(theme: Theme, spec: MapSpec): Record<string, AnnotationOptions> {
  const arrivals = spec.arrivals.map(({ datum, name, at, side, tone, count, isShown }) => [
    `arrivals-${name}`,
    beside(theme, spec, {
      at,
      side,
      text: [name, formatDatum(datum)],
      isLed: true,
      color: toneOf(theme, tone),
      isShown,
      radiusOn: ({ width, height }) => radiusOf(count, sizeOn(width, height)),
    }),
  ]);
  const landmarks = spec.landmarks.map(({ name, at }) => [
    `landmark-${name}`,
    beside(theme, spec, { at, side: 'right', text: name, color: theme.ink, radiusOn: () => 8 }),
  ]);
  return Object.fromEntries([...arrivals, ...landmarks]);
}

function landOf(theme: Theme, { map, marked }: MapSpec): Land[] {
  return map.countries.map(({ name, rings }) => ({
    rings,
    fill: marked[name] ?? theme.wall,
    border: theme.ground,
  }));
}

/** The still of a map. Throws a sentence where a marked country is not on it. */
export function drawMap(theme: Theme, spec: MapSpec): Still {
  const { arrivals, map } = spec;
  for (const name of Object.keys(spec.marked)) {
    if (!map.countries.some((country) => country.name === name)) {
      throw new Error(`the map has no country "${name}"`);
    }
  }
  const looks = arrivals.flatMap(({ count, tone, isHollow = false, isShown }) => {
    const look: Light = { color: toneOf(theme, tone), inner: theme.wall, isHollow, isShown };
    return Array.from({ length: count }, () => look);
  });
  const groups = arrivals.map(({ datum, isShown }) => ({ datum, isOut: !isShown }));
  return lightsStill(
    theme,
    groups,
    { annotations: annotationsOf(theme, spec) },
    {
      land: landOf(theme, spec),
      lights: looks,
      layOut: (width, height) => layOutArrivals(spec, width, height),
      wall: theme.wall,
      frame: 'transparent',
      areLinked: spec.areLinked,
      link: tint(theme.people, 0.35),
    },
  );
}
