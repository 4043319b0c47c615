import { describe, expect, test } from 'vitest';
import { parkPlanFor } from '../../../slides/park-plan.ts';
import {
  clusterPlaces,
  gridPlaces,
  matchPlaces,
  type Place,
} from '../../../src/charts/forms/placement.ts';
import { layOutBuildings } from '../../../src/charts/forms/skyline.ts';

const parkPlan = parkPlanFor(800);

const boxOf = ({ x, y, width, height }: Place) => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** How often the straight ways from one list of places to another cross. */
function crossings(from: readonly Place[], to: readonly Place[]): number {
  const turn = (a: Place, b: Place, c: Place) =>
    Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
  let count = 0;
  from.forEach((a, i) => {
    const b = to[i];
    from.slice(i + 1).forEach((c, rest) => {
      const d = to[i + 1 + rest];
      if (!b || !d) return;
      if (turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)) count += 1;
    });
  });
  return count;
}

describe.each([
  [1280, 430],
  [1152, 430],
  [760, 400],
  [540, 400],
  [434, 400],
  [360, 420],
])('buildings on %i × %i pixels', (width, height) => {
  const box = { left: 0, top: 0, right: width, bottom: height };
  const { walls, windows } = layOutBuildings(parkPlan.buildings, box);

  test('stand inside, apart from each other, with every window in its own wall', () => {
    expect(walls).toHaveLength(parkPlan.buildings.length);
    for (const [index, wall] of walls.entries()) {
      expect(wall.left).toBeGreaterThanOrEqual(0);
      expect(wall.right).toBeLessThanOrEqual(width + 0.5);
      expect(wall.top).toBeGreaterThanOrEqual(-0.5);
      expect(wall.bottom).toBeLessThanOrEqual(height + 0.5);
      for (const other of walls.slice(index + 1)) {
        const isApart =
          wall.right <= other.left ||
          other.right <= wall.left ||
          wall.bottom <= other.top ||
          other.bottom <= wall.top;
        expect(isApart).toBe(true);
      }
    }
    for (const window of windows) {
      const { left, right, top, bottom } = boxOf(window);
      const holds = walls.filter(
        (wall) => wall.left < left && right < wall.right && wall.top < top && bottom < wall.bottom,
      );
      expect(holds).toHaveLength(1);
    }
  });

  test('have all their windows, no two in one place, none of them dust', () => {
    expect(windows).toHaveLength(800);
    expect(new Set(windows.map(({ x, y }) => `${x} ${y}`)).size).toBe(800);
    for (const window of windows)
      expect(Math.min(window.width, window.height)).toBeGreaterThanOrEqual(5);
  });
});

describe('buildings', () => {
  const grounds = (width: number, height: number) =>
    layOutBuildings(parkPlan.buildings, { left: 0, top: 0, right: width, bottom: height }).grounds;

  test('stand in one row on a slide and in two on a phone', () => {
    expect(grounds(1280, 430)).toHaveLength(1);
    expect(grounds(434, 400)).toHaveLength(2);
  });

  test('number their windows building by building, however many rows they stand in', () => {
    const box = { left: 0, top: 0, right: 100, bottom: 400 };
    const {
      walls,
      windows,
      grounds: rows,
    } = layOutBuildings(
      [
        { columns: 8, rows: 2 },
        { columns: 8, rows: 3 },
      ],
      box,
    );
    expect(rows).toHaveLength(2);
    // The first of the plan stands behind, higher up.
    expect(windows[0]?.y).toBe(Math.min(...windows.map(({ y }) => y)));
    expect(walls).toHaveLength(2);
  });
});

describe('discs', () => {
  const box = { left: 10, top: 20, right: 210, bottom: 420 };

  test.each([1, 4, 100, 240])(
    '%i in a cluster stand inside its box, apart from each other',
    (count) => {
      const places = clusterPlaces(count, box);
      expect(places).toHaveLength(count);
      for (const [index, place] of places.entries()) {
        const { left, right, top, bottom } = boxOf(place);
        expect(Math.min(left - 10, 210 - right, top - 20, 420 - bottom)).toBeGreaterThanOrEqual(
          -0.01,
        );
        for (const other of places.slice(index + 1)) {
          expect(Math.hypot(place.x - other.x, place.y - other.y)).toBeGreaterThan(place.width);
        }
      }
    },
  );

  test('of a large count fill a grid as large as fits', () => {
    const places = gridPlaces(1778, { left: 0, top: 0, right: 900, bottom: 400 });
    expect(new Set(places.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`)).size).toBe(1778);
    for (const place of places) {
      const { right, bottom } = boxOf(place);
      expect(right).toBeLessThanOrEqual(900);
      expect(bottom).toBeLessThanOrEqual(400);
    }
    expect(places[0]?.width).toBeGreaterThan(9);
  });
});

test('ways from windows to a cluster cross far less often than in the order of the plan', () => {
  const { windows } = layOutBuildings(parkPlan.buildings, {
    left: 400,
    top: 0,
    right: 1200,
    bottom: 400,
  });
  const from = parkPlan.order.slice(560).flatMap((index) => windows[index] ?? []);
  const to = clusterPlaces(from.length, { left: 0, top: 0, right: 350, bottom: 400 });
  const matched = matchPlaces(from, to);
  expect(new Set(matched).size).toBe(from.length);
  const ordered = matched.flatMap((index) => to[index] ?? []);
  expect(crossings(from, ordered)).toBeLessThan(crossings(from, to) / 2);
});
