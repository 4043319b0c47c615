import { defineChart } from '../../src/charts/chart.ts';
import { drawBands } from '../../src/charts/forms/bands.ts';
import { formatYear } from '../../src/data/dates.ts';
import { formatDatum, formatValue } from '../../src/data/format.ts';

const years = [
  {
    step: 'early-customers',
    parts: [
      { figure: 'customers-western-europe-2014', name: 'Western Europe', tone: 'money' },
      { figure: 'customers-usa-2014', name: 'USA', tone: 'money' },
      { figure: 'customers-cis-2014', name: 'CIS', tone: 'rest' },
      { figure: 'customers-other-2014', name: 'Rest of the world', tone: 'rest' },
    ],
  },
  {
    step: 'later-customers',
    parts: [{ figure: 'customers-eu-usa-2018', name: 'EU and USA', tone: 'money' }],
  },
  {
    step: 'later-customers',
    parts: [{ figure: 'customers-eu-usa-2020', name: 'EU and USA', tone: 'money' }],
  },
] as const;

/** One band a year, divided by customer; the regions are defined as each year’s source does. */
export const nineInTenChart = defineChart('nine-in-ten', (story) => {
  const caption = 'Where the park’s exports went';
  const bands = years.map(({ step, parts }) => {
    const told = parts.map((part) => ({ ...part, datum: story.datum(part.figure) }));
    return { step, parts: told, name: formatYear(story.datum(parts[0].figure).date) };
  });
  const last = story.datum('customers-eu-usa-2020');
  const names = [...new Set(years.map(({ step }) => step))];
  return {
    caption,
    rows: bands.flatMap(({ parts }) =>
      parts.map(({ name, datum }) => ({ label: name, of: datum })),
    ),
    derivedAs: 'Outlined',
    enters: true,
    steps: names.map((name, index) => {
      const isShown = (band: { step: (typeof names)[number] }) => names.indexOf(band.step) <= index;
      return {
        name,
        sentence: `${caption}: ${bands
          .filter(isShown)
          .map(
            (band) =>
              `${band.name}: ${band.parts.map((part) => `${part.name} ${formatDatum(part.datum)}`).join(', ')}`,
          )
          .join('; ')}.`,
        draw: (theme) =>
          drawBands(theme, {
            bands: bands.map((band) => ({ ...band, isShown: isShown(band) })),
            whole: 100,
            mark: {
              value: last.value,
              text: formatValue(last.value, last.unit),
              isShown: index === names.length - 1,
            },
          }),
      };
    }),
  };
});
