import { defineChart } from '../../src/chart/chart.ts';
import { drawBars } from '../../src/chart/forms/bars.ts';
import { formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';

const countries = [
  { id: 'survey-poland-2022', name: 'Poland' },
  { id: 'survey-georgia-2022', name: 'Georgia' },
  { id: 'survey-lithuania-2022', name: 'Lithuania' },
  { id: 'survey-elsewhere-2022', name: 'Elsewhere, derived' },
] as const;

/** Where those had gone who answered a survey in spring 2022 and had left. */
export const destinationsChart = defineChart('destinations', (story) => {
  const bars = countries.map(({ id, name }) => ({ name, datum: story.datum(id) }));
  const year = formatYear(story.datum('survey-poland-2022').date);
  const named = (count: number) =>
    bars
      .slice(0, count)
      .map(({ name, datum }) => `${name} ${formatDatum(datum)}`)
      .join(', ');
  const drawn = [
    { name: 'poland', count: 1 },
    { name: 'neighbours', count: 3 },
    { name: 'elsewhere', count: 4 },
  ];
  return {
    caption: `Where those had gone who answered dev.by’s survey of spring ${year} and had left`,
    rows: bars.map(({ name, datum }) => ({ label: name, of: datum })),
    derivedAs: 'Hollow',
    enters: true,
    steps: drawn.map(({ name, count }) => ({
      name,
      sentence: `Of those who answered and had left: ${named(count)}.`,
      draw: (theme) =>
        drawBars(theme, {
          bars: bars.map((bar, index) => ({
            ...bar,
            tone: bar.datum.confidence === 'derived' ? 'rest' : 'lost',
            isShown: index < count,
          })),
          max: 50,
          thickness: 64,
        }),
    })),
  };
});
