import { defineChart } from '../../src/charts/chart.ts';
import { findPoint } from '../../src/charts/points.ts';
import { type Field, type Item, scene, type Words } from '../../src/charts/scene/spec.ts';
import { formatDate, formatYear, toOrder, toYears } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Datum, Story } from '../../src/data/story.ts';

/** Shares up to the year before the war; what came after is another slide's. */
function sharesOf(story: Story) {
  const series = story.series('gdp-share');
  const [first, last] = [
    findPoint(series, 'first', story),
    findPoint(series, { before: 'invasion' }, story),
  ];
  const drawn = series.points.filter(({ date }) => toOrder(date) <= toOrder(last.date));
  return { title: series.title, drawn, first, last };
}

/** A column at its year; its value is over the first and the last, and in those between. */
function column(field: Field, story: Story, of: Datum): Item[] {
  const { first, last } = sharesOf(story);
  const [base, width] = [field.pick(606, 366), field.pick(78, 30)];
  const height = (of.value / last.value) * field.pick(346, 250);
  const span = field.right - field.left - field.pick(78, 30);
  const share =
    (toYears(of.date) - toYears(first.date)) / (toYears(last.date) - toYears(first.date));
  const middle = field.left + field.pick(39, 15) + share * span;
  const isEnd = of === first || of === last;
  const words = { kind: 'words', x: middle, align: 'middle', weight: 600 } as const;
  const bar: Item = {
    kind: 'rect',
    id: `share-${of.date}`,
    fill: 'money',
    x: middle - width / 2,
    y: base - height,
    width,
    height,
    of,
  };
  // A narrow column has no room for words at neighbouring years.
  if (!field.pick(true, isEnd)) return [bar];
  return [
    bar,
    {
      ...words,
      id: `value-${of.date}`,
      ...(of === first && { x: middle - width / 2, align: 'start' }),
      ...(of === last && { x: middle + width / 2, align: 'end' }),
      y: base - height + (isEnd ? field.pick(-16, -10) : 36),
      size: isEnd ? field.pick(104, 52) : 28,
      weight: 700,
      tone: isEnd ? 'money' : 'ground',
      lines: [formatDatum(of)],
    },
    {
      ...words,
      id: `year-${of.date}`,
      y: base + field.pick(32, 26),
      size: field.pick(22, 18),
      lines: [formatYear(of.date)],
    },
  ];
}

/** What stands where no year was published. */
function between(field: Field, story: Story): Words[] {
  const founded = story.event('park-founded');
  const x = field.pick(270, 100);
  return [
    {
      kind: 'words',
      id: 'sector',
      x: field.left + x,
      y: field.pick(194, 40),
      size: field.pick(34, 20),
      font: 'serif',
      lines: field.pick(
        ['One of few relatively liberalised', 'sectors in a state-run economy'],
        ['One of few sectors', 'left relatively free'],
      ),
    },
    {
      kind: 'words',
      id: 'park',
      x: field.left + x,
      y: field.pick(296, 106),
      size: field.pick(24, 18),
      tone: 'muted',
      lines: field.pick(
        [
          `Its symbol, founded on ${formatDate(founded.date)}:`,
          'the Hi-Tech Park on the outskirts of Minsk,',
          'soon dubbed the “Silicon Valley” of Belarus',
        ],
        [`Its symbol, from ${formatYear(founded.date)}:`, 'the Hi-Tech Park'],
      ),
    },
  ];
}

/** What the sector weighed in the economy, a column at each year that was published. */
export const freeSectorChart = defineChart('free-sector', (story) => {
  const { title, drawn } = sharesOf(story);
  const told = drawn.map((point) => `${formatDatum(point)} in ${formatYear(point.date)}`);
  return {
    caption: title,
    rows: [
      ...drawn.map((of) => ({ label: 'Information and communication', of })),
      { label: story.event('park-founded').short, of: story.event('park-founded') },
    ],
    enters: false,
    steps: [
      {
        name: 'growing-weight',
        label: 'Shares of GDP',
        sentence: `${title}, a column at each published year: ${told.join(', ')}.`,
        spec: scene((field) => [
          {
            kind: 'path',
            id: 'base',
            points: [
              field.pick(0, field.left),
              field.pick(606, 366),
              field.width,
              field.pick(606, 366),
            ],
            stroke: 'ink',
          },
          ...drawn.flatMap((of) => column(field, story, of)),
          ...between(field, story),
        ]),
      },
    ],
  };
});
