import { defineChart } from '../../src/charts/chart.ts';
import { drawGrid } from '../../src/charts/forms/dot-field.ts';
import { label } from '../../src/charts/forms/label.ts';
import { findPoint } from '../../src/charts/points.ts';
import { formatDate } from '../../src/data/dates.ts';
import { formatDatum, formatValue } from '../../src/data/format.ts';

/** Where the buildings stand, under the number. */
const block = { left: 0, top: 0.3, right: 1, bottom: 0.98 };

/** Companies of Belarusian capital in Poland as buildings: those of the first count, then those of the last. */
export const firmsChart = defineChart('firms', (story) => {
  const firms = story.series('polish-companies');
  const each = story.datum('companies-per-building');
  const [first, last] = [findPoint(firms, 'first', story), findPoint(firms, 'last', story)];
  const standing = firms.points.map(({ value }) => Math.round(value / each.value));
  return {
    caption: firms.title,
    rows: [
      ...firms.points.map((of) => ({ label: 'Companies with Belarusian capital in Poland', of })),
      { label: 'One building', of: each },
    ],
    enters: false,
    steps: [
      { name: 'counted', now: first },
      { name: 'half-again', now: last },
    ].map(({ name, now }) => ({
      name,
      sentence: `A building for every ${formatDatum(each)} companies with Belarusian capital in Poland, of all trades: ${formatDatum(now)} (${formatDate(now.date)}).`,
      draw: (theme) =>
        drawGrid(theme, {
          area: block,
          buildings: firms.points.map((datum, at) => ({
            datum,
            count: Math.max(0, (standing[at] ?? 0) - (standing[at - 1] ?? 0)),
            tone: 'shell',
            isOut: datum.date > now.date,
          })),
          total: {
            value: now.value,
            most: Math.max(...firms.points.map(({ value }) => value)),
            x: 0,
            y: 0.09,
            words: `${formatDatum(now)} companies`,
            count: (value) => `${formatValue(Math.round(value), now.unit)} companies`,
          },
          annotations: {
            date: label(theme, {
              x: 0,
              y: 0.19,
              text: formatDate(now.date),
              color: theme.muted,
              align: 'start',
            }),
          },
        }),
    })),
  };
});
