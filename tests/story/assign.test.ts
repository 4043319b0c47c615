import { expect, test } from 'vitest';
import { deck } from '../../slides/index.ts';
import { assign, findMorphs } from '../../src/build/morphs.ts';
import { orderBetween } from '../../src/charts/transitions/morph.ts';
import { story } from '../support/story.ts';

/** Every way to give each row a column of its own. */
function permutations(count: number): number[][] {
  if (count === 0) return [[]];
  return permutations(count - 1).flatMap((shorter) =>
    Array.from({ length: count }, (_, at) => [
      ...shorter.slice(0, at),
      count - 1,
      ...shorter.slice(at),
    ]),
  );
}

test('an assignment costs as little as the best of all that there are', () => {
  let seed = 7;
  const next = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % 100;
  };
  const ways = permutations(5);
  for (let round = 0; round < 40; round += 1) {
    const costs = Array.from({ length: 5 }, () => Array.from({ length: 5 }, next));
    const priceOf = (columns: readonly number[]) =>
      columns.reduce((sum, column, row) => sum + (costs[row]?.[column] ?? 0), 0);
    const found = assign(costs);
    expect(new Set(found).size).toBe(5);
    expect(priceOf(found)).toBe(Math.min(...ways.map(priceOf)));
  }
});

test('240 marks are assigned within a second of the processor', () => {
  const costs = Array.from({ length: 240 }, (_, row) =>
    Array.from({ length: 240 }, (_, column) => Math.hypot((row * 37) % 91, (column * 53) % 83)),
  );
  const before = process.cpuUsage();
  expect(new Set(assign(costs)).size).toBe(240);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
});

test('marks that two neighbour slides share are matched each with one, the same both ways', () => {
  const morphs = findMorphs(deck, story);
  for (const { from, to } of morphs) {
    const ahead = orderBetween(morphs, from, to) ?? [];
    const back = orderBetween(morphs, to, from) ?? [];
    expect(new Set(ahead).size).toBe(ahead.length);
    expect(ahead.map((index) => back[index])).toEqual(ahead.map((_, index) => index));
  }
  expect(orderBetween(morphs, 'here', 'there')).toBeUndefined();
});
