import { describe, expect, test } from 'vitest';
import { gridlinesOf, scaleFor, spanOf, yearsOf } from '../../../src/charts/forms/axes.ts';
import { datumOf } from '../../support/datum.ts';

describe('a value axis', () => {
  test.each([
    [[446.7, 3200], { min: 0, max: 4000, step: 1000 }],
    [[446.7, 4700], { min: 0, max: 5000, step: 1000 }],
    [[446.7, 9600], { min: 0, max: 12000, step: 4000 }],
    [[80, 1021], { min: 0, max: 1200, step: 400 }],
    [[3, 18], { min: 0, max: 20, step: 5 }],
    [[1426, 12509, -980, -147], { min: -5000, max: 15000, step: 5000 }],
    [[-30, -200], { min: -240, max: 0, step: 40 }],
    [[1, 2], { min: 0, max: 3, step: 1 }],
    [[0.02], { min: 0, max: 0.024, step: 0.004 }],
    [[0], { min: 0, max: 1, step: 1 }],
    [[], { min: 0, max: 1, step: 1 }],
  ])('of %j has round ends beyond all values', (values, expected) => {
    const scale = scaleFor(values);
    for (const key of ['min', 'max', 'step'] as const) {
      expect(scale[key], key).toBeCloseTo(expected[key], 9);
    }
  });

  test('holds zero and every value, whatever they are, in at most six intervals', () => {
    for (let seed = 1; seed < 2000; seed += 1) {
      const value = (seed * 7919) % 104729;
      const values = [value / 10 ** (seed % 7), ((seed % 3) - 1) * value * 0.4];
      const { min, max, step } = scaleFor(values);
      expect(min).toBeLessThanOrEqual(Math.min(0, ...values));
      expect(max).toBeGreaterThanOrEqual(Math.max(0, ...values));
      expect(gridlinesOf({ min, max, step }).length).toBeLessThanOrEqual(7);
      expect(max - min).toBeLessThan(2.2 * (Math.max(0, ...values) - Math.min(0, ...values)));
    }
  });

  test('says which value is none', () => {
    expect(() => scaleFor([1, Number.NaN])).toThrow('an axis needs numbers, found NaN');
  });
});

describe('a time axis', () => {
  const points = ['2013', '2015', '2023'].map((date) => datumOf(date, 1));

  test('goes from the start of the first year to the end of the last', () => {
    expect(yearsOf(points)).toEqual({ from: 2013, to: 2024 });
    expect(yearsOf([...points, datumOf('2026', 1)])).toEqual({ from: 2013, to: 2027 });
    expect(yearsOf([datumOf('2020-12-31', 1)])).toEqual({ from: 2020, to: 2021 });
  });

  test('keeps as much room at its ends as the marks there need, and no more', () => {
    expect(spanOf([datumOf('2021', 1), datumOf('2024', 2)], 0.5)).toEqual({ from: 2021, to: 2025 });
    const { from, to } = spanOf([datumOf('2010-01-01', 80), datumOf('2021-03', 1021)], 0.5);
    expect(from).toBeCloseTo(2009.5, 2);
    expect(to).toBeCloseTo(2021.7, 1);
  });

  test('of nothing is refused', () => {
    expect(() => yearsOf([])).toThrow('at least one point');
  });
});
