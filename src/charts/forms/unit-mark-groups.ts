/** Groups of lights, each for one datum: how they look, and where they are when they are not at home. */

import { formatNumber } from '../../data/format.ts';
import type { Datum } from '../../data/story.ts';
import type { CounterOptions } from '../canvas/animated-text.ts';
import type { Annotations } from '../canvas/annotations.ts';
import { sizeIn, typeSize } from '../canvas/measure-text.ts';
import type { Group, Scene, UnitMark } from '../canvas/unit-mark-scene.ts';
import type { ChartConfig } from '../config.ts';
import { type Theme, type Tone, tint, toneOf } from '../theme.ts';
import { hiddenAxis } from './axes.ts';
import { type Box, clusterPlaces, matchPlaces, type Place } from './placement.ts';

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
export interface UnitMarkGroup {
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
export function countOf(groups: readonly UnitMarkGroup[]): number {
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
  groups: readonly UnitMarkGroup[],
  total: number,
  body: string,
): UnitMark[] {
  const out: UnitMark = {
    color: theme.people,
    inner: theme.ground,
    isHollow: false,
    isShown: false,
  };
  const looks = groups.flatMap(({ count, tone, isHollow = false, isOut = false, kind, away }) => {
    const look: UnitMark = {
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
  groups: readonly UnitMarkGroup[],
  homes: readonly Place[],
  width: number,
  height: number,
): { unitMarks: Place[]; groups: Group[] } {
  const unitMarks = [...homes];
  let start = 0;
  const boxes = groups.map(({ count, away }) => {
    const own = homes.slice(start, start + count);
    const places = away ? leave(own, boxOf(away, width, height)) : own;
    unitMarks.splice(start, places.length, ...places);
    start += count;
    return { ...boxAround(places), unitMarks: places };
  });
  return { unitMarks, groups: boxes };
}

/** The same charts have one at each of their steps, or none. */
export interface Total {
  value: number;
  /** The most that it can come to, at any step. */
  most: number;
  /** Where the words begin, in units of the axes. */
  x: number;
  y: number;
  /** The words at rest, and those for a number on the way. */
  words: string;
  count: (value: number) => string;
}

/** The data set of one unseen point that Chart.js moves as the number counts, on an x axis to `end`. */
export function totalSet({ value, most }: Total, end: number) {
  return { data: [{ x: (value / most) * end, y: 0 }], pointRadius: 0, pointHitRadius: 0 };
}

/** What the counter writes; `dataset` is the index of its data set. */
export function counterOf(theme: Theme, total: Total, dataset: number): CounterOptions {
  return {
    ...total,
    dataset,
    color: theme.ink,
    font: (width) => `600 ${sizeIn(width, typeSize.display)}px ${theme.font}`,
  };
}

/** What is written on a scene, placed in shares of the chart, from its upper left corner. */
export interface Written {
  annotations?: Annotations;
  /** A number that counts with the lights. */
  total?: Total;
}

/** The still of a scene. */
export function unitMarksConfig(
  theme: Theme,
  groups: readonly { datum: Datum; isOut?: boolean }[],
  { annotations = {}, total }: Written,
  scene: Scene,
): ChartConfig {
  return {
    marks: {
      dataset: 0,
      of: groups.map(({ datum, isOut = false }) => ({ what: datum, isShown: !isOut })),
    },
    type: 'scatter',
    data: {
      datasets: [
        {
          type: 'windows' as const,
          data: groups.map(({ datum }, x) => ({ x, y: datum.value })),
          scene,
          clip: false as const,
        },
        ...(total ? [totalSet(total, 1)] : []),
      ],
    },
    options: {
      layout: { autoPadding: false },
      scales: { x: hiddenAxis(0, 1), y: { ...hiddenAxis(0, 1), reverse: true } },
      plugins: {
        annotations: { of: annotations },
        ...(total && { counter: counterOf(theme, total, 1) }),
      },
    },
  };
}

/**
 * Deals a number of whole marks out by shares: each group gets as many as its share is worth, and those that are
 * left over go to the largest remainders, so that no mark is cut or lost. [37, 25.5, 8.4, 29.1] of 240 gives
 * [89, 61, 20, 70]. Throws where the shares come to nothing, or one is less.
 */
export function largestRemainder(total: number, shares: readonly number[]): number[] {
  if (shares.some((share) => share < 0)) {
    const all = shares.map((share) => formatNumber(share)).join(', ');
    throw new Error(`of ${all} a share is less than nothing`);
  }
  const sum = shares.reduce((all, share) => all + share, 0);
  if (!(sum > 0)) throw new Error(`shares of ${sum} deal nothing out`);
  const exact = shares.map((share) => (total * share) / sum);
  const left = total - exact.reduce((all, count) => all + Math.floor(count), 0);
  const byRemainder = exact
    .map((count, index) => ({ index, remainder: count - Math.floor(count) }))
    .sort((a, b) => b.remainder - a.remainder);
  const luckier = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return exact.map((count, index) => Math.floor(count) + (luckier.has(index) ? 1 : 0));
}
