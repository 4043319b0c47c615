import { lineChart } from '../../src/charts/line-chart.ts';
import { formatDatum } from '../../src/data/format.ts';

const before = { before: 'election' } as const;
const during = { during: 'election' } as const;
const events = ['election'];

/** The line of exports stops before the election, then goes on rising. */
export const twistChart = lineChart('twist', {
  series: 'exports',
  label: 'Exports',
  falling: 'loss',
  isKnown: true,
  words: [
    { at: before, lines: ['derived'] },
    { at: during, lines: (story) => [`up ${formatDatum(story.datum('exports-growth-2020'))}`] },
    { at: 'peak', lines: ['the peak'] },
  ],
  steps: [
    { name: 'question', until: before, values: [before], events },
    { name: 'what-happened', until: 'peak', values: [before, during], strong: ['peak'], events },
  ],
});
