/** A map with lights on it: each group round a place, all of them from one. */
import type { Chart } from 'chart.js';
import type { Annotation, Annotations } from '../canvas/annotations.ts';
import type { Land } from '../canvas/land.ts';
import { typeSize } from '../canvas/measure-text.ts';
import type { UnitMark } from '../canvas/unit-mark-scene.ts';
import type { ChartConfig } from '../config.ts';
import { type Theme, tint, toneOf } from '../theme.ts';
import { type Label, label, measureLabel } from './label.ts';
import {
  type Arrivals,
  layOutArrivals,
  layOutMap,
  type MapSpec,
  markAt,
  markSize,
  onChart,
  radiusOf,
  routeLines,
  type Side,
  sizeOn,
} from './map-layout.ts';
import type { Point } from './placement.ts';
import { unitMarksConfig } from './unit-mark-groups.ts';

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

/** All that is written on a map, with its routes, by name. */
export function annotateMap(theme: Theme, spec: MapSpec): Annotations {
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
export function drawMap(theme: Theme, spec: MapSpec): ChartConfig {
  const { arrivals, map } = spec;
  for (const name of Object.keys(spec.marked)) {
    if (!map.countries.some((country) => country.name === name)) {
      throw new Error(`the map has no country "${name}"`);
    }
  }
  const looks = arrivals.flatMap(({ count, tone, isHollow = false, isShown, kind }) => {
    const look: UnitMark = {
      color: toneOf(theme, tone),
      inner: theme.wall,
      isHollow,
      isShown,
      ...(kind !== undefined && { kind }),
    };
    return Array.from({ length: count }, () => look);
  });
  const groups = arrivals.map(({ datum, isShown }) => ({ datum, isOut: !isShown }));
  return unitMarksConfig(
    theme,
    groups,
    { annotations: annotateMap(theme, spec) },
    {
      land: landOf(theme, spec),
      unitMarks: looks,
      layOut: (width, height) => layOutArrivals(spec, width, height),
      wall: theme.wall,
      frame: 'transparent',
      areLinked: spec.areLinked,
      link: 0.14,
    },
  );
}
