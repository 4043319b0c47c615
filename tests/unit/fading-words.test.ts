import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fadingOf } from '../../src/chart/fading-words.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const word = (content: string, x = 10) => ({ x, y: 20, options: { display: true, content } });

test('words that a move changes are gone until marks are nearly at rest; others stay', () => {
  const words = [word('Exports'), word('March 2021'), word('About 20,000')];
  const [same, changed, moved] = words;
  const fading = fadingOf(() => words, 800);
  fading.change(() => {
    if (changed) Object.assign(changed.options, { content: 'February 2025' });
    if (moved) Object.assign(moved, { x: 400 });
  });
  const seen = () => [same, changed, moved].map((one) => (one ? fading.alphaOf(one) : -1));
  expect(seen()).toEqual([1, 0, 0]);
  vi.advanceTimersByTime(500);
  expect(seen()).toEqual([1, 0, 0]);
  vi.advanceTimersByTime(140);
  expect(seen()[0]).toBe(1);
  expect(seen()[1]).toBeCloseTo(0.5);
  vi.advanceTimersByTime(160);
  expect(seen()).toEqual([1, 1, 1]);
});

test('words of a chart whose marks arrive come with the end of their way, or at once when it is cut short', () => {
  const words = [word('Poland')];
  const fading = fadingOf(() => words, 800);
  const seen = () => words.map((one) => fading.alphaOf(one));
  fading.hide();
  vi.advanceTimersByTime(5000);
  expect(seen()).toEqual([0]);
  fading.come();
  expect(seen()).toEqual([0]);
  vi.advanceTimersByTime(800);
  expect(seen()).toEqual([1]);
  fading.hide();
  fading.rest();
  expect(seen()).toEqual([1]);
});
