import { lineChart } from '../../src/chart/line-chart.ts';
import { formatDatum, formatValue } from '../../src/data/format.ts';

const peakWords = { at: 'peak', lines: () => ['the peak'] } as const;
const commentator = {
  at: { during: 'invasion' },
  lines: () => ['by one', 'commentator’s figure'],
} as const;

/** The line falls into the space that was empty all along. */
export const plungeChart = lineChart('plunge', {
  series: 'exports',
  label: 'Exports',
  isKnown: true,
  steps: [
    {
      name: 'peak',
      until: 'peak',
      strong: ['peak'],
      words: [peakWords],
      events: ['invasion'],
    },
    {
      name: 'fall',
      until: { during: 'invasion' },
      values: [{ during: 'invasion' }],
      strong: ['peak'],
      words: [peakWords, commentator],
      events: ['invasion'],
    },
    {
      name: 'plunge',
      until: 'last',
      values: [{ during: 'invasion' }],
      strong: ['peak', 'last'],
      words: [
        peakWords,
        commentator,
        {
          at: 'last',
          lines: (story) => {
            const computed = story.datum('exports-fall-computed');
            return [
              'AFP reports a fall',
              `of ${formatDatum(story.datum('exports-fall-reported'))}; its rounded`,
              `figures give ${formatValue(Math.round(computed.value), computed.unit)}`,
            ];
          },
        },
      ],
      events: ['invasion'],
    },
  ],
});
