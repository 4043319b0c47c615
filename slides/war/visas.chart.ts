import { barChart } from '../../src/chart/bar-chart.ts';
import { formatShortDate } from '../../src/data/dates.ts';

/** Visas of Poland’s programme against the entries on them. */
export const visasChart = barChart('visas', {
  caption: 'Visas of Poland’s programme for Belarusian IT people, and entries on them',
  rows: [
    {
      step: 'issued',
      series: 'polish-visas',
      name: ({ date }) => `Visas by ${formatShortDate(date)}`,
      label: 'Visas issued so far, families included',
      tone: 'rest',
    },
    {
      step: 'entered',
      figure: 'polish-entries',
      name: ({ date }) => `Entries by ${formatShortDate(date)}`,
      label: 'Entries on these visas',
    },
  ],
});
