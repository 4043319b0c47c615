/** Charts follow the data of the story, also where it grows. */

import { describe, expect, test } from 'vitest';
import { shellAndCrowdChart } from '../../slides/aftermath/shell-and-crowd.chart.ts';
import { deck } from '../../slides/index.ts';
import { findRefusals, visibleData } from '../../src/charts/visible-data.ts';
import { parseStoryFile } from '../../src/data/parse.ts';
import type { StoryFile } from '../../src/data/schema.ts';
import { openStory } from '../../src/data/story.ts';
import { findUnshown, resolveDeck, slideUses } from '../../src/deck/checks.ts';
import { textOf } from '../../src/deck/html.ts';
import { changeFile } from '../support/changed-story.ts';
import { configOf } from '../support/specs.ts';
import { file, slides, storyText } from '../support/story.ts';
import { theme } from '../support/theme.ts';

const charts = slides.flatMap(({ content }) => (content.layout === 'text' ? [] : [content.chart]));

/** The story with the exports changed. */
function storyWith(change: (points: StoryFile['series'][number]['points']) => void) {
  const file = parseStoryFile(storyText, 'story.json');
  const points = file.series.find(({ id }) => id === 'exports')?.points;
  if (!points) throw new Error('the story has exports');
  change(points);
  return openStory(file);
}

type Change = Parameters<typeof storyWith>[0];

const changes: [string, Change][] = [
  [
    'a higher peak',
    (points) => {
      const peak = points.toSorted((a, b) => b.value - a.value)[0]?.date;
      for (const point of points) if (point.date === peak) point.value *= 1.5;
    },
  ],
  [
    'three times the value',
    (points) => {
      for (const point of points) point.value *= 3;
    },
  ],
  [
    'three years more',
    (points) => {
      const last = points.at(-1);
      const year = Number(last?.date);
      for (const more of [1, 2, 3]) if (last) points.push({ ...last, date: String(year + more) });
    },
  ],
  ['a year fewer', (points) => void points.splice(3, 1)],
];

describe.each(changes)('with %s', (_what, change) => {
  const story = storyWith(change);
  const { points } = story.series('exports');

  test('no chart refuses the data', () => {
    for (const chart of charts)
      expect(findRefusals(chart.id, () => chart.content(story))).toEqual([]);
  });

  test('the lines of the series share axes that hold every point, and the last of them shows it', () => {
    const contents = charts
      .map((chart) => chart.content(story))
      .filter(({ rows, steps }) => {
        return (
          steps.every((step) => 'spec' in step && step.spec.form === 'line') &&
          rows.some(({ of }) => of === points[0])
        );
      });
    const axes = contents.map(({ steps }) => {
      const { x, y } = (steps[0] && configOf(steps[0], theme).options?.scales) ?? {};
      return [x?.min, x?.max, y?.min, y?.max];
    });
    expect(new Set(axes.map(String)).size).toBe(1);
    expect(axes[0]?.[1]).toBe(Number(points.at(-1)?.date) + 1);
    const [last] = contents.slice(-1).map(visibleData);
    expect(last).toEqual(expect.arrayContaining([...points]));
  });
});

test.each(file.series)(
  'a later value of $id is shown by a step of each chart that has it, and breaks none',
  ({ id }) => {
    const file = changeFile(storyText, (copy) => {
      const points = copy.series.find((series) => series.id === id)?.points ?? [];
      const last = points.at(-1);
      const typed = points.findLast(({ value }) => value !== undefined);
      const date = String(Number(last?.date.slice(0, 4)) + 1);
      if (typed) points.push({ ...typed, date });
    });
    const later = openStory(file);
    expect(findUnshown(slideUses(resolveDeck(deck, later, 'slides')), file, later)).toEqual([]);
    for (const chart of charts)
      expect(findRefusals(chart.id, () => chart.content(later))).toEqual([]);
  },
);

test('words of a later year stand beside what is drawn of it', () => {
  const later = storyWith((points) => {
    const last = points.at(-1);
    if (last) points.push({ ...last, date: String(Number(last.date) + 1), value: 1234 });
  });
  const plunge = resolveDeck(deck, later, 'slides').find(({ id }) => id === 'plunge');
  if (plunge?.content.layout !== 'plot') throw new Error('the talk has a plunge');
  for (const words of [plunge.content.captions?.plunge, plunge.content.notes.steps?.plunge])
    expect(words && textOf(words)).toContain('$1.2bn');
  const last = later.series('exports').points.at(-1)?.date;
  const money = shellAndCrowdChart.content(later).steps.find(({ name }) => name === 'money');
  expect(money?.sentence).not.toContain(last);
  expect(money?.sentence).toContain(later.datum('exports-share-of-peak').date);
});
