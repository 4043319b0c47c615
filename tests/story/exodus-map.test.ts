/** The lights from the park to the map. */

import { expect, test } from 'vitest';
import { destinationsChart } from '../../slides/war/destinations.chart.ts';
import { leaversChart } from '../../slides/war/leavers.chart.ts';
import type { Chart } from '../../src/charts/chart.ts';
import { sceneOfStep } from '../support/specs.ts';
import { story } from '../support/story.ts';

function parksOf(chart: Chart) {
  return chart.content(story).steps.map((step) => {
    const found = sceneOfStep(step)?.slide.items.find(({ id }) => id === 'park');
    if (found?.kind !== 'marks') throw new Error('the drawing has the marks of the park');
    return found;
  });
}

test('the lights on the map are those that rose from the park, each in a place of its own', () => {
  const risen = parksOf(leaversChart).at(-1)?.groups.at(-1);
  for (const { groups } of parksOf(destinationsChart)) {
    const away = groups.slice(1).flatMap((group) => group.away ?? []);
    expect(away).toHaveLength(risen?.count ?? 0);
    expect(new Set(away.map(String)).size).toBe(away.length);
  }
  expect(risen?.away).toHaveLength(risen?.count ?? 0);
});
