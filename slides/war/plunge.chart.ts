import { lineChart } from '../../src/chart/line-chart.ts';

/** The line falls into the space that was empty all along. */
export const plungeChart = lineChart('plunge', {
  series: 'exports',
  label: 'Exports',
  isKnown: true,
  steps: [
    { name: 'peak', until: 'peak', strong: ['peak'], events: ['invasion'] },
    {
      name: 'fall',
      until: { during: 'invasion' },
      values: [{ during: 'invasion' }],
      strong: ['peak'],
      events: ['invasion'],
    },
    {
      name: 'plunge',
      until: 'last',
      values: [{ during: 'invasion' }],
      strong: ['peak', 'last'],
      events: ['invasion'],
    },
  ],
});
