import { lineHeight, typeSize } from '../../src/charts/canvas/measure-text.ts';
import { defineChart } from '../../src/charts/chart.ts';
import { drawDotField } from '../../src/charts/forms/dot-field.ts';
import { border } from '../../src/charts/forms/event-mark.ts';
import { label } from '../../src/charts/forms/label.ts';
import { findPoint } from '../../src/charts/points.ts';
import type { Theme } from '../../src/charts/theme.ts';
import { formatDate } from '../../src/data/dates.ts';
import { formatDatum, formatNumber } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';

/** How many visas, or people, a dot stands for. */
const perDot = 1000;

/** Where the visas lie in rows, and where those who entered stand together. */
const field = { left: 0, top: 0.35, right: 0.72, bottom: 1 };
const entered = { left: 0.69, top: 0.38, right: 0.96, bottom: 0.96 };
const between = 0.65;

/** The size of the numbers on a chart, in pixels. */
const sizeOn = ({ width }: { width: number }) => (width < 600 ? typeSize.strong : 64);

interface Heading {
  name: string;
  x: number;
  right: number;
  number: string;
  under: string[];
  color: string;
  isShown: boolean;
}

/** A large number, and under it what it counts, as far as `right`. */
function wordsOf(theme: Theme, { name, x, right, number, under, color, isShown }: Heading) {
  const base = { x, y: 0, align: 'start' as const, wraps: true, isShown };
  return {
    [name]: label(theme, { ...base, text: number, color, size: sizeOn, weight: 600 }),
    [`${name}-under`]: label(theme, {
      ...base,
      dy: (chart) => sizeOn(chart) * lineHeight + 2,
      text: under,
      color: theme.ink,
      breakAt: ({ width }) => (right - x) * width,
    }),
  };
}

/** What is said over the visas and over those who entered. */
function headingsOf(theme: Theme, story: Story, hasEntered: boolean): readonly Heading[] {
  const visas = story.series('polish-visas');
  const all = findPoint(visas, 'last', story);
  const before = visas.points.filter((point) => point !== all).reverse();
  return [
    {
      name: 'issued',
      x: 0,
      right: between - 0.02,
      number: `${formatDatum(all)} visas`,
      under: [
        `to Belarusians alone by ${formatDate(all.date)}, families included;`,
        before.map((point) => `${formatDatum(point)} by ${formatDate(point.date)}`).join(', '),
      ],
      color: theme.ink,
      isShown: true,
    },
    {
      name: 'entered',
      x: between + 0.02,
      right: 1,
      number: formatDatum(story.datum('polish-entries')),
      under: ['people entered on one, of all nationalities together'],
      color: theme.people,
      isShown: hasEntered,
    },
  ];
}

/** Visas to Belarusians, a dot for each thousand, and apart from them the people of all nationalities who entered on one. */
export const visasChart = defineChart('visas', (story) => {
  const visas = story.series('polish-visas');
  const entries = story.datum('polish-entries');
  const all = findPoint(visas, 'last', story);
  const issued = `A dot for each ${formatNumber(perDot)}: ${visas.points
    .map((point) => `${formatDatum(point)} visas to Belarusians by ${formatDate(point.date)}`)
    .join(', ')}, families included`;
  return {
    caption:
      'Visas of Poland’s IT programme to Belarusians, and who of all nationalities entered on one',
    rows: [
      ...visas.points.map((of) => ({
        label: 'Visas issued to Belarusians so far, families included',
        of,
      })),
      { label: 'Entered on such a visa, all nationalities together', of: entries },
    ],
    enters: false,
    steps: [
      { name: 'issued', hasEntered: false, sentence: `${issued}.` },
      {
        name: 'entered',
        hasEntered: true,
        sentence: `${issued}. Apart from them ${formatDatum(entries)} people of all nationalities together, who entered on such a visa.`,
      },
    ].map(({ name, hasEntered, sentence }) => ({
      name,
      sentence,
      draw: (theme) =>
        drawDotField(theme, {
          area: field,
          dots: [
            { datum: all, count: Math.round(all.value / perDot), tone: 'rest' },
            {
              datum: entries,
              count: Math.round(entries.value / perDot),
              tone: 'people',
              isOut: !hasEntered,
              away: entered,
            },
          ],
          annotations: {
            ...Object.assign(
              {},
              ...headingsOf(theme, story, hasEntered).map((heading) => wordsOf(theme, heading)),
            ),
            border: border(theme, between, hasEntered),
          },
        }),
    })),
  };
});
