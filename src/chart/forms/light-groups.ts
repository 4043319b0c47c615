/** Groups of lights, each for one datum: how they look, and where they are when they are not at home. */
import type { Datum } from '../../data/story.ts';
import type { Group, Light } from '../lights.ts';
import { type Theme, type Tone, tint, toneOf } from '../theme.ts';
import type { Box } from './label-places.ts';
import { clusterPlaces, matchPlaces, type Place } from './places.ts';

/** A part of the chart, as shares of its width and height from the upper left corner. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The whole chart. */
export const everywhere: Area = { left: 0, top: 0, right: 1, bottom: 1 };

/** Lights that stand for one datum. */
export interface Lights {
  datum: Datum;
  /** How many: a whole number. */
  count: number;
  tone: Tone;
  /** Derived lights have a rim and a pale inside. */
  isHollow?: boolean;
  /** Lights that are out are not seen; shown without it. */
  isOut?: boolean;
  /** What they are, where a neighbour slide's chart has the same lights: these travel from one to the other. */
  kind?: string;
  /** Where they are when they are not at home: in the largest circle that fits there. */
  away?: Area;
}

/** How many lights some groups have together. */
export function countOf(groups: readonly Lights[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/** An area of a chart of a size, in pixels. */
export function boxOf(area: Area, width: number, height: number): Box {
  return {
    left: area.left * width,
    right: area.right * width,
    top: area.top * height,
    bottom: area.bottom * height,
  };
}

/** The look of each of `total` lights; those beyond the groups are out. `body` is what lights at home are on. */
export function looksOf(
  theme: Theme,
  groups: readonly Lights[],
  total: number,
  body: string,
): Light[] {
  const out: Light = { color: theme.people, inner: theme.ground, isHollow: false, isShown: false };
  const looks = groups.flatMap(({ count, tone, isHollow = false, isOut = false, kind, away }) => {
    const look: Light = {
      color: toneOf(theme, tone),
      // A little of their light shines through.
      inner: away ? theme.ground : tint(body, 0.72),
      isHollow,
      isShown: !isOut,
      ...(kind !== undefined && { kind }),
    };
    return Array.from({ length: count }, () => look);
  });
  const rest = Math.max(0, total - looks.length);
  return [...looks, ...Array.from({ length: rest }, () => out)];
}

/** The box around places; around none, a point. */
function boxAround(places: readonly Place[]): Box {
  if (places.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, width, height } of places) {
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    top = Math.min(top, y - height / 2);
    bottom = Math.max(bottom, y + height / 2);
  }
  return { left, top, right, bottom };
}

/** Places in an area for lights from their homes, each on a way that crosses few others. */
function leave(homes: readonly Place[], area: Box): readonly Place[] {
  const cluster = clusterPlaces(homes.length, area);
  const matched = matchPlaces(homes, cluster);
  return homes.map((home, index) => cluster[matched[index] ?? 0] ?? home);
}

/** Where the lights of all groups are on a chart of a size, and the box of each group. */
export function placeGroups(
  groups: readonly Lights[],
  homes: readonly Place[],
  width: number,
  height: number,
): { lights: Place[]; groups: Group[] } {
  const lights = [...homes];
  let start = 0;
  const boxes = groups.map(({ count, away }) => {
    const own = homes.slice(start, start + count);
    const places = away ? leave(own, boxOf(away, width, height)) : own;
    lights.splice(start, places.length, ...places);
    start += count;
    return { ...boxAround(places), lights: places };
  });
  return { lights, groups: boxes };
}
