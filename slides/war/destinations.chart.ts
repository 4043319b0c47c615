import { barChart } from '../../src/chart/bar-chart.ts';
import { formatYear } from '../../src/data/dates.ts';

/** Where those had gone who answered a survey in spring 2022 and had left. */
export const destinationsChart = barChart('destinations', {
  caption: (story) =>
    `Where those had gone who answered dev.by’s survey of spring ${formatYear(story.datum('survey-poland-2022').date)} and had left`,
  rows: [
    { step: 'poland', figure: 'survey-poland-2022', name: 'Poland', tone: 'people' },
    { step: 'neighbours', figure: 'survey-georgia-2022', name: 'Georgia', tone: 'people' },
    { figure: 'survey-lithuania-2022', name: 'Lithuania', tone: 'people' },
    {
      step: 'elsewhere',
      figure: 'survey-elsewhere-2022',
      name: 'Elsewhere, derived',
      tone: 'rest',
    },
  ],
});
