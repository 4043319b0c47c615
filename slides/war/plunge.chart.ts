import { lineChart } from '../../src/charts/line-chart.ts';
import { formatDatum, formatValue } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';

const afterInvasion = { during: 'invasion' } as const;
const fallen = { of: 'exports-fall-reported' } as const;
const events = ['invasion'];
const bothFalls = (story: Story) => {
  const { value, unit } = story.datum('exports-fall-computed');
  return [
    'AFP reports a fall',
    `of ${formatDatum(story.datum('exports-fall-reported'))}; its rounded`,
    `figures give ${formatValue(Math.round(value), unit)}`,
  ];
};

/** The line falls into the space that was empty all along. */
export const plungeChart = lineChart('plunge', {
  series: 'exports',
  label: 'Exports',
  falling: 'loss',
  isKnown: true,
  words: [
    { at: afterInvasion, lines: ['by one commentator'] },
    { at: fallen, lines: bothFalls },
  ],
  steps: [
    { name: 'peak', until: 'peak', strong: ['peak'], events },
    { name: 'fall', until: afterInvasion, values: [afterInvasion], strong: ['peak'], events },
    {
      name: 'plunge',
      until: 'last',
      values: [afterInvasion, 'last'],
      strong: ['peak', fallen],
      events,
    },
  ],
});
