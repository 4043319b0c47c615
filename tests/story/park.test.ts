import { describe, expect, test } from 'vitest';
import { parkPlanFor } from '../../slides/park-plan.ts';
import { UnitMarkGroupElement } from '../../src/charts/canvas/placed-marks.ts';
import { drawDotField, layOutDotField } from '../../src/charts/forms/dot-field.ts';
import {
  drawSkyline,
  layOutSkyline,
  type SkylineSpec,
  unitMarksFor,
  windowsOf,
} from '../../src/charts/forms/skyline.ts';
import type { UnitMarkGroup } from '../../src/charts/forms/unit-mark-groups.ts';
import { datumOf } from '../support/datum.ts';
import { theme } from '../support/theme.ts';

const parkPlan = parkPlanFor(800);

const peak = datumOf('2022', 80_000);
const now = datumOf('2025', 56_000);

const lightsOf = (spec: SkylineSpec) => {
  const [set] = drawSkyline(theme, spec).data.datasets;
  if (!set || !('scene' in set)) throw new Error('a park is a data set of windows');
  return [...(set.scene?.unitMarks ?? [])];
};

const step = (away: Partial<UnitMarkGroup>, lit = 560): SkylineSpec => ({
  plan: parkPlan,
  unitMarks: [
    { datum: now, count: lit, tone: 'people' },
    { datum: peak, count: 800 - lit, tone: 'people', isHollow: true, ...away },
  ],
});

test('a park of more people than eighty thousand has buildings that have grown, the same in number', () => {
  const { buildings, order } = parkPlanFor(1040);
  expect(buildings).toHaveLength(13);
  expect(windowsOf({ buildings })).toBeGreaterThanOrEqual(1040);
  expect(order).toHaveLength(windowsOf({ buildings }));
});

describe('the plan of the park', () => {
  test('has thirteen buildings and eight hundred windows, each once in its order', () => {
    expect(parkPlan.buildings).toHaveLength(13);
    expect(windowsOf(parkPlan)).toBe(800);
    expect(parkPlan.order.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 800 }, (_, index) => index),
    );
  });

  test('has no building without a light when a tenth of them are on', () => {
    let first = 0;
    const lit = parkPlan.order.slice(0, 80);
    for (const { columns, rows } of parkPlan.buildings) {
      const end = first + columns * rows;
      expect(lit.some((window) => window >= first && window < end)).toBe(true);
      first = end;
    }
  });
});

describe('the lights of a park', () => {
  test('are as many as the value says, whole ones', () => {
    expect(unitMarksFor(now, 100, parkPlan)).toBe(560);
    expect(unitMarksFor(datumOf('2010', 7502), 100, parkPlan)).toBe(75);
    expect(lightsOf(step({ isOut: true })).filter((unitMark) => unitMark?.isShown)).toHaveLength(
      560,
    );
    expect(lightsOf(step({})).filter((unitMark) => unitMark?.isHollow)).toHaveLength(240);
  });

  test('that are more than the drawing has windows are refused in a sentence', () => {
    expect(() => unitMarksFor(datumOf('2030', 90_000), 100, parkPlan)).toThrow(
      '"apples 2030" of 90000 gives 900 lights at one for 100, and the drawing has 800 windows',
    );
    expect(() => unitMarksFor(datumOf('2030', -100), 100, parkPlan)).toThrow('gives -1 lights');
    const [group] = step({}).unitMarks;
    expect(() =>
      drawSkyline(theme, { plan: parkPlan, unitMarks: group ? [{ ...group, count: 801 }] : [] }),
    ).toThrow('a drawing of 800 windows has no room for 801 lights');
  });

  test('need a plan that names each of its windows once', () => {
    const plan = { ...parkPlan, order: [0, ...parkPlan.order.slice(1, -1), 0] };
    expect(() => drawSkyline(theme, { plan, unitMarks: [] })).toThrow('not each once');
  });

  test('come on and go out in one order: what is dark at one count is dark at every lower one', () => {
    const placesAt = (lit: number) => {
      const { unitMarks } = layOutSkyline(step({ isOut: true }, lit), 1280, 430);
      return new Set(unitMarks.slice(0, lit).map(({ x, y }) => `${x} ${y}`));
    };
    const [few, many] = [placesAt(75), placesAt(457)];
    for (const place of few) expect(many).toContain(place);
  });

  test('stay in their windows or are away, each in one place of its own', () => {
    const away = { left: 0, top: 0.1, right: 0.3, bottom: 0.9 };
    const spec = { ...step({ away }), area: { left: 0.34, top: 0, right: 1, bottom: 1 } };
    const { unitMarks, windows, groups } = layOutSkyline(spec, 1000, 400);
    expect(unitMarks.slice(0, 560)).toEqual(windows.slice(0, 560));
    const gone = unitMarks.slice(560);
    expect(new Set(gone.map(({ x, y }) => `${x} ${y}`)).size).toBe(240);
    for (const { x } of gone) expect(x).toBeLessThan(300);
    for (const { x } of windows) expect(x).toBeGreaterThan(340);
    expect(groups[1]?.right).toBeLessThanOrEqual(300);
    expect(groups[0]?.left).toBeGreaterThan(340);
  });

  test('have a number that counts with them, on a data set of its own', () => {
    const total = { value: 560, most: 800, x: 0, y: 0, words: '56,000', count: String };
    const { data, options } = drawSkyline(theme, { ...step({}), total });
    expect(data.datasets[1]?.data).toEqual([{ x: 0.7, y: 0 }]);
    expect(options?.plugins?.counter).toMatchObject({ dataset: 1, words: '56,000' });
  });

  test('can be pointed at where they have light, each group as its own datum', () => {
    const { marks } = drawSkyline(theme, step({ isOut: true }));
    expect(marks?.of).toEqual([
      { what: now, isShown: true },
      { what: peak, isShown: false },
    ]);
  });
});

describe('a crowd', () => {
  const crowd = {
    dots: [
      { datum: datumOf('2021', 1514), count: 1514, tone: 'people' as const },
      {
        datum: datumOf('2022', 264),
        count: 264,
        tone: 'people' as const,
        away: { left: 0.8, top: 0, right: 1, bottom: 1 },
      },
    ],
    area: { left: 0, top: 0, right: 0.75, bottom: 1 },
  };

  test('has a dot for each of its people, and those who leave stand apart', () => {
    const { unitMarks, windows } = layOutDotField(crowd, 1152, 420);
    expect(unitMarks).toHaveLength(1778);
    expect(Math.max(...unitMarks.slice(0, 1514).map(({ x }) => x))).toBeLessThan(864);
    expect(Math.min(...unitMarks.slice(1514).map(({ x }) => x))).toBeGreaterThan(921);
    expect(Math.max(...windows.map(({ x }) => x))).toBeLessThan(864);
    const [set] = drawDotField(theme, crowd).data.datasets;
    expect(set && 'scene' in set && set.scene?.unitMarks).toHaveLength(1778);
  });
});

test('a place of a park belongs to the group whose window is nearest, also where groups share their buildings', () => {
  const spec = {
    plan: parkPlan,
    unitMarks: [
      { datum: datumOf('2025', 56_000), count: 560, tone: 'people' as const },
      { datum: datumOf('2022', 24_000), count: 240, tone: 'people' as const, isHollow: true },
    ],
  };
  const { groups } = layOutSkyline(spec, 1000, 400);
  const marks = groups.map(({ unitMarks }) =>
    Object.assign(new UnitMarkGroupElement(), { unitMarks }),
  );
  groups.forEach(({ unitMarks }, own) => {
    for (const { x, y } of unitMarks.slice(0, 20)) {
      const distances = marks.map((mark) => mark.distance(x, y));
      expect(distances[own]).toBe(0);
      expect(Math.min(...distances.filter((_, index) => index !== own))).toBeGreaterThan(0);
    }
  });
});
