import { defineChart } from '../../src/charts/chart.ts';
import { layOutGrid } from '../../src/charts/scene/layouts.ts';
import { type Field, type Item, scene } from '../../src/charts/scene/spec.ts';
import { formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';

/** A coin is this part of a year's exports, in percent. */
const perCoin = 10;

const dataOf = (story: Story) => ({
  now: story.datum('customers-eu-usa-2020'),
  middle: story.datum('customers-eu-usa-2018'),
  europe: story.datum('customers-western-europe-2014'),
  usa: story.datum('customers-usa-2014'),
});

/** Ten coins: those that come from the EU and the USA, and the rest as an outline. */
function coins(field: Field, story: Story): Item[] {
  const { now } = dataOf(story);
  const count = Math.round(now.value / perCoin);
  const size = field.pick(108, 78);
  const columns = field.pick(10, 5);
  const pitch = (field.right - field.left - size) / (columns - 1);
  const y = field.pick(440, 190);
  return [
    {
      kind: 'words',
      id: 'share',
      x: field.left,
      y: field.pick(344, 92),
      size: field.pick(128, 56),
      weight: 700,
      tone: 'money',
      lines: [
        [
          formatDatum(now),
          {
            text: field.pick(
              `  from the EU and the USA, ${formatYear(now.date)}`,
              `  EU and USA, ${formatYear(now.date)}`,
            ),
            size: field.pick(34, 22),
            weight: 400,
            tone: 'ink',
          },
        ],
      ],
    },
    {
      kind: 'marks',
      id: 'coins',
      shape: 'coin',
      outline: 'money',
      places: layOutGrid({
        x: field.left + size / 2,
        y,
        columns,
        count: 100 / perCoin,
        pitch: [pitch, size + 14],
        size: [size, size],
      }),
      groups: [
        { count, look: 'lit', tone: 'money', of: now },
        { count: 100 / perCoin - count, look: 'gone' },
      ],
      staggers: true,
    },
    {
      kind: 'words',
      id: 'rest',
      x: field.right - size / 2,
      y: field.pick(y + size / 2 + 36, y + 2 * size - 14),
      size: field.pick(24, 18),
      tone: 'muted',
      align: 'middle',
      lines: ['the rest'],
    },
  ];
}

/** Six years earlier, as a line in the coins' own measure. */
function earlier(field: Field, story: Story): Item[] {
  const { europe, usa } = dataOf(story);
  const [y, width] = [field.pick(560, 350), field.right - field.left];
  const xAt = (share: number) => field.left + (share / 100) * width;
  const all = { kind: 'path', lineWidth: field.pick(8, 5) } as const;
  return [
    { ...all, id: 'earlier-all', points: [field.left, y, field.right, y], stroke: 'rule' },
    {
      ...all,
      id: 'earlier-europe',
      points: [field.left, y, xAt(europe.value), y],
      stroke: 'money',
      draws: true,
      of: europe,
    },
    {
      ...all,
      id: 'earlier-usa',
      points: [xAt(europe.value) + 4, y, xAt(europe.value + usa.value), y],
      stroke: 'money',
      draws: true,
      of: usa,
    },
    {
      kind: 'words',
      id: 'earlier-words',
      x: field.left,
      y: y + field.pick(40, 28),
      size: field.pick(24, 18),
      lines: [
        [
          { text: `${formatYear(europe.date)}: `, weight: 700 },
          field.pick(
            `Western Europe ${formatDatum(europe)}, the USA ${formatDatum(usa)}`,
            `W. Europe ${formatDatum(europe)}, USA ${formatDatum(usa)}`,
          ),
        ],
      ],
    },
  ];
}

/** Ten coins for a year's exports, and the year before the rush in the same measure. */
export const nineInTenChart = defineChart('nine-in-ten', (story) => {
  const { now, middle, europe, usa } = dataOf(story);
  const now10 = `Ten coins, each a tenth of the exports of ${formatYear(now.date)}: ${formatDatum(now)} come from the EU and the USA.`;
  return {
    caption: 'Where the park’s exports went',
    rows: [
      { label: 'Western Europe', of: europe },
      { label: 'USA', of: usa },
      { label: 'CIS', of: story.datum('customers-cis-2014') },
      { label: 'EU and USA', of: middle },
      { label: 'EU and USA', of: now },
    ],
    enters: false,
    steps: [
      {
        name: 'nine-coins',
        label: 'Nine coins of ten',
        sentence: now10,
        spec: scene((field) => coins(field, story)),
      },
      {
        name: 'earlier',
        label: `The same in ${formatYear(europe.date)}`,
        sentence: `${now10} Under them ${formatYear(europe.date)} as a line in their measure: Western Europe ${formatDatum(europe)}, the USA ${formatDatum(usa)}.`,
        spec: scene((field) => [...coins(field, story), ...earlier(field, story)]),
      },
    ],
  };
});
