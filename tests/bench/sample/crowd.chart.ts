import { defineChart } from '../../../src/chart/chart.ts';
import { drawCrowd } from '../../../src/chart/forms/crowd.ts';
import { label } from '../../../src/chart/forms/label.ts';
import { typeSize } from '../../../src/chart/forms/type.ts';
import { formatDatum } from '../../../src/data/format.ts';

const stretches = [
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
    steps: stretches.map(({ name, until }) => {
      const datum = story.datum('sample', until);
      return {
        name,
        sentence: `Words words words words words: ${formatDatum(datum)} words ${until}.`,
        draw: (theme) =>
          drawCrowd(theme, {
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
