/** A map with lights on it: each group round a place, all of them from one. */
import type { Chart } from 'chart.js';
import type { Datum } from '../../data/story.ts';
import type { RegionMap } from '../../map/region.ts';
import type { Annotation, Annotations } from '../annotations.ts';
import type { Still } from '../chart.ts';
import type { Land } from '../land.ts';
import type { Geometry, Light } from '../lights.ts';
import { type Theme, type Tone, tint, toneOf } from '../theme.ts';
import { type Label, label, measureLabel } from './label.ts';
import type { Box, Point } from './label-places.ts';
import { lightsStill } from './lights-still.ts';
import { clusterPlaces, matchPlaces, type Place } from './places.ts';
import { markAt, markSize, type Route, routeLines } from './routes.ts';
import { typeSize } from './type.ts';

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
function sizeOn({ scale }: { scale: number }): number {
  return Math.min(lightSize.most, Math.max(lightSize.least, lightSize.onMap * scale));
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

/** Between lights and their words, in pixels. */
const gap = 6;

/** Charts narrower than this, in pixels, name only the countries that matter. */
const roomy = 700;

/** The middle of words beside what takes up a radius round a place, pushed back where they would leave the chart. */
function placeBeside(
  chart: Chart,
  words: { width: number; height: number },
  { x, y }: Point,
  side: Side,
  radius: number,
): Point {
  const ways = { above: [0, -1], below: [0, 1], left: [-1, 0], right: [1, 0] } as const;
  const [across, down] = ways[side];
  const within = (wanted: number, half: number, end: number) =>
    Math.min(end - half - gap, Math.max(half + gap, wanted));
  return {
    x: within(x + across * (radius + gap + words.width / 2), words.width / 2, chart.width),
    y: within(y + down * (radius + gap + words.height / 2), words.height / 2, chart.height),
  };
}

/** How words stand to what is at their side. */
const alignOf = { above: 'center', below: 'center', left: 'end', right: 'start' } as const;

/** The name of a group over its value, which is large; the place of both is kept free before they are told. */
function wordsOf(theme: Theme, spec: MapSpec, group: Arrivals): [string, Annotation][] {
  const { name, words, side, tone, isTold, isShown } = group;
  const written = { x: 0, y: 0, halo: theme.ground, align: alignOf[side], isShown };
  const nameLabel: Label = { ...written, text: name, weight: 600, color: theme.ink };
  const value: Label = {
    ...written,
    text: words,
    size: ({ width }) => (width < roomy ? typeSize.strong : typeSize.large),
    weight: 600,
    color: toneOf(theme, tone),
    isShown: isShown && isTold,
  };
  /** The middle of each, one over the other, both at the same edge. */
  const placeOn = (chart: Chart, isName: boolean): Point => {
    const [over, under] = [
      measureLabel(chart, theme, nameLabel),
      measureLabel(chart, theme, value),
    ];
    const both = { width: Math.max(over.width, under.width), height: over.height + under.height };
    const land = layOutMap(spec, chart.width, chart.height);
    const radius = radiusOf(group.count, sizeOn(land));
    const middle = placeBeside(chart, both, onChart(group.at, land), side, radius);
    const own = isName ? over : under;
    const edge = { center: 0, start: -1, end: 1 }[alignOf[side]];
    return {
      x: middle.x + (edge * (both.width - own.width)) / 2,
      y: middle.y + ((isName ? -1 : 1) * (both.height - own.height)) / 2,
    };
  };
  return [
    [`name-${name}`, label(theme, { ...nameLabel, place: (chart) => placeOn(chart, true) })],
    [`value-${name}`, label(theme, { ...value, place: (chart) => placeOn(chart, false) })],
  ];
}

function annotationsOf(theme: Theme, spec: MapSpec): Annotations {
  const onMap = (at: Point, { width, height }: Chart) =>
    onChart(at, layOutMap(spec, width, height));
  const landmarks = spec.landmarks.flatMap(({ name, at, side }): [string, Annotation][] => {
    const words: Label = { x: 0, y: 0, text: name, color: theme.ink, halo: theme.ground };
    const place = (chart: Chart) =>
      placeBeside(chart, measureLabel(chart, theme, words), onMap(at, chart), side, markSize);
    return [
      [`mark-${name}`, markAt(theme, (chart) => onMap(at, chart))],
      [`landmark-${name}`, label(theme, { ...words, place })],
    ];
  });
  const names = spec.names.map(({ name, at }): [string, Annotation] => [
    `country-${name}`,
    label(theme, {
      x: 0,
      y: 0,
      text: name,
      color: theme.muted,
      place: (chart) => onMap(at, chart),
      isFitting: ({ width }) => width >= roomy,
    }),
  ]);
  return {
    ...routeLines(theme, spec.routes ?? [], onMap),
    ...Object.fromEntries([
      ...names,
      ...landmarks,
      ...spec.arrivals.flatMap((group) => wordsOf(theme, spec, group)),
    ]),
  };
}

/** Countries stand back; those that are marked do not. */
function landOf(theme: Theme, { map, marked }: MapSpec): Land[] {
  return map.countries.map(({ name, rings }) => ({
    rings,
    fill: marked[name] ?? tint(theme.wall, 0.55),
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
  const looks = arrivals.flatMap(({ count, tone, isHollow = false, isShown, kind }) => {
    const look: Light = {
      color: toneOf(theme, tone),
      inner: theme.wall,
      isHollow,
      isShown,
      ...(kind !== undefined && { kind }),
    };
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
      link: 0.14,
    },
  );
}
