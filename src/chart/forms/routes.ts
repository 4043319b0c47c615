/** Ways across a map, in Chart.js's words: an arc from one place to another, and a mark on a place. */
import type { Chart } from 'chart.js';
import type { Annotation, Annotations, Square } from '../annotations.ts';
import { type Theme, type Tone, toneOf } from '../theme.ts';
import { type Label, label, measureLabel } from './label.ts';
import type { Point } from './label-places.ts';

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
      const written: Label = { x: 0, y: 0, text: words, color, isLed: true, halo: theme.ground };
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
