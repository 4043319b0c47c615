import { defineChart } from '../../src/chart/chart.ts';
import { drawBars } from '../../src/chart/forms/bars.ts';
import { formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';

const customers = [
  { id: 'customers-western-europe-2014', name: 'Western Europe', isWest: true },
  { id: 'customers-usa-2014', name: 'USA', isWest: true },
  { id: 'customers-cis-2014', name: 'CIS', isWest: false },
  { id: 'customers-other-2014', name: 'Rest of the world', isWest: false },
  { id: 'customers-eu-usa-2018', name: 'EU and USA', isWest: true },
  { id: 'customers-eu-usa-2020', name: 'EU and USA', isWest: true },
] as const;

/** Bars of the share of exports by customer; the regions are defined as each year’s source does. */
export const nineInTenChart = defineChart('nine-in-ten', (story) => {
  const bars = customers.map(({ id, name, isWest }) => ({ name, isWest, datum: story.datum(id) }));
  const firstDate = story.datum('customers-usa-2014').date;
  const told = (isLater: boolean) =>
    bars
      .filter(({ datum }) => (datum.date !== firstDate) === isLater)
      .map(({ name, datum }) => `${name} ${formatDatum(datum)} in ${formatYear(datum.date)}`)
      .join(', ');
  const drawn = [
    {
      name: 'early-customers',
      isLater: false,
      sentence: `Shares of the park’s exports: ${told(false)}.`,
    },
    {
      name: 'later-customers',
      isLater: true,
      sentence: `Shares of the park’s exports: ${told(false)}; with the regions defined otherwise, ${told(true)}.`,
    },
  ];
  return {
    caption: 'Where the park’s exports went',
    rows: bars.map(({ name, datum }) => ({ label: name, of: datum })),
    derivedAs: 'Outlined',
    enters: true,
    steps: drawn.map(({ name, isLater, sentence }) => ({
      name,
      sentence,
      draw: (theme) =>
        drawBars(theme, {
          bars: bars.map((bar) => ({
            name: `${bar.name}, ${formatYear(bar.datum.date)}`,
            datum: bar.datum,
            tone: bar.isWest ? 'gained' : 'rest',
            isShown: isLater || bar.datum.date === firstDate,
          })),
          max: 100,
          whole: 100,
          thickness: 40,
          nameWidth: 220,
        }),
    })),
  };
});
