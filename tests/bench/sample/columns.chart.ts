import { defineChart } from '../../../src/charts/chart.ts';
import { formatDatum } from '../../../src/data/format.ts';

const segments = [
  { name: 'first', until: '2014' },
  { name: 'second', until: '2018' },
  { name: 'third', until: '2024' },
] as const;

/** A series as columns that come step by step. */
export const sampleChart = defineChart('sample', (story) => {
  const { points, title } = story.series('sample');
  return {
    caption: title,
    rows: points.map((of) => ({ label: 'words words', of })),
    enters: true,
    steps: segments.map(({ name, until }) => ({
      name,
      sentence: `Words words words words words: ${formatDatum(story.datum('sample', until))} words ${until}.`,
      spec: {
        form: 'columns',
        columns: points.map((datum) => ({
          datum,
          tone: datum.date > '2018' ? 'loss' : 'money',
          isShown: datum.date <= until,
        })),
      },
    })),
  };
});
