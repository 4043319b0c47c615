import { describe, expect, test } from 'vitest';
import { laySheet, slideInRow } from '../../../src/views/stage/overview.ts';

const slide = { width: 1280, height: 720 };
const acts = ['', '', ...Array(6).fill('boom'), ...Array(9).fill('war'), ...Array(3).fill('end')];

describe('the sheet of all slides', () => {
  test.each([
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
    { width: 1920, height: 1080 },
    { width: 700, height: 1200 },
  ])('lies within a screen of $width × $height, no slide on another', (screen) => {
    const { slides, scale } = laySheet(acts, slide, screen);
    expect(slides).toHaveLength(acts.length);
    for (const [index, { x, y }] of slides.entries()) {
      expect(x).toBeGreaterThan(0);
      expect(x + scale * slide.width).toBeLessThanOrEqual(screen.width);
      expect(y + scale * slide.height).toBeLessThanOrEqual(screen.height);
      for (const other of slides.slice(index + 1)) {
        const isApart =
          Math.abs(other.x - x) >= scale * slide.width ||
          Math.abs(other.y - y) >= scale * slide.height;
        expect(isApart).toBe(true);
      }
    }
  });

  test('begins a row with each act, and names it there', () => {
    const sheet = laySheet(acts, slide, { width: 1280, height: 720 });
    const left = Math.min(...sheet.slides.map(({ x }) => x));
    for (const [name, first] of [
      ['', 0],
      ['boom', 2],
      ['war', 8],
      ['end', 17],
    ] as const) {
      expect(sheet.slides[first]?.x).toBe(left);
      expect(sheet.acts.find((act) => act.name === name)?.y).toBe(sheet.slides[first]?.y);
    }
  });

  test('leads down and up to the nearest slide of the next row, and no further than the sheet', () => {
    const sheet = laySheet(acts, slide, { width: 1280, height: 720 });
    expect(slideInRow(sheet, 0, 1)).toBe(2);
    expect(slideInRow(sheet, 5, -1)).toBe(1);
    expect(slideInRow(sheet, 1, -1)).toBe(1);
    expect(slideInRow(sheet, acts.length - 1, 1)).toBe(acts.length - 1);
  });
});
