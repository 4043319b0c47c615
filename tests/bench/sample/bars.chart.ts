import { defineChart } from '../../../src/charts/chart.ts';
import { drawBars } from '../../../src/charts/forms/bars.ts';
import { formatDatum } from '../../../src/data/format.ts';

const segments = [
  { name: 'first', until: '2014' },
  { name: 'second', until: '2018' },
  { name: 'third', until: '2024' },
] as const;

/** A series as bars that come step by step. */
export const sampleChart = defineChart('sample', (story) => {
  const { points, title } = story.series('sample');
  return {
    caption: title,
    rows: points.map((of) => ({ label: 'words words', of })),
    enters: true,
    steps: segments.map(({ name, until }) => ({
      name,
      sentence: `Words words words words words: ${formatDatum(story.datum('sample', until))} words ${until}.`,
      draw: (theme) =>
        drawBars(theme, {
          bars: points.map((datum) => ({
            name: datum.date,
            datum,
            tone: datum.date > '2018' ? 'loss' : 'rest',
            isShown: datum.date <= until,
          })),
        }),
    })),
  };
});
