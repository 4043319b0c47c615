import { typeSize } from '../../../src/charts/canvas/measure-text.ts';
import { defineChart } from '../../../src/charts/chart.ts';
import { drawDotField } from '../../../src/charts/forms/dot-field.ts';
import { label } from '../../../src/charts/forms/label.ts';
import { formatDatum } from '../../../src/data/format.ts';

const segments = [
  { name: 'first', until: '2014' },
  { name: 'second', until: '2018' },
  { name: 'third', until: '2024' },
] as const;

/** A series as a crowd of a hundred, of which as many are full as the value of a step says. */
export const sampleChart = defineChart('sample', (story) => {
  const { points, title } = story.series('sample');
  return {
    caption: title,
    rows: points.map((of) => ({ label: 'words words', of })),
    enters: false,
    steps: segments.map(({ name, until }) => {
      const datum = story.datum('sample', until);
      return {
        name,
        sentence: `Words words words words words: ${formatDatum(datum)} words ${until}.`,
        draw: (theme) =>
          drawDotField(theme, {
            area: { left: 0, top: 0.2, right: 1, bottom: 1 },
            dots: [
              { datum, count: Math.round(datum.value), tone: 'people' },
              { datum, count: 100 - Math.round(datum.value), tone: 'people', isHollow: true },
            ],
            annotations: {
              total: label(theme, {
                x: 0,
                y: 0.08,
                text: formatDatum(datum),
                color: theme.ink,
                size: typeSize.display,
                weight: 600,
                align: 'start',
              }),
            },
          }),
      };
    }),
  };
});
