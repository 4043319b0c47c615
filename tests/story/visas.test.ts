import { expect, test } from 'vitest';
import { visasChart } from '../../slides/war/visas.chart.ts';
import { configOf } from '../../src/charts/forms/index.ts';
import { browserStory, story } from '../support/story.ts';
import { theme } from '../support/theme.ts';

const scenes = visasChart.content(browserStory).steps.map((step) => {
  const config = configOf(step, theme);
  const [set] = config.data.datasets;
  if (!set || !('scene' in set) || !set.scene?.layOut) throw new Error('no dots are drawn');
  return { groups: set.scene.layOut(1152, 480)?.groups ?? [], marks: config.marks?.of ?? [] };
});

test('visas and those who entered on one have a dot for each thousand', () => {
  const thousands = [story.datum('polish-visas', '2024-03'), story.datum('polish-entries')].map(
    ({ value }) => Math.round(value / 1000),
  );
  for (const { groups } of scenes) {
    expect(groups.map((group) => group?.unitMarks?.length)).toEqual(thousands);
  }
});

test('those who entered come at their step, and never stand among the visas', () => {
  expect(scenes.map(({ marks }) => marks.map(({ isShown }) => isShown))).toEqual([
    [true, false],
    [true, true],
  ]);
  for (const { groups } of scenes) {
    expect(groups[0]?.right).toBeLessThan(0.65 * 1152);
    expect(groups[1]?.left).toBeGreaterThan(0.65 * 1152);
  }
});
