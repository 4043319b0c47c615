import { expect, test } from 'vitest';
import { deck } from '../../slides/index.ts';
import { findMorphs, matchMarks } from '../../src/build/morphs.ts';
import { orderBetween } from '../../src/charts/transitions/morph.ts';
import { story } from '../support/story.ts';

test('marks are matched with the nearest of their kind, so that no two paths cross', () => {
  const marks = (...xs: number[]) =>
    xs.map(
      (x) =>
        ({
          kind: x < 100 ? 'dot' : 'bar',
          place: { x, y: 0, width: 1, height: 1, roundness: 0 },
        }) as const,
    );
  expect(matchMarks(marks(0, 10, 120, 20), marks(21, 1, 11, 130))).toEqual([3, 0, 1, 2]);
  expect(matchMarks(marks(0, 10), marks(0, 110))).toBeUndefined();
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
