/** The park as it is drawn: thirteen buildings with eight hundred windows. Drawn, not surveyed. */
import { type Plan, planOf, windowsOf } from '../src/charts/forms/skyline.ts';

const buildings = [
  { columns: 4, rows: 9 },
  { columns: 5, rows: 13 },
  { columns: 3, rows: 19 },
  { columns: 6, rows: 10 },
  { columns: 4, rows: 17 },
  { columns: 5, rows: 20 },
  { columns: 6, rows: 12 },
  { columns: 3, rows: 15 },
  { columns: 5, rows: 19 },
  { columns: 4, rows: 9 },
  { columns: 6, rows: 14 },
  { columns: 2, rows: 11 },
  { columns: 5, rows: 12 },
];

/**
 * The plan of a park with windows for a number of lights: a window that is dark on one slide is dark on the
 * next. Where there are more lights than windows, the buildings grow.
 */
export function parkPlanFor(lights: number): Plan {
  const grown = Math.max(1, lights / windowsOf({ buildings }));
  return planOf(buildings.map(({ columns, rows }) => ({ columns, rows: Math.ceil(rows * grown) })));
}
