import { barChart } from '../../src/chart/bar-chart.ts';
import { formatShortDate } from '../../src/data/dates.ts';

/** Visas to Belarusians against the people of all nationalities who entered on such a visa. */
export const visasChart = barChart('visas', {
  caption:
    'Visas of Poland’s IT programme to Belarusians, and who of all nationalities entered on one',
  rows: [
    {
      step: 'issued',
      series: 'polish-visas',
      name: ({ date }) => `Visas by ${formatShortDate(date)}`,
      label: 'Visas issued to Belarusians so far, families included',
      tone: 'rest',
    },
    {
      step: 'entered',
      figure: 'polish-entries',
      name: ({ date }) => ['Entered, all', `nationalities, ${formatShortDate(date)}`],
      label: 'Entered on such a visa, all nationalities together',
    },
  ],
});
