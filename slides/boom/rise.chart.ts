import { lineChart } from '../../src/charts/line-chart.ts';

const beforeDecree = { before: 'decree-8-signed' } as const;
const beforeElection = { before: 'election' } as const;

/** The line of exports as far as the boom goes; the right of its axis stays empty. */
export const riseChart = lineChart('rise', {
  series: 'exports',
  label: 'Exports',
  falling: 'loss',
  steps: [
    { name: 'first-years', until: beforeDecree, values: ['first', beforeDecree] },
    {
      name: 'take-off',
      until: beforeElection,
      values: ['first', beforeDecree, { after: 'decree-8-signed' }],
      strong: [beforeElection],
    },
  ],
});
