import { defineChart } from '../../../src/charts/chart.ts';
import { layOutGrid } from '../../../src/charts/scene/layouts.ts';
import { scene } from '../../../src/charts/scene/spec.ts';
import { formatDatum } from '../../../src/data/format.ts';

const segments = [
  { name: 'first', until: '2014' },
  { name: 'second', until: '2018' },
  { name: 'third', until: '2024' },
] as const;

/** A series as a crowd of a hundred, of which as many are lit as the value of a step says. */
export const sampleChart = defineChart('sample', (story) => {
  const { points, title } = story.series('sample');
  return {
    caption: title,
    rows: points.map((of) => ({ label: 'words words', of })),
    enters: false,
    steps: segments.map(({ name, until }) => {
      const datum = story.datum('sample', until);
      const count = Math.round(datum.value);
      return {
        name,
        sentence: `Words words words words words: ${formatDatum(datum)} words ${until}.`,
        spec: scene((field) => [
          {
            kind: 'marks',
            id: 'crowd',
            shape: 'dot',
            places: layOutGrid({
              x: field.left + 20,
              y: field.pick(280, 120),
              columns: 20,
              count: 100,
              pitch: [field.pick(40, 20), field.pick(40, 20)],
              size: [field.pick(26, 13), field.pick(26, 13)],
            }),
            groups: [
              { count, look: 'lit', of: datum },
              { count: 100 - count, look: 'gone' },
            ],
          },
          {
            kind: 'words',
            id: `total-${until}`,
            x: field.left,
            y: field.pick(220, 60),
            size: field.pick(60, 34),
            lines: [formatDatum(datum)],
          },
        ]),
      };
    }),
  };
});
