import { describe, expect, test } from 'vitest';
import { drawGrid, gridBuildings, layOutGrid } from '../../../src/charts/forms/dot-field.ts';
import { datumOf } from '../../support/datum.ts';
import { theme } from '../../support/theme.ts';

const buildings = [
  { datum: datumOf('2020', 600), count: 12, tone: 'shell' as const },
  { datum: datumOf('2021', 1000), count: 8, tone: 'shell' as const, isOut: true },
];
const area = { left: 0, top: 0.25, right: 1, bottom: 1 };

describe('a block of buildings', () => {
  test('has rows that begin at the left, and each building in a place of its own', () => {
    const places = gridBuildings(5, { left: 0, top: 0, right: 300, bottom: 200 }, 3);
    expect(places.map(({ x }) => x)).toEqual([50, 150, 250, 50, 150]);
    expect(new Set(places.map(({ y }) => y)).size).toBe(2);
  });

  test('stays in its area and has upright buildings, on a wide chart and on a high one', () => {
    for (const [width, height] of [
      [1152, 480],
      [350, 600],
    ] as const) {
      const { unitMarks } = layOutGrid({ buildings, area }, width, height);
      expect(unitMarks).toHaveLength(20);
      for (const { x, y, width: breadth, height: tall } of unitMarks) {
        expect(tall).toBeGreaterThan(breadth);
        expect(x - breadth / 2).toBeGreaterThanOrEqual(0);
        expect(x + breadth / 2).toBeLessThanOrEqual(width);
        expect(y - tall / 2).toBeGreaterThanOrEqual(0.25 * height);
        expect(y + tall / 2).toBeLessThanOrEqual(height);
      }
    }
  });

  test('shows of its buildings those that stand at a step', () => {
    const config = drawGrid(theme, { buildings, area });
    expect(config.marks?.of.map(({ isShown }) => isShown)).toEqual([true, false]);
  });
});
