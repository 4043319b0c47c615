import { defineChart } from '../../src/charts/chart.ts';
import { randomNumbers } from '../../src/charts/scene/layouts.ts';
import {
  type Field,
  type Marks,
  type Place,
  scene,
  type Words,
} from '../../src/charts/scene/spec.ts';
import { formatDate, formatYear } from '../../src/data/dates.ts';
import { capitalize, formatDatum } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';
import { headcount, park, parkPlaces, perWindow, windowRow, windowsFor } from '../park.ts';

/** The square of a distance at which a light stands alone. */
const alone = 1e8;

/** The places of the park, and those over its roofs to which the lights of those who are fewer rise. */
export function risenPark(field: Field, story: Story) {
  const [before, now] = [story.datum('staff', '2022-01'), story.datum('staff', '2025-02')];
  const [all, lit] = [windowsFor(before, story), windowsFor(now, story)];
  const { walls, places, grounds } = parkPlaces(field, all);
  const random = randomNumbers(7);
  const taken: [number, number][] = [];
  const rise = ([x, y, width, height]: Place): Place => {
    const home = walls.find(
      (wall) => x > wall.x && x < wall.x + wall.width && y > wall.y && y < wall.y + wall.height,
    );
    const reach = field.pick(8, 40);
    const [left, right] = [
      Math.max(width, (home?.x ?? x) - reach),
      Math.min(field.width - width, (home?.x ?? x) + (home?.width ?? 0) + reach),
    ];
    let best: [number, number] = [x, y];
    let farthest = -1;
    for (let tried = 0; tried < 60; tried += 1) {
      const atX = left + random() * (right - left);
      // Words stand at the left, under the title.
      const ceiling = field.pick(atX < 500 ? 232 : atX > 840 ? 190 : 150, 74);
      const atY = ceiling + random() * ((home?.y ?? y) - 1.4 * height - ceiling);
      const isOnWall = walls.some(
        (wall) =>
          atX > wall.x - width &&
          atX < wall.x + wall.width + width &&
          atY > wall.y - 1.3 * height &&
          atY < wall.y + wall.height,
      );
      const squareTo = ([tx, ty]: readonly [number, number]) => (atX - tx) ** 2 + (atY - ty) ** 2;
      // A single light nearer than the best place has them settles it.
      if (isOnWall || farthest === alone || taken.some((other) => squareTo(other) <= farthest))
        continue;
      [best, farthest] = [[atX, atY], Math.min(alone, ...taken.map(squareTo))];
    }
    taken.push(best);
    return [...best, width, height];
  };
  const risen = places.slice(lit, all).map(rise);
  return { walls, places, grounds, lit, risen };
}

/** What the lights that have risen leave in the walls. */
function emptied(homes: readonly Place[]): Marks {
  return {
    kind: 'marks',
    id: 'emptied',
    shape: 'square',
    places: homes,
    groups: [{ count: homes.length, look: 'gone' }],
  };
}

/** A trace under each light that has risen. */
function traces(risen: readonly Place[]): Marks {
  return {
    kind: 'marks',
    id: 'traces',
    shape: 'square',
    places: risen.map(([x, y, width, height]) => [x, y + 1.5 * height, width / 8, 2 * height]),
    groups: [{ count: risen.length, look: 'lit' }],
    opacity: 0.35,
  };
}

/** The lights of those who are fewer rise from their windows. */
export const leaversChart = defineChart('leavers', (story) => {
  const [before, now] = [story.datum('staff', '2022-01'), story.datum('staff', '2025-02')];
  const loss = story.datum('staff-loss');
  const fewer = (field: Field): Words => ({
    kind: 'words',
    id: 'fewer',
    x: field.pick(field.right, field.left),
    y: field.pick(166, 62),
    align: field.pick('end', 'start'),
    size: field.pick(26, 19),
    lines: [
      [`${capitalize(formatDatum(loss))} fewer, `, { text: 'our estimate', isEstimate: true }],
    ],
  });
  return {
    caption: story.series('staff').title,
    rows: [...[before, now, loss].map((of) => ({ label: of.what, of })), windowRow(story)],
    enters: false,
    steps: [
      {
        name: 'all-lit',
        label: 'All windows lit',
        sentence: `The park as the war begins, a lit window for every ${perWindow(story)}: ${formatDatum(before)} early in ${formatYear(before.date)}, our estimate.`,
        spec: scene((field) => [
          ...park(field, story, [{ count: windowsFor(before, story), look: 'lit', of: before }]),
          headcount(field, before),
        ]),
      },
      {
        name: 'lights-rise',
        label: `${windowsFor(before, story) - windowsFor(now, story)} lights rise`,
        sentence: `The windows of ${formatDatum(now)} people are lit (${formatDate(now.date)}). The lights of ${formatDatum(loss)} have risen from theirs and float over the roofs.`,
        spec: scene(
          (field) => {
            const { lit, risen, places } = risenPark(field, story);
            return [
              ...park(field, story, [
                { count: lit, look: 'lit', of: now },
                { count: risen.length, look: 'lit', of: loss, away: risen },
              ]),
              emptied(places.slice(lit, lit + risen.length)),
              traces(risen),
              {
                kind: 'words',
                id: `headcount-${now.date}`,
                x: field.left,
                y: field.pick(204, 36),
                size: field.pick(60, 34),
                tone: 'people',
                weight: 600,
                lines: [`${formatDatum(now)} remain`],
                of: now,
              },
              fewer(field),
            ];
          },
          { seconds: 2 },
        ),
      },
    ],
  };
});
