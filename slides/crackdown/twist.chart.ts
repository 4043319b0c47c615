import { lineChart } from '../../src/chart/line-chart.ts';
import { formatDatum } from '../../src/data/format.ts';

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
      words: [{ at: { before: 'election' }, lines: () => ['derived'] }],
      events: ['election'],
    },
    {
      name: 'what-happened',
      until: 'peak',
      values: [{ before: 'election' }, { during: 'election' }],
      strong: ['peak'],
      words: [
        { at: { before: 'election' }, lines: () => ['derived'] },
        {
          at: { during: 'election' },
          lines: (story) => [`up ${formatDatum(story.datum('exports-growth-2020'))}`],
        },
        { at: 'peak', lines: () => ['the peak'] },
      ],
      events: ['election'],
    },
  ],
});
