import { type BarRow, barChart } from '../../src/chart/bar-chart.ts';
import { formatYear } from '../../src/data/dates.ts';

const share = (figure: string, customer: string): BarRow => ({
  figure,
  name: ({ date }) => `${customer}, ${formatYear(date)}`,
  label: customer,
});

/** Bars of the share of exports by customer; the regions are defined as each year’s source does. */
export const nineInTenChart = barChart('nine-in-ten', {
  caption: 'Where the park’s exports went',
  whole: 100,
  rows: [
    { step: 'early-customers', ...share('customers-western-europe-2014', 'Western Europe') },
    share('customers-usa-2014', 'USA'),
    { ...share('customers-cis-2014', 'CIS'), tone: 'rest' },
    { ...share('customers-other-2014', 'Rest of the world'), tone: 'rest' },
    { step: 'later-customers', ...share('customers-eu-usa-2018', 'EU and USA') },
    share('customers-eu-usa-2020', 'EU and USA'),
  ],
});
