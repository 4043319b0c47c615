import { barChart } from '../../src/chart/bar-chart.ts';
import { formatDate } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';

/** Two bars from one survey: who answered, and who of them had left. */
export const leavingChart = barChart('leaving', {
  caption: (story) =>
    `Who had left the country, in dev.by’s survey of ${formatDate(story.datum('survey-replies-2021').date)}`,
  whole: 'survey-replies-2021',
  rows: [
    { step: 'answered', figure: 'survey-replies-2021', name: 'All who answered', tone: 'rest' },
    {
      step: 'gone',
      figure: 'survey-left-2021-count',
      name: 'Had left Belarus',
      tone: 'lost',
      text: (left, story) =>
        `${formatDatum(left)}, or ${formatDatum(story.datum('survey-left-2021'))}`,
    },
  ],
  table: [{ label: 'Share that had left', figure: 'survey-left-2021' }],
});
