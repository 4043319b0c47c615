import { describe, expect, test } from 'vitest';
import { parkPlaces } from '../../slides/park.ts';
import { columnField, slideField } from '../../src/charts/scene/spec.ts';

describe.each([
  ['slide', slideField],
  ['column', columnField],
])('the park on a %s', (_name, field) => {
  const { walls, places } = parkPlaces(field, 800);

  test('has thirteen buildings that stand inside, apart from each other', () => {
    expect(walls).toHaveLength(13);
    for (const [index, wall] of walls.entries()) {
      expect(wall.x).toBeGreaterThanOrEqual(0);
      expect(wall.x + wall.width).toBeLessThanOrEqual(field.width + 0.5);
      expect(wall.y).toBeGreaterThanOrEqual(-0.5);
      expect(wall.y + wall.height).toBeLessThanOrEqual(field.bottom + 0.5);
      for (const other of walls.slice(index + 1)) {
        const isApart =
          wall.x + wall.width <= other.x ||
          other.x + other.width <= wall.x ||
          wall.y + wall.height <= other.y ||
          other.y + other.height <= wall.y;
        expect(isApart).toBe(true);
      }
    }
  });

  test('has eight hundred windows, no two in one place, each in its own wall', () => {
    expect(places).toHaveLength(800);
    expect(new Set(places.map(([x, y]) => `${x} ${y}`)).size).toBe(800);
    for (const [x, y, width, height] of places) {
      const holders = walls.filter(
        (wall) =>
          wall.x < x - width / 2 &&
          x + width / 2 < wall.x + wall.width &&
          wall.y < y - height / 2 &&
          y + height / 2 < wall.y + wall.height,
      );
      expect(holders).toHaveLength(1);
    }
  });

  test('has no building without a light when a tenth of them are on', () => {
    for (const wall of walls) {
      const isLit = ([x, y]: readonly [number, number, number, number]) =>
        x > wall.x && x < wall.x + wall.width && y > wall.y && y < wall.y + wall.height;
      expect(places.slice(0, 80).some(isLit)).toBe(true);
    }
  });
});

test('stands in one row on a slide and in two in a column', () => {
  expect(parkPlaces(slideField, 800).grounds).toHaveLength(1);
  expect(parkPlaces(columnField, 800).grounds).toHaveLength(2);
});

test('of more people than eighty thousand has buildings that have grown, the same in number', () => {
  const { walls, places } = parkPlaces(slideField, 1040);
  expect(walls).toHaveLength(13);
  expect(places.length).toBeGreaterThanOrEqual(1040);
});
