/** Buildings with lights in their windows: as many as a count says, exactly; lights can go out or leave. */
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { Datum } from '../../data/story.ts';
import type { Still } from '../chart.ts';
import type { Geometry, Light } from '../lights.ts';
import { type Theme, type Tone, tint, toneOf } from '../theme.ts';
import { hiddenAxis } from './axes.ts';
import type { Box } from './label-places.ts';
import {
  type Building,
  clusterPlaces,
  layOutBuildings,
  matchPlaces,
  type Place,
} from './places.ts';

/** The drawing of a park. */
export interface Plan {
  buildings: readonly Building[];
  /** Every window once, in the order in which lights come on; the last to come on is the first to go out. */
  order: readonly number[];
}

/** A part of the chart, as shares of its width and height from the upper left corner. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Lights that stand for one datum, next in the order of the plan. */
export interface Lights {
  datum: Datum;
  /** How many: a whole number. */
  count: number;
  tone: Tone;
  /** Derived lights have a rim and a pale inside. */
  isHollow?: boolean;
  /** Lights that are out leave their windows dark; shown without it. */
  isOut?: boolean;
  /** Where they are when they are not in their windows: in the largest circle that fits there. */
  away?: Area;
}

export interface ParkSpec {
  plan: Plan;
  /** Where the buildings stand; the whole chart without it. */
  area?: Area;
  /** The same groups at every step of a chart, none of them more at one step than at another. */
  lights: readonly Lights[];
  /** Whether thin lines lead from lights that are away back to their own windows. */
  areLinked?: boolean;
  /** Words, placed in shares of the chart. */
  annotations?: Record<string, AnnotationOptions>;
}

const everywhere: Area = { left: 0, top: 0, right: 1, bottom: 1 };

function boxOf({ left, top, right, bottom }: Area, width: number, height: number): Box {
  return { left: left * width, right: right * width, top: top * height, bottom: bottom * height };
}

/** How many lights a plan has windows for. */
export function windowsOf({ buildings }: Plan): number {
  return buildings.reduce((sum, { columns, rows }) => sum + columns * rows, 0);
}

/** How many lights stand for a value when one stands for `each`. Throws a sentence where that is no count, or more than fit. */
export function lightsFor(datum: Datum, each: number, plan: Plan): number {
  const count = Math.round(datum.value / each);
  const most = windowsOf(plan);
  if (!(count >= 0 && count <= most)) {
    throw new Error(
      `"${datum.id}" of ${datum.value} gives ${count} lights at one for ${each}, and the drawing has ${most} windows`,
    );
  }
  return count;
}

/** Each group with the light it begins at. */
function startsOf(groups: readonly Lights[]): number[] {
  let start = 0;
  return groups.map(({ count }) => {
    start += count;
    return start - count;
  });
}

/** The box around places. */
function boxAround(places: readonly Place[]): Box {
  return {
    left: Math.min(...places.map(({ x, width }) => x - width / 2)),
    right: Math.max(...places.map(({ x, width }) => x + width / 2)),
    top: Math.min(...places.map(({ y, height }) => y - height / 2)),
    bottom: Math.max(...places.map(({ y, height }) => y + height / 2)),
  };
}

/** Where the lights of a group are: in their windows, or round a point, each on a way that crosses few others. */
function placesOf(
  { away }: Lights,
  homes: readonly Place[],
  width: number,
  height: number,
): readonly Place[] {
  if (!away) return homes;
  const cluster = clusterPlaces(homes.length, boxOf(away, width, height));
  const matched = matchPlaces(homes, cluster);
  return homes.map((home, index) => cluster[matched[index] ?? 0] ?? home);
}

/** Where everything stands on a chart of a size. */
export function layOutPark(spec: ParkSpec, width: number, height: number): Geometry {
  const { plan, area = everywhere, lights: groups } = spec;
  const box = boxOf(area, width, height);
  // The line that buildings stand on is seen.
  const { walls, windows, grounds } = layOutBuildings(plan.buildings, {
    ...box,
    bottom: box.bottom - 1,
  });
  const homes = plan.order.flatMap((window) => windows[window] ?? []);
  const lights = [...homes];
  const boxes = startsOf(groups).map((start, index): Box => {
    const group = groups[index];
    const own = homes.slice(start, start + (group?.count ?? 0));
    if (!group || own.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
    const places = placesOf(group, own, width, height);
    lights.splice(start, places.length, ...places);
    return boxAround(places);
  });
  return { walls, grounds, windows: homes, lights, groups: boxes };
}

/** The look of every light of the plan; those of no group are out. */
function looksOf(theme: Theme, { plan, lights: groups }: ParkSpec): Light[] {
  const out: Light = { color: theme.people, inner: theme.ground, isHollow: false, isShown: false };
  const looks = groups.flatMap(({ count, tone, isHollow = false, isOut = false, away }) => {
    const color = toneOf(theme, tone);
    const look = {
      color,
      // A little of their light shines through.
      inner: away ? theme.ground : tint(theme.wall, 0.72),
      isHollow,
      isShown: !isOut,
    };
    return Array.from({ length: count }, () => look);
  });
  const rest = Math.max(0, windowsOf(plan) - looks.length);
  return [...looks, ...Array.from({ length: rest }, () => out)];
}

/**
 * The still of a park. Throws a sentence where its groups have more lights than the plan has windows, or where the
 * plan's order does not name every window once.
 */
export function drawPark(theme: Theme, spec: ParkSpec): Still {
  const { plan, lights: groups } = spec;
  const [windows, count] = [windowsOf(plan), groups.reduce((sum, group) => sum + group.count, 0)];
  if (new Set(plan.order).size !== windows || plan.order.length !== windows) {
    throw new Error(
      `the order of a plan names ${plan.order.length} of its ${windows} windows, not each once`,
    );
  }
  if (count > windows) {
    throw new Error(`a drawing of ${windows} windows has no room for ${count} lights`);
  }
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
          scene: {
            lights: looksOf(theme, spec),
            layOut: (width: number, height: number) => layOutPark(spec, width, height),
            wall: theme.wall,
            frame: tint(theme.shell, 0.6),
            areLinked: spec.areLinked ?? false,
            link: tint(theme.people, 0.35),
          },
          clip: false as const,
        },
      ],
    },
    options: {
      layout: { autoPadding: false },
      scales: { x: hiddenAxis(0, 1), y: { ...hiddenAxis(0, 1), reverse: true } },
      plugins: { annotation: { annotations: spec.annotations ?? {} } },
    },
  };
}
