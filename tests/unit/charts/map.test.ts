import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { region } from '../../../slides/region.ts';
import { regionMap } from '../../../slides/region-outlines.ts';
import { drawMap } from '../../../src/charts/forms/map.ts';
import {
  layOutArrivals,
  layOutMap,
  type MapSpec,
  type Route,
  routeLines,
} from '../../../src/charts/forms/map-layout.ts';
import { drawRegion, writeMap } from '../../../src/cli/map.ts';
import { datumOf } from '../../support/datum.ts';
import { theme } from '../../support/theme.ts';
import { isWritten } from '../../support/written.ts';

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

describe('a way on the map', () => {
  const route = {
    name: 'flight',
    from: { x: 900, y: 300 },
    to: { x: 500, y: 300 },
    bend: 0.3,
    tone: 'loss',
    isClosed: true,
    words: ['No flights'],
    isShown: true,
  } as const;
  const linesOf = (routes: readonly Route[]) => routeLines(theme, routes, (place) => place);

  test('is dashed where it is closed, and comes with its step', () => {
    const { 'route-flight': closed, 'route-bus': open } = linesOf([
      { ...route, words: [...route.words] },
      { ...route, name: 'bus', words: ['Bus'], isClosed: false, isShown: false },
    ]);
    expect(closed).toMatchObject({ isShown: true, dash: [4, 10], color: theme.loss });
    expect(open).toMatchObject({ isShown: false });
    expect(open).not.toHaveProperty('dash');
  });
});

describe('lights on the map', () => {
  const at = { x: 700, y: 430 };
  const focus = { left: 100, right: 1500, top: 150, bottom: 950 };
  const group = {
    datum: datumOf('2022', 37),
    at,
    name: 'Poland',
    side: 'below',
    tone: 'people',
    isShown: true,
    words: '37%',
    isTold: true,
  } as const;
  const spec: MapSpec = {
    map: regionMap,
    focus,
    home: { x: 882, y: 362 },
    marked: {},
    arrivals: [
      { ...group, count: 37 },
      { ...group, name: 'Lithuania', at: { x: 800, y: 320 }, count: 8, isShown: false },
    ],
    areLinked: true,
    landmarks: [],
    names: [],
  };

  test.each([
    [1280, 720],
    [540, 400],
    [360, 300],
  ])(
    'stand round their own places on %i × %i, and the part to be seen is seen whole',
    (width, height) => {
      const land = layOutMap(spec, width, height);
      for (const [x, y] of [
        [focus.left, focus.top],
        [focus.right, focus.bottom],
      ] as const) {
        expect(land.x + x * land.scale).toBeGreaterThanOrEqual(-0.01);
        expect(land.x + x * land.scale).toBeLessThanOrEqual(width + 0.01);
        expect(land.y + y * land.scale).toBeGreaterThanOrEqual(-0.01);
        expect(land.y + y * land.scale).toBeLessThanOrEqual(height + 0.01);
      }
      const { unitMarks } = layOutArrivals(spec, width, height);
      const own = unitMarks.slice(0, 37);
      const middle = own.reduce((sum, { x }) => sum + x, 0) / own.length;
      expect(Math.abs(middle - (land.x + at.x * land.scale))).toBeLessThan(3);
      expect(unitMarks).toHaveLength(45);
    },
  );

  test('before their step wait at home, unseen', () => {
    const [set] = drawMap(theme, spec).data.datasets;
    const shown =
      set && 'scene' in set ? [...(set.scene?.unitMarks ?? [])].map((look) => look?.isShown) : [];
    expect(shown.filter(Boolean)).toHaveLength(37);
    expect(shown).toHaveLength(45);
  });

  test('have their names from the first step on, and their values when they are told', () => {
    const [told] = spec.arrivals;
    if (!told) throw new Error('the map has arrivals');
    const config = drawMap(theme, {
      ...spec,
      arrivals: [told, { ...told, name: 'Georgia', isTold: false }],
    });
    const isShown = (name: string) => isWritten(config, name);
    expect(isShown('name-Poland')).toBe(true);
    expect(isShown('value-Poland')).toBe(true);
    expect(isShown('name-Georgia')).toBe(true);
    expect(isShown('value-Georgia')).toBe(false);
  });

  test('on a country that is not on it are refused in a sentence', () => {
    expect(() => drawMap(theme, { ...spec, marked: { Ruritania: 'red' } })).toThrow(
      'the map has no country "Ruritania"',
    );
  });
});
