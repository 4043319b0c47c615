import { defineChart } from '../../../src/chart/chart.ts';
import { drawDots, fieldPlaces } from '../../../src/chart/forms/dots.ts';
import { label } from '../../../src/chart/forms/label.ts';
import { typeSize } from '../../../src/chart/forms/type.ts';
import { formatDatum } from '../../../src/data/format.ts';

const stretches = [
  { name: 'first', until: '2014' },
  { name: 'second', until: '2018' },
  { name: 'third', until: '2024' },
] as const;

/** A series as a field of a hundred dots, of which a step shows as many as its value says. */
export const sampleChart = defineChart('sample', (story) => {
  const { points, title } = story.series('sample');
  const places = fieldPlaces(100, { x: 0.5, y: 0.5, rows: 7 });
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
          drawDots(theme, {
            dots: places.map((place, index) => ({
              ...place,
              tone: 'gained',
              isHollow: index >= datum.value,
            })),
            width: 16,
            height: 9,
            radius: 0.37,
            annotations: {
              total: label(theme, {
                x: 0,
                y: 8.5,
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
