import { expect, test } from 'vitest';
import { homeMarketChart } from '../../slides/aftermath/home-market.chart.ts';
import { configOf } from '../../src/charts/forms/index.ts';
import { browserStory, story } from '../support/story.ts';
import { theme } from '../support/theme.ts';

const scenes = homeMarketChart.content(browserStory).steps.map((step) => {
  const [set] = configOf(step, theme).data.datasets;
  if (!set || !('scene' in set) || !set.scene?.layOut) throw new Error('no dots are drawn');
  return set.scene.layOut(700, 480);
});

test('a year’s revenue is a hundred dots, of which those abroad are its share of exports', () => {
  const shares = story.series('export-share').points.map(({ value }) => Math.round(value));
  const abroad = scenes.map((scene) => scene?.groups?.[1]?.unitMarks?.length);
  for (const scene of scenes) expect(scene?.unitMarks).toHaveLength(100);
  expect(shares).toEqual(expect.arrayContaining(abroad));
  expect([abroad[0], abroad.at(-1)]).toEqual([shares[0], shares.at(-1)]);
});

test('dots at home and abroad are of one size and stand clear of each other', () => {
  for (const scene of scenes) {
    const [home, abroad] = scene?.groups ?? [];
    const sizes = scene?.unitMarks?.map((unitMark) => unitMark?.width ?? 0) ?? [];
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(0.1);
    expect(home?.right).toBeLessThan(abroad?.left ?? 0);
  }
});
