import { defineChart } from '../../src/charts/chart.ts';
import {
  type Field,
  type Item,
  type Place,
  scene,
  type Words,
} from '../../src/charts/scene/spec.ts';
import { formatDate } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';

/** A coin is a quarter of the revenue. */
const coins = 4;

/** The border, the coins before it and the place of a coin behind it. */
function placesIn({ left, pick }: Field) {
  const [size, pitch, y] = [pick(192, 72), pick(198, 77), pick(424, 190)];
  const place = (x: number): Place => [x, y, size, size];
  return {
    border: pick(866, 322),
    abroad: Array.from({ length: coins }, (_, index) => place(left + size / 2 + index * pitch)),
    home: [place(pick(1046, 404))],
  };
}

/** What a year says: the shares from abroad and from home, and whether a coin has come home. */
function shareAt(story: Story, step: number) {
  const isHome = step > 0;
  return {
    isHome,
    abroad: story.datum('export-share', isHome ? '2024' : '2014'),
    atHome: story.datum(isHome ? 'home-market-share' : 'home-market-share-2014'),
  };
}

/** The border and the coins. */
function drawCoins(field: Field, story: Story, step: number): (Item | false)[] {
  const { pick, width, height, top } = field;
  const { isHome, abroad, atHome } = shareAt(story, step);
  const places = placesIn(field);
  const [middleX, y, size] = places.home[0] ?? [0, 0, 0];
  const start = places.abroad.at(-1)?.[0] ?? 0;
  const tip = middleX - size / 2 - pick(18, 4);
  const head = pick(22, 9);
  return [
    {
      kind: 'rect',
      id: 'home',
      x: places.border,
      y: pick(top + 14, 0),
      width: width - places.border,
      height: pick(height - top - 14, 400),
      fill: 'land',
    },
    {
      kind: 'path',
      id: 'border',
      points: [places.border, pick(top + 14, 0), places.border, pick(652, 400)],
      stroke: 'shell',
      lineWidth: pick(6, 3),
      dash: pick([30, 10, 6, 10], [14, 6, 3, 6]),
    },
    isHome && {
      kind: 'rect',
      id: 'ghost',
      x: start - size / 2,
      y: y - size / 2,
      width: size,
      height: size,
      radius: size / 2,
      stroke: 'money',
      lineWidth: pick(4, 2),
      dash: pick([12, 9], [6, 4]),
    },
    isHome && {
      kind: 'path',
      id: 'way',
      points: [start, y, tip, y, tip - head, y - head, tip, y, tip - head, y + head],
      stroke: 'money',
      lineWidth: pick(6, 3),
      draws: true,
    },
    {
      kind: 'marks',
      id: 'coins',
      shape: 'coin',
      places: places.abroad,
      groups: [
        { count: coins - 1, look: 'lit', tone: 'money', of: abroad },
        {
          count: 1,
          look: 'lit',
          tone: 'money',
          of: isHome ? atHome : abroad,
          ...(isHome && { away: places.home }),
        },
      ],
    },
  ];
}

/** The shares in words, over and under the coins. */
function drawWords(field: Field, story: Story, step: number): (Item | false)[] {
  const { pick, left } = field;
  const { isHome, abroad, atHome } = shareAt(story, step);
  const middle = story.datum('export-share', '2022-11');
  const isOurs = atHome.confidence === 'derived';
  const words = (id: string, x: number, y: number, size: number): Omit<Words, 'lines'> => ({
    kind: 'words',
    id,
    x,
    y,
    size,
  });
  const large = { tone: 'money', weight: 600 } as const;
  const when = {
    text: `from abroad, ${formatDate(abroad.date)}`,
    tone: 'ink',
    weight: 400,
  } as const;
  return [
    {
      ...words(`abroad-${abroad.date}`, left, pick(278, 100), pick(64, 34)),
      ...large,
      of: abroad,
      lines: pick<Words['lines']>(
        [[formatDatum(abroad), { ...when, text: `  ${when.text}`, size: 30 }]],
        [formatDatum(abroad), [{ ...when, size: 19 }]],
      ),
    },
    {
      ...words(
        `home-${abroad.date}`,
        pick(890, 332),
        pick(278, 100),
        isHome ? pick(58, 26) : pick(64, 34),
      ),
      ...large,
      of: atHome,
      lines: [formatDatum(atHome)],
    },
    {
      ...words(
        `home-when-${abroad.date}`,
        pick(890, 332),
        pick(isOurs ? 330 : 578, isOurs ? 128 : 270),
        pick(28, 18),
      ),
      lines: [
        `from home, ${formatDate(atHome.date)}`,
        ...(isOurs ? [[{ text: 'our arithmetic', isEstimate: true }]] : []),
      ],
    },
    {
      ...words('middle', left, pick(578, 270), pick(26, 18)),
      of: middle,
      lines: [
        pick<Words['lines'][number]>(
          [
            { text: formatDatum(middle), weight: 600 },
            ` from abroad still in ${formatDate(middle.date)}`,
          ],
          `${formatDatum(middle)} in ${formatDate(middle.date)}`,
        ),
      ],
    },
    step > 1 && {
      ...words('asia', left, pick(628, 320), pick(26, 18)),
      lines: pick<Words['lines']>(
        [
          [
            { text: 'New markets in Asia', weight: 600 },
            ' for companies under sanctions; no amount is given',
          ],
        ],
        ['New markets in Asia for', 'companies under sanctions;', 'no amount is given'],
      ),
    },
  ];
}

/** Four coins, the park's revenue: three from abroad, one that has come home. */
export const homeMarketChart = defineChart('home-market', (story) => {
  const shares = story.series('export-share');
  const [first, last] = [story.datum('export-share', '2014'), story.datum('export-share', '2024')];
  const [then, now] = [story.datum('home-market-share-2014'), story.datum('home-market-share')];
  const came = `Of four coins three are abroad, one has crossed the border home: ${formatDatum(last)} of the revenue from abroad, ${formatDatum(now)} from home in ${formatDate(now.date)}.`;
  const steps = [
    {
      name: 'abroad',
      label: 'Four coins abroad',
      sentence: `Four coins, all abroad, before a border: ${formatDatum(first)} of the park’s revenue came from abroad in ${formatDate(first.date)}, ${formatDatum(then)} from home by our arithmetic.`,
    },
    { name: 'home', label: 'One coin comes home', sentence: came },
    {
      name: 'asia',
      label: 'New markets in Asia',
      sentence: `${came} New markets in Asia are said, without an amount.`,
    },
  ];
  return {
    caption: shares.title,
    rows: [
      ...shares.points.map((of) => ({ label: 'Exported', of })),
      { label: 'From the home market', of: then },
      { label: 'From the home market', of: now },
    ],
    enters: false,
    steps: steps.map((step, index) => ({
      ...step,
      spec: scene((field) => [
        ...drawCoins(field, story, index),
        ...drawWords(field, story, index),
      ]),
    })),
  };
});
