import { typeSize } from '../../src/charts/canvas/measure-text.ts';
import { defineChart } from '../../src/charts/chart.ts';
import { drawDotField } from '../../src/charts/forms/dot-field.ts';
import { border } from '../../src/charts/forms/event-mark.ts';
import { label } from '../../src/charts/forms/label.ts';
import type { Area } from '../../src/charts/forms/unit-mark-groups.ts';
import { findPoint } from '../../src/charts/points.ts';
import { formatDate } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';

/** The revenue of a year: a dot for each per cent. */
const whole = 100;

/** Where the two clusters have their middle; each is as large as its dots need at one size. */
const home = { x: 0.14, y: 0.6 };
const abroad = { x: 0.54, y: 0.6 };
const largest = { width: 0.5, height: 0.78 };
/** Between them. */
const between = 0.28;

/** The size of a share on a chart, in pixels. */
const shareSize = ({ width }: { width: number }) =>
  width < 600 ? typeSize.strong : typeSize.display;

function areaFor({ x, y }: typeof home, count: number): Area {
  const share = Math.sqrt(count / whole) / 2;
  const [width, height] = [largest.width * share, largest.height * share];
  return { left: x - width, right: x + width, top: y - height, bottom: y + height };
}

/** A year's revenue as a hundred dots: those that come from abroad, and those that come from home. */
export const homeMarketChart = defineChart('home-market', (story) => {
  const shares = story.series('export-share');
  const atHome = story.datum('home-market-share');
  const last = findPoint(shares, 'last', story);
  const steps = [
    { name: 'abroad', share: findPoint(shares, 'first', story) },
    { name: 'still-abroad', share: findPoint(shares, 'peak', story) },
    { name: 'home', share: last },
    { name: 'asia', share: last },
  ];
  return {
    caption: shares.title,
    rows: [
      ...shares.points.map((of) => ({ label: 'Exported', of })),
      { label: 'From the home market', of: atHome },
    ],
    derivedAs: 'Hollow',
    enters: false,
    steps: steps.map(({ name, share }) => {
      const count = Math.round(share.value);
      const isCounted = share === last;
      const rest = isCounted ? formatDatum(atHome) : 'the rest';
      return {
        name,
        sentence: `A hundred dots, the park’s revenue in ${formatDate(share.date)}: ${formatDatum(share)} are exported, ${rest} stay at home${name === 'asia' ? '; how many come from Asia is not said' : ''}.`,
        draw: (theme) =>
          drawDotField(theme, {
            dots: [
              {
                datum: isCounted ? atHome : share,
                count: whole - count,
                tone: 'money',
                isHollow: !isCounted,
                away: areaFor(home, whole - count),
              },
              { datum: share, count, tone: 'money', away: areaFor(abroad, count) },
            ],
            annotations: {
              home: label(theme, {
                x: home.x,
                y: 0,
                text: [rest, 'from home'],
                hasLeader: true,
                leaderSize: shareSize,
                wraps: true,
                breakAt: ({ width }) => 2 * home.x * width,
                color: isCounted ? theme.money : theme.muted,
              }),
              abroad: label(theme, {
                x: abroad.x,
                y: 0,
                text: [formatDatum(share), `exported, ${formatDate(share.date)}`],
                hasLeader: true,
                leaderSize: shareSize,
                wraps: true,
                breakAt: ({ width }) => 2 * (1 - abroad.x) * width,
                color: theme.money,
              }),
              border: border(theme, between),
            },
          }),
      };
    }),
  };
});
