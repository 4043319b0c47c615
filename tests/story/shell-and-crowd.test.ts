import { expect, test } from 'vitest';
import { shellAndCrowdChart } from '../../slides/aftermath/shell-and-crowd.chart.ts';
import { configOf } from '../../src/charts/forms/index.ts';
import type { Story } from '../../src/data/story.ts';
import { browserStory, story } from '../support/story.ts';
import { theme } from '../support/theme.ts';

const stillsOf = (of: Story) =>
  shellAndCrowdChart.content(of).steps.map((step) => {
    const [set, line] = configOf(step, theme).data.datasets;
    if (!set || !('scene' in set) || !set.scene) throw new Error('no buildings are drawn');
    return { scene: set.scene, line };
  });

/** How many lights of a colour a still shows. */
const shown = (color: string) =>
  stillsOf(browserStory).map(({ scene }) =>
    scene.unitMarks?.reduce(
      (sum, unitMark) => sum + (unitMark?.isShown && unitMark.color === color ? 1 : 0),
      0,
    ),
  );

test('the shell has a building for each fifty companies, and those of its growth at the last step', () => {
  const each = story.datum('companies-per-building').value;
  const buildings = ({ value }: { value: number }) => Math.round(value / each);
  const before = buildings(story.datum('companies', '2025-02'));
  const last = Math.max(before, ...story.series('companies').points.slice(-1).map(buildings));
  expect(shown(theme.shell)).toEqual([before, before, before, last]);
});

test('the crowd has a window for each hundred people, and those who are fewer leave theirs dark', () => {
  const each = story.datum('people-per-window').value;
  const [full, left] = [story.datum('staff', '2022-01'), story.datum('staff', '2025-02')];
  const [all, lit] = [Math.round(full.value / each), Math.round(left.value / each)];
  expect(shown(theme.people)).toEqual([all, lit, lit, lit]);
});

test('the three forms stand side by side on one floor, none on another, on a wide and on a narrow chart', () => {
  for (const [width, height] of [
    [1140, 480],
    [350, 280],
  ] as const) {
    const layout = stillsOf(story)[0]?.scene.layOut?.(width, height);
    const [crowd, loss, shell] = layout?.groups ?? [];
    if (!crowd || !loss || !shell) throw new Error('a group has no place');
    expect(shell.right).toBeLessThan(Math.min(crowd.left, loss.left));
    expect(Math.max(crowd.right, loss.right)).toBeLessThan(width * 0.7);
    expect(Math.max(shell.bottom, crowd.bottom)).toBeLessThan(height);
    expect(Math.abs(shell.bottom - Math.max(crowd.bottom, loss.bottom))).toBeLessThan(12);
  }
});
