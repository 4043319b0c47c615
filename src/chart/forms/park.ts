/** Buildings with lights in their windows: as many as a count says, exactly; lights can go out or leave. */
import type { Datum } from '../../data/story.ts';
import type { Still } from '../chart.ts';
import type { Geometry } from '../lights.ts';
import { type Theme, tint } from '../theme.ts';
import { type Area, boxOf, everywhere, type Lights, looksOf, placeGroups } from './light-groups.ts';
import { lightsStill, type Written } from './lights-still.ts';
import { type Building, layOutBuildings } from './street.ts';

/** The drawing of a park. */
export interface Plan {
  buildings: readonly Building[];
  /** Every window once, in the order in which lights come on; the last to come on is the first to go out. */
  order: readonly number[];
}

export interface ParkSpec extends Written {
  plan: Plan;
  /** Where the buildings stand; the whole chart without it. */
  area?: Area;
  /** The same groups at every step of a chart, next to each other in the order of the plan. */
  lights: readonly Lights[];
  /** Whether thin lines lead from lights that are away back to their own windows. */
  areLinked?: boolean;
}

/** How many lights a plan has windows for. */
export function windowsOf({ buildings }: Pick<Plan, 'buildings'>): number {
  return buildings.reduce((sum, { columns, rows }) => sum + columns * rows, 0);
}

/** The next of a row of numbers that look drawn by lot and are the same every time (Park and Miller's). */
const next = (seed: number) => (seed * 16_807) % 2_147_483_647;

/** A plan whose lights come on here and there, in an order that is the same every time. */
export function planOf(buildings: readonly Building[]): Plan {
  const order = Array.from({ length: windowsOf({ buildings }) }, (_, index) => index);
  let seed = order.length;
  for (let last = order.length - 1; last > 0; last -= 1) {
    seed = next(seed);
    const other = seed % (last + 1);
    const [a = 0, b = 0] = [order[last], order[other]];
    [order[last], order[other]] = [b, a];
  }
  return { buildings, order };
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

/** Where everything stands on a chart of a size. */
export function layOutPark(spec: ParkSpec, width: number, height: number): Geometry {
  const { plan, area = everywhere } = spec;
  const box = boxOf(area, width, height);
  // The line that buildings stand on is seen.
  const street = layOutBuildings(plan.buildings, { ...box, bottom: box.bottom - 1 });
  const windows = plan.order.flatMap((window) => street.windows[window] ?? []);
  const { walls, grounds } = street;
  return { walls, grounds, windows, ...placeGroups(spec.lights, windows, width, height) };
}

/**
 * The still of a park. Throws a sentence where its groups have more lights than the plan has windows, or where the
 * plan's order does not name every window once.
 */
export function drawPark(theme: Theme, spec: ParkSpec): Still {
  const { plan, lights } = spec;
  const [windows, count] = [windowsOf(plan), lights.reduce((sum, group) => sum + group.count, 0)];
  if (new Set(plan.order).size !== windows || plan.order.length !== windows) {
    throw new Error(
      `the order of a plan names ${plan.order.length} of its ${windows} windows, not each once`,
    );
  }
  if (count > windows) {
    throw new Error(`a drawing of ${windows} windows has no room for ${count} lights`);
  }
  return lightsStill(theme, lights, spec, {
    lights: looksOf(theme, lights, windows, theme.wall),
    layOut: (width, height) => layOutPark(spec, width, height),
    wall: theme.wall,
    frame: tint(theme.shell, 0.6),
    areLinked: spec.areLinked ?? false,
    link: 0.35,
  });
}
