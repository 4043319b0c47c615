import fastCheck from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestRemainder } from '../../../src/charts/scene/layouts.ts';

describe('marks dealt out by shares', () => {
  test.each([
    [240, [37, 25.5, 8.4, 29.1], [89, 61, 20, 70]],
    [10, [1, 1, 1], [4, 3, 3]],
    [0, [2, 1], [0, 0]],
  ])('%i by %j are %j', (total, shares, expected) => {
    expect(largestRemainder(total, shares)).toEqual(expected);
  });

  test('are all dealt out, whole, and none is more than one off its share', () => {
    const shares = fastCheck.array(fastCheck.double({ min: 0.1, max: 100, noNaN: true }), {
      minLength: 1,
      maxLength: 8,
    });
    fastCheck.assert(
      fastCheck.property(fastCheck.nat(1000), shares, (total, parts) => {
        const counts = largestRemainder(total, parts);
        const sum = parts.reduce((all, part) => all + part, 0);
        expect(counts.reduce((all, count) => all + count, 0)).toBe(total);
        counts.forEach((count, index) => {
          expect(Number.isInteger(count)).toBe(true);
          expect(Math.abs(count - (total * (parts[index] ?? 0)) / sum)).toBeLessThan(1);
        });
      }),
    );
  });

  test('by shares that come to nothing are refused in a sentence', () => {
    expect(() => largestRemainder(3, [0, 0])).toThrow('shares of 0 deal nothing out');
  });
});
