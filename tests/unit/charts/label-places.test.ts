import { describe, expect, test } from 'vitest';
import { type Box, type Point, placeLabels } from '../../../src/charts/forms/placement.ts';

const within = { left: 0, top: 0, right: 800, bottom: 400 };
const size = { width: 64, height: 22 };

const boxOf = ({ x, y }: Point): Box => ({
  left: x - size.width / 2,
  right: x + size.width / 2,
  top: y - size.height / 2,
  bottom: y + size.height / 2,
});

const areApart = (a: Box, b: Box) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

/** Whether any of a hundred places along a line lies in a box. */
const crosses = (line: readonly Point[], box: Box) =>
  line.slice(1).some((to, index) => {
    const from = line[index] ?? to;
    return Array.from({ length: 101 }, (_, step) => step / 100).some((share) => {
      const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
      return x > box.left && x < box.right && y > box.top && y < box.bottom;
    });
  });

const place = (line: readonly Point[], obstacles: readonly Box[] = [], inside = within) =>
  placeLabels(
    line.map((at) => ({ at, ...size })),
    { line, obstacles, within: inside },
  );

describe('words at the points of a line', () => {
  test('stand over a peak, and beside a steep slope', () => {
    const [rising, peak, falling] = place([
      { x: 200, y: 300 },
      { x: 300, y: 60 },
      { x: 400, y: 300 },
    ]);
    expect(peak?.x).toBe(300);
    expect(peak?.y).toBeLessThan(60);
    expect(rising?.y ?? 0).not.toBe(300);
    expect(Math.abs((falling?.x ?? 0) - 400) + Math.abs((falling?.y ?? 0) - 300)).toBeGreaterThan(
      10,
    );
  });

  test.each([
    ['rises', [350, 340, 320, 280, 200, 90, 40]],
    ['falls', [40, 60, 120, 200, 300, 340, 350]],
    ['zigzags', [300, 80, 300, 80, 300, 80, 300]],
    ['is flat', [200, 200, 200, 200, 200, 200, 200]],
  ])('lie on no line, no other words and not outside, when it %s', (_shape, heights) => {
    const line = heights.map((y, index) => ({ x: 60 + index * 110, y }));
    const boxes = place(line).map(boxOf);
    for (const [index, box] of boxes.entries()) {
      expect(crosses(line, box), `words ${index}`).toBe(false);
      for (const other of boxes.slice(index + 1)) expect(areApart(box, other)).toBe(true);
      expect(Math.min(box.left, box.top, 800 - box.right, 400 - box.bottom)).toBeGreaterThanOrEqual(
        0,
      );
    }
  });

  test('do not lie on each other where their points are close', () => {
    const line = [0, 1, 2].map((index) => ({ x: 200 + index * 30, y: 200 }));
    const [first, second, third] = place(line).map(boxOf);
    if (!first || !second || !third) throw new Error('three words have three places');
    expect([areApart(first, second), areApart(second, third), areApart(first, third)]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('leave other words alone, and the edge of the chart', () => {
    const line = [
      { x: 300, y: 200 },
      { x: 780, y: 12 },
    ];
    const taken = { left: 250, right: 350, top: 150, bottom: 195 };
    const boxes = place(line, [taken]).map(boxOf);
    expect(boxes[0] && areApart(boxes[0], taken)).toBe(true);
    expect(boxes[1]?.right).toBeLessThanOrEqual(800);
    expect(boxes[1]?.top).toBeGreaterThanOrEqual(0);
  });
});
