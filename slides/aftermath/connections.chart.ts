import { defineChart } from '../../src/charts/chart.ts';
import {
  type Field,
  type Item,
  type Path,
  type Place,
  scene,
} from '../../src/charts/scene/spec.ts';
import { formatDate } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';
import { park, parkPlaces, windowRow, windowsFor } from '../park.ts';

/** How many lines there are: a drawing, not a count. */
const lineCount = 32;

/** Windows without light near the roofs, a few in each building. */
function joinedWindows(field: Field, all: number, lit: number): Place[] {
  const { walls, places } = parkPlaces(field, all);
  const dark = places.slice(lit, all);
  const each = Math.ceil(lineCount / walls.length);
  const byBuilding = walls.map((wall) =>
    dark
      .filter(
        ([x, y]) => x > wall.x && x < wall.x + wall.width && y > wall.y && y < wall.y + wall.height,
      )
      .sort(([, y], [, otherY]) => y - otherY),
  );
  return Array.from({ length: each }, (_, rank) =>
    byBuilding.flatMap((windows) => windows.slice(rank, rank + 1)),
  )
    .flat()
    .slice(0, lineCount);
}

/** A line from a window up to the bundle over the roofs, and in it off the left edge. */
function lineFrom([x, y, , height]: Place, index: number, field: Field): Path {
  const [left, slope, thick] = field.pick([300, -0.034, 9], [76, -0.02, 5]);
  const strand = (index / (lineCount - 1) - 0.5) * thick;
  const bundleAt = (at: number) => left + slope * at + strand;
  const joint = x - field.pick(120, 50);
  const end = Math.min(-8, joint - 8);
  return {
    kind: 'path',
    id: `line-${index}`,
    points: [
      x,
      y - height / 2,
      x,
      bundleAt(x),
      joint,
      bundleAt(joint),
      (joint + end) / 2,
      bundleAt((joint + end) / 2),
      end,
      bundleAt(end),
    ],
    isCurve: true,
    draws: true,
    stroke: 'people',
    lineWidth: field.pick(1.6, 1),
  };
}

function draw(field: Field, story: Story, isJoined: boolean): (Item | false)[] {
  const [before, now] = [story.datum('staff', '2022-01'), story.datum('staff', '2025-02')];
  const [all, lit] = [windowsFor(before, story), windowsFor(now, story)];
  const together = story.quotation('hoffmann-together');
  const { name } = together.person;
  const joined = joinedWindows(field, all, lit);
  return [
    ...park(field, story, [
      { count: lit, look: 'lit', of: now },
      { count: Math.max(0, all - lit), look: 'gone' },
    ]),
    ...(isJoined
      ? [
          {
            kind: 'marks' as const,
            id: 'joined',
            shape: 'square' as const,
            places: joined,
            groups: [{ count: joined.length, look: 'gone' as const }],
            outline: 'lamp' as const,
          },
          ...joined.map((place, index) => lineFrom(place, index, field)),
        ]
      : []),
    {
      kind: 'words',
      id: 'together',
      x: field.left,
      y: field.pick(176, 24),
      size: field.pick(26, 18),
      hasHalo: true,
      lines: field.pick(
        ['Those who left and those who stayed', `“${together.text}”,`, `says ${name}`],
        ['They', `“${together.text}”`],
      ),
    },
    isJoined && {
      kind: 'words',
      id: 'remain',
      x: field.right,
      y: field.pick(212, 34),
      align: 'end',
      size: field.pick(60, 30),
      tone: 'people',
      weight: 600,
      lines: [`${formatDatum(now)} remain`],
      of: now,
    },
  ];
}

/** The park once more, then the lines that join it to those who are abroad. */
export const connectionsChart = defineChart('connections', (story) => {
  const now = story.datum('staff', '2025-02');
  const remain = `${formatDatum(now)} people remain in the park (${formatDate(now.date)}), in lit windows`;
  return {
    caption: story.series('staff').title,
    rows: [
      ...[story.datum('staff', '2022-01'), now].map((of) => ({ label: of.what, of })),
      windowRow(story),
    ],
    enters: false,
    steps: [
      {
        name: 'apart',
        label: 'The park',
        sentence: `${remain}; the others are outlines.`,
        spec: scene((field) => draw(field, story, false)),
      },
      {
        name: 'connected',
        label: 'Lines to the west',
        sentence: `${remain}. From outlined windows lines rise over the roofs and run in one bundle out of the picture to the west: a drawing, not a count.`,
        spec: scene((field) => draw(field, story, true), { seconds: 2 }),
      },
    ],
  };
});
