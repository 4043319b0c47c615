import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { region } from '../../slides/region.ts';
import { regionMap } from '../../slides/region-outlines.ts';
import { drawRegion, writeMap } from '../../src/cli/map.ts';

const drawn = await drawRegion({
  ...region,
  cities: {
    ...region.cities,
    sevastopol: [33.53, 44.59],
    simferopol: [34.1, 44.95],
    krasnodar: [38.97, 45.04],
    kyiv: [30.52, 50.45],
    warsaw: [21.01, 52.23],
    berlin: [13.4, 52.52],
    tbilisi: [44.79, 41.72],
  },
});

/** The corners of an outline, in units of the map. */
function cornersOf(ring: readonly number[]): [number, number][] {
  let [x, y] = [0, 0];
  return Array.from({ length: ring.length / 2 }, (_, index) => {
    x += ring[2 * index] ?? 0;
    y += ring[2 * index + 1] ?? 0;
    return [x, y];
  });
}

/** The country in which a place of the map lies, by how often a line from it crosses outlines. */
function countryAt([x, y]: readonly [number, number]): string | undefined {
  return drawn.countries.find(({ rings }) => {
    const crossings = rings.flatMap((ring) => {
      const corners = cornersOf(ring);
      return corners.filter(([toX, toY], index) => {
        const [fromX, fromY] = corners.at(index - 1) ?? [toX, toY];
        return toY > y !== fromY > y && x < ((fromX - toX) * (y - toY)) / (fromY - toY) + toX;
      });
    });
    return crossings.length % 2 === 1;
  })?.name;
}

describe('the map', () => {
  test('is what "npm run map" draws of the region', async () => {
    expect(readFileSync('slides/region-outlines.ts', 'utf8')).toBe(
      writeMap(await drawRegion(region)),
    );
  });

  test.each([
    ['minsk', 'Belarus'],
    ['poland', 'Poland'],
    ['lithuania', 'Lithuania'],
    ['georgia', 'Georgia'],
    // Those of whom nobody knows where they went are in no country.
    ['elsewhere', undefined],
    ['warsaw', 'Poland'],
    ['vilnius', 'Lithuania'],
    ['berlin', 'Germany'],
    ['tbilisi', 'Georgia'],
    ['kyiv', 'Ukraine'],
    ['krasnodar', 'Russia'],
    // Natural Earth draws these two in Russia.
    ['simferopol', 'Ukraine'],
    ['sevastopol', 'Ukraine'],
  ])('has %s in %s', (city, country) => {
    expect(countryAt(drawn.cities[city] ?? [0, 0])).toBe(country);
  });

  test('weighs less than 32 kB', () => {
    expect(writeMap(regionMap).length).toBeLessThan(32 * 1024);
  });

  test('of a part that the world does not have is refused in a sentence', async () => {
    const moved = (from: string, place: readonly [number, number]) =>
      drawRegion({ ...region, moved: [{ place, from, to: 'Ukraine' }] });
    await expect(moved('Ruritania', [34, 45])).rejects.toThrow('have no country "Ruritania"');
    await expect(moved('Poland', [34, 45])).rejects.toThrow(
      'No part of "Poland" lies around 34, 45',
    );
  });
});
