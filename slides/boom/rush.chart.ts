import { columnChart } from '../../src/charts/column-chart.ts';

/** Columns of resident companies at their real dates, with the decree between slow and fast. */
export const rushChart = columnChart('rush', {
  series: 'companies',
  label: 'Resident companies',
  tone: 'shell',
  steps: [
    { name: 'before', until: { before: 'decree-8-signed' } },
    { name: 'after', until: { before: 'invasion' }, events: ['decree-8-signed'] },
  ],
});
