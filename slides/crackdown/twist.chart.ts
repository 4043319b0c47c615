import { lineChart } from '../../src/chart/line-chart.ts';

/** The line of exports stops before the election, then goes on rising. */
export const twistChart = lineChart('twist', {
  series: 'exports',
  label: 'Exports',
  isKnown: true,
  steps: [
    {
      name: 'question',
      until: { before: 'election' },
      values: [{ before: 'election' }],
      events: ['election'],
    },
    {
      name: 'what-happened',
      until: 'peak',
      values: [{ before: 'election' }, { during: 'election' }],
      strong: ['peak'],
      events: ['election'],
    },
  ],
});
