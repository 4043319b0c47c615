import { defineChart } from '../../src/charts/chart.ts';
import { findPoint } from '../../src/charts/points.ts';
import { layOutGrid, shuffledOrder } from '../../src/charts/scene/layouts.ts';
import {
  type Field,
  type Item,
  type Place,
  type SceneTone,
  scene,
} from '../../src/charts/scene/spec.ts';
import { formatDate } from '../../src/data/dates.ts';
import { formatDatum, formatValue } from '../../src/data/format.ts';
import type { Datum, Story } from '../../src/data/story.ts';
import { glass } from '../glass.ts';
import { perWindow, whenOf, windowRow, windowsFor } from '../park.ts';

/** Companies have passed their peak since, so it is named for what it was. */
const beforeTheWar = { before: 'invasion' };

function dataOf(story: Story) {
  const exports = story.series('exports');
  return {
    tall: findPoint(story.series('companies'), beforeTheWar, story),
    shell: story.datum('companies', '2025-02'),
    grown: findPoint(story.series('companies'), 'last', story),
    full: story.datum('staff', '2022-01'),
    crowd: story.datum('staff', '2025-02'),
    loss: story.datum('staff-loss'),
    high: findPoint(exports, 'peak', story),
    money: findPoint(exports, { of: 'exports-share-of-peak' }, story),
    perBuilding: story.datum('companies-per-building'),
  };
}

/** The column of a form: its place, and its ground. */
const columnOf = ({ left, pick, bottom }: Field, index: number) => ({
  x: left + index * pick(406, 166),
  width: pick(340, 148),
  top: pick(316, 150),
  bottom: bottom - pick(0, 4),
});

/** A number over its form, and the peak it is held against. */
function words(
  field: Field,
  index: number,
  now: Datum,
  peak: Datum,
  what: string,
  tone: SceneTone,
): Item[] {
  const isPeak = now === peak;
  const small = { weight: 400, tone: 'muted', size: field.pick(20, 18) } as const;
  const rest = isPeak ? whenOf(peak) : `of ${formatDatum(peak)}, ${whenOf(peak)}`;
  const x = columnOf(field, index).x;
  return [
    {
      kind: 'words',
      id: `number-${index}-${now.date}`,
      x,
      y: field.pick(206, 26),
      size: field.pick(52, 28),
      tone,
      weight: 600,
      of: now,
      lines: [formatDatum(now)],
    },
    {
      kind: 'words',
      id: `words-${index}-${now.date}`,
      x,
      y: field.pick(248, 54),
      size: field.pick(26, 20),
      lines: [
        [
          { text: what, weight: 600 },
          ...(isPeak || field.width < 600 ? [] : [{ ...small, text: `, ${whenOf(now)}` }]),
        ],
        [
          {
            ...small,
            text: field.pick(
              rest,
              isPeak ? whenOf(peak) : `of ${formatValue(peak.value, peak.unit)}`,
            ),
          },
        ],
        ...(peak.confidence === 'derived'
          ? [[{ ...small, text: 'our estimate', isEstimate: true }]]
          : []),
      ],
    },
  ];
}

/** A building for each fifty companies. */
function drawShell(field: Field, story: Story, step: number): Item[] {
  const { tall, shell, grown, perBuilding } = dataOf(story);
  const first = columnOf(field, 0);
  const buildings = (of: Datum) => Math.round(of.value / perBuilding.value);
  const most = Math.max(...[tall, shell, grown].map(buildings));
  const rows = Math.ceil(most / 7);
  const pitch: [number, number] = [first.width / 7, (first.bottom - first.top) / rows];
  const standing = buildings(step > 2 ? grown : shell);
  return [
    {
      kind: 'path',
      id: 'ground-0',
      points: [0, first.bottom, field.width, first.bottom],
      stroke: 'rule',
    },
    {
      kind: 'marks',
      id: 'shell',
      shape: 'square',
      places: layOutGrid({
        x: first.x + pitch[0] / 2,
        y: first.bottom - pitch[1] / 2 + pitch[1] * 0.07,
        columns: 7,
        count: most,
        pitch,
        size: [pitch[0] * 0.72, pitch[1] * 0.86],
        isUpward: true,
      }),
      groups: [{ count: standing, look: 'lit', tone: 'shell', of: step > 2 ? grown : shell }],
    },
  ];
}

/** A window for each hundred people. */
function drawCrowd(field: Field, story: Story, isGone: boolean): Item[] {
  const { full, crowd, loss } = dataOf(story);
  const second = columnOf(field, 1);
  const all = windowsFor(full, story);
  const lit = windowsFor(crowd, story);
  const columns = 25;
  const storeys = Math.ceil(all / columns);
  const inner = { width: second.width * 0.92, height: (second.bottom - second.top) * 0.94 };
  const [across, down] = [inner.width / columns, inner.height / storeys];
  const windows = layOutGrid({
    x: second.x + second.width * 0.04 + across / 2,
    y: second.top + (second.bottom - second.top) * 0.03 + down / 2,
    columns,
    count: all,
    pitch: [across, down],
    size: [across * 0.66, down * 0.66],
  });
  return [
    {
      kind: 'rect',
      id: 'crowd-wall',
      fill: 'wall',
      x: second.x,
      y: second.top,
      width: second.width,
      height: second.bottom - second.top,
    },
    {
      kind: 'marks',
      id: 'crowd',
      shape: 'square',
      places: shuffledOrder(all).map((index): Place => windows[index] ?? [0, 0, 0, 0]),
      staggers: true,
      groups: [
        { count: Math.min(lit, all), look: 'lit', of: isGone ? crowd : full },
        { count: Math.max(0, all - lit), look: isGone ? 'gone' : 'lit', of: isGone ? loss : full },
      ],
    },
  ];
}

/** The three forms at a step, each with its number. */
function forms(field: Field, story: Story, step: number): (Item | false | undefined)[] {
  const { tall, shell, grown, full, crowd, high, money } = dataOf(story);
  const third = columnOf(field, 2);
  const [isGone, isFallen] = [step > 0, step > 1];
  const now = isFallen ? money : high;
  const [reported, computed] = ['exports-fall-reported', 'exports-fall-computed'].map((id) =>
    story.datum(id),
  );
  return [
    ...drawShell(field, story, step),
    ...drawCrowd(field, story, isGone),
    ...glass({
      id: 'exports',
      x: third.x,
      y: third.top,
      width: third.width,
      height: third.bottom - third.top,
      level: now.value / high.value,
      of: now,
    }),
    ...words(field, 0, step > 2 ? grown : shell, tall, 'companies', 'shell'),
    ...words(field, 1, isGone ? crowd : full, full, 'people', 'people'),
    ...words(field, 2, now, high, 'of exports', 'money'),
    isFallen &&
      field.width > 600 &&
      reported &&
      computed && {
        kind: 'words',
        id: 'fall',
        x: third.x + third.width / 2,
        y: third.top + 54,
        align: 'middle',
        size: 20,
        tone: 'loss',
        of: reported,
        lines: [
          `AFP reports a fall of ${formatDatum(reported)};`,
          `its rounded figures give ${formatValue(Math.round(computed.value), computed.unit)}`,
        ],
      },
  ];
}

/** The shell as buildings, the crowd as windows, the money in a glass, each against its peak before the war. */
export const shellAndCrowdChart = defineChart('shell-and-crowd', (story) => {
  const { tall, shell, grown, full, crowd, loss, high, money, perBuilding } = dataOf(story);
  const against = (now: Datum, peak: Datum) =>
    `${formatDatum(now)}, ${whenOf(now)}, of ${formatDatum(peak)}`;
  const ofAll = (step: number) =>
    [
      `companies ${step > 2 ? `${formatDatum(grown)}, ${formatDate(grown.date)}` : against(shell, tall)}`,
      `people ${step > 0 ? against(crowd, full) : `${formatDatum(full)}, our estimate`}`,
      `exports ${step > 1 ? against(money, high) : `${formatDatum(high)}, ${whenOf(high)}`}`,
    ].join('; ');
  const steps = [
    { name: 'shell', label: 'The companies stand' },
    { name: 'crowd', label: `${formatDatum(crowd)} people` },
    { name: 'money', label: `${formatDatum(money)} of exports` },
    { name: 'grown', label: `${formatDatum(grown)} companies` },
  ];
  return {
    caption: 'Companies, people and exports of the park against their peaks before the war',
    rows: [
      { label: 'Companies, the peak before the war', of: tall },
      { label: 'Companies', of: shell },
      { label: 'Companies', of: grown },
      { label: 'People, the peak before the war', of: full },
      { label: 'People', of: crowd },
      { label: 'Fewer people', of: loss },
      { label: 'Exports, the peak', of: high },
      { label: 'Exports', of: money },
      ...['exports-fall-reported', 'exports-fall-computed'].map((id) => ({
        label: story.datum(id).what,
        of: story.datum(id),
      })),
      { label: 'One building', of: perBuilding },
      windowRow(story),
    ],
    enters: false,
    steps: steps.map((step, index) => ({
      ...step,
      sentence: `Buildings, one for ${formatValue(perBuilding.value, perBuilding.unit)} companies; windows, one for ${perWindow(story)} people; a glass of exports: ${ofAll(index)}.`,
      spec: scene((field) => forms(field, story, index)),
    })),
  };
});
