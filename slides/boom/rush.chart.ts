import { defineChart } from '../../src/charts/chart.ts';
import { findPoint } from '../../src/charts/points.ts';
import { layOutGrid } from '../../src/charts/scene/layouts.ts';
import { type Field, type Item, scene } from '../../src/charts/scene/spec.ts';
import { formatDate, formatShortDate, formatYear, toYears } from '../../src/data/dates.ts';
import { formatDatum, formatValue } from '../../src/data/format.ts';
import type { Datum, Story } from '../../src/data/story.ts';

/** Buildings side by side in a stack. */
const abreast = 3;

function dataOf(story: Story) {
  const series = story.series('companies');
  const [before, high] = [
    findPoint(series, { before: 'decree-8-signed' }, story),
    findPoint(series, { before: 'invasion' }, story),
  ];
  const decree = story.event('decree-8-signed');
  const year = story.datum('companies-joined-2018').date;
  const counted = series.points.filter(({ date }) => date <= high.date);
  // Stacks of more counts do not stand apart.
  const drawn = counted.filter(({ date }) => date !== '2013-05' && date !== '2019-04');
  return {
    counted,
    drawn,
    before,
    high,
    decree,
    year,
    each: story.datum('companies-per-building'),
  };
}

/** Where a date stands in a field, from the first count to the last. */
function xOf(field: Field, drawn: readonly Datum[], date: string): number {
  const [first, last] = [drawn[0]?.date ?? date, drawn.at(-1)?.date ?? date];
  const share = (toYears(date) - toYears(first)) / (toYears(last) - toYears(first));
  const edge = field.pick(80, 40);
  return field.left + edge + share * (field.right - field.left - 2 * edge);
}

/** A stack of buildings at its date, with its number over it. */
function stack(field: Field, story: Story, of: Datum): Item[] {
  const { drawn, high, each } = dataOf(story);
  const count = Math.round(of.value / each.value);
  const base = field.pick(596, 340);
  const [width, height] = field.pick([31, 49], [12, 26]);
  const [dx, dy] = [width + field.pick(6, 3), height + field.pick(6, 3)];
  const x = xOf(field, drawn, of.date);
  const rows = Math.ceil(count / abreast);
  const isHigh = of === high;
  const inLast = Math.min(abreast, count);
  return [
    {
      kind: 'marks',
      id: `stack-${of.date}`,
      shape: 'square',
      places: layOutGrid({
        x: x - ((inLast - 1) * dx) / 2,
        y: base - height / 2 - 1,
        columns: abreast,
        count,
        pitch: [dx, dy],
        size: [width, height],
        isUpward: true,
      }),
      groups: [{ count, look: 'lit', tone: 'shell', of }],
    },
    {
      kind: 'words',
      id: `number-${of.date}`,
      x: isHigh ? Math.min(x + field.pick(70, 30), field.right) : x,
      y: base - rows * dy - field.pick(18, 10),
      size: isHigh ? field.pick(84, 36) : of.value > 400 ? field.pick(64, 28) : field.pick(36, 20),
      weight: 700,
      tone: 'shell',
      align: isHigh ? 'end' : 'middle',
      lines: [formatDatum(of)],
    },
    {
      kind: 'words',
      id: `date-${of.date}`,
      x,
      y: base + field.pick(34, 26),
      size: field.pick(22, 18),
      weight: 600,
      align: 'middle',
      lines: [field.pick(formatShortDate(of.date), formatYear(of.date))],
    },
  ];
}

/** The decree as a line between slow and fast. */
function decreeItems(field: Field, story: Story): Item[] {
  const { drawn, decree } = dataOf(story);
  const x = xOf(field, drawn, decree.date);
  const y = field.pick(190, 60);
  return [
    {
      kind: 'path',
      id: 'decree',
      points: [x, y - field.pick(24, 16), x, field.pick(596, 340)],
      stroke: 'ink',
      lineWidth: 2,
      draws: true,
      of: decree,
    },
    {
      kind: 'words',
      id: 'decree-words',
      x: x - field.pick(16, 8),
      y,
      size: field.pick(24, 18),
      align: 'end',
      lines: [
        [{ text: formatDate(decree.date), weight: 600 }],
        `The decree: tax breaks until ${formatYear(story.event('tax-breaks-end').date)}`,
      ],
    },
  ];
}

const names = ['before', 'decree', 'year-after', 'rush'] as const;

/** Companies as stacks of buildings at their true dates, and the decree between slow and fast. */
export const rushChart = defineChart('rush', (story) => {
  const { counted, drawn, before, high, decree, year, each } = dataOf(story);
  const first = drawn.filter(({ date }) => date <= before.date);
  const next = drawn.filter(({ date }) => date > before.date && date.slice(0, 4) === year);
  const shown = [first, first, [...first, ...next], drawn];
  const labels = [
    `${formatDatum(before)} companies, ${formatDate(before.date)}`,
    decree.short,
    ...[next.at(-1) ?? high, high].map((of) => `${formatDatum(of)}, ${formatDate(of.date)}`),
  ];
  const scale = `One building is ${formatValue(each.value, each.unit)}, rounded`;
  return {
    caption: story.series('companies').title,
    rows: [
      ...counted.map((of) => ({ label: 'Resident companies', of })),
      { label: decree.short, of: decree },
      { label: 'One building', of: each },
    ],
    enters: false,
    steps: names.map((name, index) => ({
      name,
      label: labels[index] ?? name,
      sentence: `${scale}. Stacks at their dates: ${(shown[index] ?? [])
        .map((of) => `${formatDatum(of)} in ${formatDate(of.date)}`)
        .join(', ')}.${index > 0 ? ` A line marks the decree of ${formatDate(decree.date)}.` : ''}`,
      spec: scene((field) => [
        {
          kind: 'path',
          id: 'base',
          points: [0, field.pick(596, 340), field.width, field.pick(596, 340)],
          stroke: 'shell',
        },
        ...(index > 0 ? decreeItems(field, story) : []),
        ...(shown[index] ?? []).flatMap((of) => stack(field, story, of)),
      ]),
    })),
  };
});
