import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fadingOf } from '../../../src/charts/canvas/animated-text.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('words that a move changes are gone until marks are nearly at rest; others stay', () => {
  const words = new Map([
    ['title', '10 20 Exports'],
    ['date', '10 20 March 2021'],
    ['number', '10 20 About 20,000'],
  ]);
  const fading = fadingOf(() => new Map(words), 800);
  fading.change(() => {
    words.set('date', '10 20 February 2025');
    words.set('number', '400 20 About 20,000');
  });
  const seen = () => [...words.keys()].map(fading.alphaOf);
  expect(seen()).toEqual([1, 0, 0]);
  vi.advanceTimersByTime(500);
  expect(seen()).toEqual([1, 0, 0]);
  vi.advanceTimersByTime(140);
  expect(seen()[0]).toBe(1);
  expect(seen()[1]).toBeCloseTo(0.5);
  vi.advanceTimersByTime(160);
  expect(seen()).toEqual([1, 1, 1]);
});
