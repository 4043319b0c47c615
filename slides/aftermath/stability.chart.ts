import { defineChart } from '../../src/charts/chart.ts';
import { findPoint } from '../../src/charts/points.ts';
import { type Field, type Item, scene, type Words } from '../../src/charts/scene/spec.ts';
import { formatYear, toYears } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Datum, Story } from '../../src/data/story.ts';

const names = ['weight', 'fall', 'promise', 'condition'] as const;

const labels = {
  weight: 'The rise to the peak',
  fall: 'The fall since',
  promise: 'The promise, at true scale',
  condition: 'What it needs',
} as const;

function dataOf(story: Story) {
  const series = story.series('gdp-share');
  const { points } = series;
  return {
    points,
    first: findPoint(series, 'first', story),
    high: points.filter(({ value }) => value === findPoint(series, 'peak', story).value).at(-1),
    last: findPoint(series, 'last', story),
    begin: story.event('decree-8-in-force'),
    end: story.event('tax-breaks-end'),
  };
}

/** Where a year and a share of GDP stand in a field. */
function axesOf(field: Field, story: Story) {
  const { points, first, end } = dataOf(story);
  const [start, span] = [toYears(first.date), toYears(end.date) - toYears(first.date)];
  const base = field.pick(604, 340);
  const top = field.pick(276, 112);
  const foot = field.pick(510, 250);
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return {
    base,
    x: (date: string) => field.left + ((toYears(date) - start) / span) * (field.right - field.left),
    y: (value: number) => foot - ((value - least) / (most - least)) * (foot - top),
  };
}

/** The line as far as the peak, and what it has fallen since. */
function lineItems(field: Field, story: Story, hasFallen: boolean): Item[] {
  const { points, first, high = first, last } = dataOf(story);
  const { x, y } = axesOf(field, story);
  const path = (part: readonly Datum[]) => part.flatMap(({ date, value }) => [x(date), y(value)]);
  const rising = points.filter(({ date }) => date <= high.date);
  const dot = (of: Datum, tone: 'money' | 'loss', size: number): Item => ({
    kind: 'rect',
    id: `point-${of.date}`,
    x: x(of.date) - size,
    y: y(of.value) - size,
    width: 2 * size,
    height: 2 * size,
    radius: size,
    fill: tone,
    of,
  });
  const big = { kind: 'words', weight: 600, tone: 'money' } as const;
  return [
    { kind: 'path', id: 'rise', points: path(rising), stroke: 'money', lineWidth: 6, draws: true },
    ...rising.map((point) => dot(point, 'money', field.pick(7, 4))),
    {
      ...big,
      id: 'first',
      x: x(first.date) + field.pick(22, 10),
      y: y(first.value) + field.pick(34, 20),
      size: field.pick(36, 20),
      lines: [formatDatum(first)],
    },
    {
      ...big,
      id: 'high',
      x: x(high.date) - field.pick(30, 16),
      y: y(high.value) - field.pick(22, 14),
      align: 'middle',
      size: field.pick(48, 26),
      lines: [formatDatum(high)],
    },
    ...(hasFallen
      ? ([
          {
            kind: 'path',
            id: 'fall',
            points: path([high, last]),
            stroke: 'loss',
            lineWidth: 6,
            draws: true,
          },
          dot(last, 'loss', field.pick(11, 6)),
          {
            ...big,
            id: 'last',
            tone: 'loss',
            x: x(last.date) + field.pick(8, 4),
            y: y(last.value) + field.pick(70, 36),
            size: field.pick(64, 32),
            lines: [formatDatum(last)],
          },
        ] as const)
      : []),
  ];
}

/** The years that stand at the axis. */
function axisItems(field: Field, story: Story, count: number): Item[] {
  const { first, high = first, last, end } = dataOf(story);
  const { base, x } = axesOf(field, story);
  const dates = [first, high, ...(count > 0 ? [last] : []), ...(count > 1 ? [end] : [])];
  const far = count > 1 ? x(end.date) : x(last.date) + field.pick(60, 30);
  const year = ({ date }: { date: string }, index: number): Words => ({
    kind: 'words',
    id: `year-${date}`,
    x: x(date),
    y: base + field.pick(32, 26),
    size: field.pick(22, 18),
    tone: 'muted',
    align: index === 0 ? 'start' : date === end.date ? 'end' : 'middle',
    lines: [formatYear(date)],
  });
  // In a narrow column the years of the peak and of the newest value are too close.
  const shown = field.pick(dates, count > 0 ? dates.filter((one) => one !== high) : dates);
  return [
    { kind: 'path', id: 'axis', points: [field.left, base, far, base], stroke: 'muted' },
    ...dates.map(
      ({ date }): Item => ({
        kind: 'path',
        id: `tick-${date}`,
        points: [x(date), base, x(date), base + 8],
        stroke: 'muted',
      }),
    ),
    ...shown.map(year),
  ];
}

function promiseItems(field: Field, story: Story): Item[] {
  const { begin, end } = dataOf(story);
  const { base, x } = axesOf(field, story);
  const height = field.pick(62, 40);
  return [
    {
      kind: 'rect',
      id: 'promise',
      x: x(begin.date),
      y: base - height - field.pick(14, 10),
      width: x(end.date) - x(begin.date),
      height,
      fill: 'shell',
      of: end,
    },
    {
      kind: 'words',
      id: 'promise-words',
      x: x(end.date) - field.pick(26, 12),
      y: base - height / 2 - field.pick(14, 10) + field.pick(10, 7),
      size: field.pick(30, 19),
      weight: 600,
      tone: 'ground',
      align: 'end',
      lines: [`tax breaks promised until ${formatYear(end.date)}`],
    },
  ];
}

/** The condition in the words of the park's deputy director, on two lines. */
function conditionItems(field: Field, story: Story): Item[] {
  const { text, person } = story.quotation('zalessky-stable');
  const cautious = story.quotation('zalessky-cautious').text;
  const words = text.split(' ');
  const lines = [`“${words.slice(0, 2).join(' ')}`, `${words.slice(2).join(' ')}”`];
  return [
    {
      kind: 'words',
      id: 'condition',
      x: field.pick(640, 190),
      y: field.pick(224, 76),
      size: field.pick(72, 28),
      font: 'serif',
      lines,
    },
    {
      kind: 'words',
      id: 'condition-by',
      x: field.pick(646, 190),
      y: field.pick(364, 140),
      size: field.pick(26, 18),
      tone: 'muted',
      lines: [`is what it needs, says ${person.name},`, `“${cautious}” about the future`],
    },
  ];
}

/** The sector's weight in the economy against the promise of low taxes, on one axis at true scale. */
export const stabilityChart = defineChart('stability', (story) => {
  const { points, first, high = first, last, begin, end } = dataOf(story);
  const says = (of: Datum) => `${formatDatum(of)} in ${formatYear(of.date)}`;
  const told = [
    `A line of the share of GDP: ${says(first)}, ${says(high)}.`,
    `Then it falls to ${says(last)}.`,
    `A band from ${formatYear(begin.date)} to ${formatYear(end.date)} at the same scale: the years for which tax breaks are promised.`,
    `Over it the words of ${story.person('zalessky').name}: “${story.quotation('zalessky-stable').text}”.`,
  ];
  return {
    caption: story.series('gdp-share').title,
    rows: [
      ...points.map((of) => ({ label: 'Share of GDP', of })),
      ...[begin, end].map((of) => ({ label: of.short, of })),
    ],
    enters: true,
    steps: names.map((name, count) => ({
      name,
      label: labels[name],
      sentence: told.slice(0, count + 1).join(' '),
      spec: scene((field) => [
        {
          kind: 'words',
          id: 'what',
          x: field.left,
          y: field.pick(214, 20),
          size: field.pick(24, 18),
          weight: 600,
          tone: 'money',
          lines: field.pick(['The sector’s', 'share of GDP'], ['The sector’s share of GDP']),
        },
        ...axisItems(field, story, count),
        ...(count > 1 ? promiseItems(field, story) : []),
        ...lineItems(field, story, count > 0),
        ...(count > 2 ? conditionItems(field, story) : []),
      ]),
    })),
  };
});
