import { defineChart } from '../../../src/charts/chart.ts';
import { formatDatum } from '../../../src/data/format.ts';

const segments = [
  { name: 'first', until: '2014', isEventShown: false },
  { name: 'second', until: '2018', isEventShown: false },
  { name: 'third', until: '2024', isEventShown: true },
] as const;

/** A series as a line, drawn as far as a step says. */
export const sampleChart = defineChart('sample', (story) => {
  const { points, title } = story.series('sample');
  const event = story.event('sample');
  return {
    caption: title,
    rows: [
      ...points.map((of) => ({ label: 'words words', of })),
      { label: event.short, of: event },
    ],
    enters: true,
    steps: segments.map(({ name, until, isEventShown }) => ({
      name,
      sentence: `Words words words words words: ${formatDatum(story.datum('sample', until))} words ${until}.`,
      spec: {
        form: 'line',
        points,
        until: story.datum('sample', until),
        values: segments.map(({ until: date }) => ({
          point: story.datum('sample', date),
          isShown: date <= until,
          isStrong: date === until,
        })),
        events: [{ event, isShown: isEventShown }],
      },
    })),
  };
});
