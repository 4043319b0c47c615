/** The words on a map: names of countries and places, and the value at each group of lights. */
import type { Chart } from 'chart.js';
import type { Annotation, Annotations } from '../annotations.ts';
import { type Theme, toneOf } from '../theme.ts';
import { type Label, label, measureLabel } from './label.ts';
import type { Point } from './label-places.ts';
import {
  type Arrivals,
  layOutMap,
  type MapSpec,
  onChart,
  radiusOf,
  type Side,
  sizeOn,
} from './map-layout.ts';
import { markAt, markSize, routeLines } from './routes.ts';
import { typeSize } from './type.ts';

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
