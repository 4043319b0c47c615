import { columnChart } from '../../src/charts/column-chart.ts';

/** The largest employer at three dates; its sources say no more than "over" and "under". */
export const epamChart = columnChart('epam', {
  series: 'epam-staff',
  label: 'People working for EPAM in Belarus',
  tone: 'people',
  steps: [
    { name: 'first-cuts', until: { after: 'swift-fourth' } },
    { name: 'more-cuts', until: 'last' },
  ],
});
