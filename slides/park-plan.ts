/** The park as it is drawn: thirteen buildings with eight hundred windows. Drawn, not surveyed. */
import type { Plan } from '../src/chart/forms/park.ts';

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
] as const;

const windows = buildings.reduce((sum, { columns, rows }) => sum + columns * rows, 0);

/** The next of a row of numbers that look drawn by lot and are the same every time (Park and Miller's). */
const next = (seed: number) => (seed * 16_807) % 2_147_483_647;

/** All windows shuffled, the same way every time: a window that is dark on one slide is dark on the next. */
function shuffled(count: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  let seed = 2005;
  for (let last = count - 1; last > 0; last -= 1) {
    seed = next(seed);
    const other = seed % (last + 1);
    const [a = 0, b = 0] = [order[last], order[other]];
    [order[last], order[other]] = [b, a];
  }
  return order;
}

/** The plan of the park. */
export const parkPlan: Plan = { buildings, order: shuffled(windows) };
