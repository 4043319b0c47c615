import { expect, test } from 'vitest';
import { pandadocChart } from '../../slides/crackdown/pandadoc.chart.ts';
import { configOf } from '../../src/charts/forms/index.ts';
import { browserStory, story } from '../support/story.ts';
import { theme } from '../support/theme.ts';

/** The lights of each step of the chart, and where they are on a chart of a size. */
const scenes = pandadocChart.content(browserStory).steps.map((step) => {
  const [set] = configOf(step, theme).data.datasets;
  if (!set || !('scene' in set)) throw new Error('no building is drawn');
  return { unitMarks: set.scene?.unitMarks ?? [], layOut: set.scene?.layOut };
});

const held = story.datum('pandadoc-held').value;
const shown = scenes.map(({ unitMarks }) => unitMarks.filter((unitMark) => unitMark?.isShown));

test('the building of PandaDoc has a lit window for each employee who was held, side by side', () => {
  const [first] = scenes;
  const places = first?.layOut?.(720, 500).unitMarks.slice(0, held) ?? [];
  const across = places.map(({ x }) => x).toSorted((a, b) => a - b);
  expect(shown.map(({ length }) => length)).toEqual([held, held, held, held]);
  expect(new Set(places.map(({ y }) => y)).size).toBe(1);
  const distances = across.slice(1).map((x, index) => x - (across[index] ?? 0));
  expect(new Set(distances).size).toBe(1);
  expect(Math.max(...distances)).toBeLessThan(100);
});

test('all of them take the colour of what the state did, then only who is still in custody', () => {
  const counts = shown.map(
    (unitMarks) => unitMarks.filter((unitMark) => unitMark?.color === theme.loss).length,
  );
  const config = story.datum('pandadoc-still-held').value;
  expect(counts).toEqual([0, held, config, config]);
});
