import { lineChart } from '../../src/chart/line-chart.ts';

/** The line of exports as far as the boom goes; the right of its axis stays empty. */
export const riseChart = lineChart('rise', {
  series: 'exports',
  label: 'Exports',
  steps: [
    {
      name: 'first-years',
      until: { before: 'decree-8-signed' },
      values: ['first', { before: 'decree-8-signed' }],
    },
    {
      name: 'take-off',
      until: { before: 'election' },
      values: ['first', { before: 'decree-8-signed' }, { after: 'decree-8-signed' }],
      strong: [{ before: 'election' }],
      words: [
        { at: { before: 'election' }, lines: () => ['hollow: derived', 'from published growth'] },
      ],
    },
  ],
});
