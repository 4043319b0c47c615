import { defineChart } from '../../src/chart/chart.ts';
import { drawBands } from '../../src/chart/forms/bands.ts';
import { formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';

/** Who bought, by year; the regions are defined as each year’s source does. */
const years = [
  [
    { figure: 'customers-western-europe-2014', name: 'Western Europe', tone: 'money' },
    { figure: 'customers-usa-2014', name: 'USA', tone: 'money' },
    { figure: 'customers-cis-2014', name: 'CIS', tone: 'rest' },
    { figure: 'customers-other-2014', name: 'Rest of the world', tone: 'rest' },
  ],
  [{ figure: 'customers-eu-usa-2018', name: 'EU and USA', tone: 'money' }],
  [{ figure: 'customers-eu-usa-2020', name: 'EU and USA', tone: 'money' }],
] as const;

/** A band a year, divided into the shares of exports by customer. */
export const nineInTenChart = defineChart('nine-in-ten', (story) => {
  const bands = years.map((shares) => {
    const parts = shares.map(({ figure, ...part }) => ({ ...part, datum: story.datum(figure) }));
    return { name: formatYear(parts[0]?.datum.date ?? ''), parts };
  });
  const told = (count: number) =>
    bands
      .slice(0, count)
      .map(
        ({ name, parts }) =>
          `${name} ${parts.map((part) => `${part.name} ${formatDatum(part.datum)}`).join(', ')}`,
      )
      .join('; ');
  return {
    caption: 'Where the park’s exports went',
    rows: bands.flatMap(({ parts }) =>
      parts.map(({ name, datum }) => ({ label: name, of: datum })),
    ),
    derivedAs: 'Outlined',
    enters: true,
    steps: [
      { name: 'early-customers', count: 1 },
      { name: 'later-customers', count: bands.length },
    ].map(({ name, count }) => ({
      name,
      sentence: `A band for each year of exports, divided by customer: ${told(count)}.`,
      draw: (theme) =>
        drawBands(theme, {
          bands: bands.map((band, index) => ({ ...band, isShown: index < count })),
          whole: 100,
        }),
    })),
  };
});
