import { defineChart } from '../../src/charts/chart.ts';
import { findPoint } from '../../src/charts/points.ts';
import { formatYear, toOrder } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';

/** What the sector weighed in the economy, up to the year before the war; what came after is told later. */
export const freeSectorChart = defineChart('free-sector', (story) => {
  const { points, title } = story.series('gdp-share');
  const last = findPoint(story.series('gdp-share'), { before: 'invasion' }, story);
  const drawn = points.filter(({ date }) => toOrder(date) <= toOrder(last.date));
  const first = findPoint(story.series('gdp-share'), 'first', story);
  const told = drawn.map((point) => `${formatDatum(point)} in ${formatYear(point.date)}`);
  return {
    caption: title,
    rows: drawn.map((of) => ({ label: 'Information and communication', of })),
    enters: true,
    steps: [
      {
        name: 'growing-weight',
        sentence: `${title}, a line with a dot for each published year: ${told.join(', ')}.`,
        spec: {
          form: 'line',
          points: drawn,
          until: last,
          values: drawn.map((point) => ({
            point,
            isShown: point !== drawn.at(-2),
            isStrong: point === first || point === last,
          })),
        },
      },
    ],
  };
});
