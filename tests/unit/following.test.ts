/** Charts follow the data of the story, also where it grows. */
import { describe, expect, test } from 'vitest';
import { deck } from '../../slides/index.ts';
import { findCuts, shownData } from '../../src/chart/shown.ts';
import { parseStoryFile } from '../../src/data/parse.ts';
import type { StoryFile } from '../../src/data/schema.ts';
import { openStory } from '../../src/data/story.ts';
import { findDeckFaults, findUnshown, slideUses } from '../../src/slide/check-deck.ts';
import { tellDeck } from '../../src/slide/told.ts';
import { changeFile, readWritten } from './changed-story.ts';
import { slides, storyText } from './story.ts';
import { theme } from './theme.ts';

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
      for (const point of points) if (point.date === '2021') point.value = 4700;
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
      for (const date of ['2024', '2025', '2026']) if (last) points.push({ ...last, date });
    },
  ],
  ['a year fewer', (points) => void points.splice(3, 1)],
];

describe.each(changes)('with %s', (_what, change) => {
  const story = storyWith(change);
  const { points } = story.series('exports');

  test('no chart cuts a value', () => {
    for (const chart of charts) expect(findCuts(chart.id, () => chart.content(story))).toEqual([]);
  });

  test('the three lines share axes that hold every point, and the last of them shows it', () => {
    const contents = ['rise', 'twist', 'plunge'].flatMap((id) =>
      charts.filter((chart) => chart.id === id).map((chart) => chart.content(story)),
    );
    const axes = contents.map(({ steps }) => {
      const { x, y } = steps[0]?.draw(theme).options?.scales ?? {};
      return [x?.min, x?.max, y?.min, y?.max];
    });
    expect(axes).toHaveLength(3);
    expect(new Set(axes.map(String)).size).toBe(1);
    expect(axes[0]?.[1]).toBe(Number(points.at(-1)?.date) + 1);
    const [last] = contents.slice(-1).map(shownData);
    expect(last).toEqual(expect.arrayContaining([...points]));
  });
});

test.each(readWritten().series)(
  'a later value of $id is shown by a step of each chart that has it, and breaks none',
  ({ id }) => {
    const file = changeFile((copy) => {
      const points = copy.series.find((series) => series.id === id)?.points ?? [];
      const last = points.at(-1);
      if (last) points.push({ ...last, date: '2027', value: (last.value ?? 0) * 1.05 });
    });
    const later = openStory(file);
    expect(findUnshown(slideUses(tellDeck(deck, later, 'slides')), file, later)).toEqual([]);
    expect(findDeckFaults(tellDeck(deck, later, 'slides'))).toEqual([]);
  },
);
