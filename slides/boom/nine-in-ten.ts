import { about, above, claim, falls, sum } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { nineInTenChart } from './nine-in-ten.chart.ts';

/** Where the customers were: the strength that becomes the weakness. */
export const nineInTen = defineSlide('nine-in-ten', ({ value, worded, asOfYear }) => ({
  layout: 'full',
  title: html`Nine dollars in ten came from the EU and the USA`,
  chart: nineInTenChart,
  captions: {
    'nine-coins': html`A coin is a tenth of a year’s exports: ${worded('customers-eu-usa-2020')} came from the EU and the USA in ${asOfYear('customers-eu-usa-2020')}, after ${worded('customers-eu-usa-2018')} in ${asOfYear('customers-eu-usa-2018')}.`,
    earlier: html`In ${asOfYear('customers-usa-2014')} Western Europe and the USA bought most of it: ${value('customers-western-europe-2014')} and ${value('customers-usa-2014')}.`,
  },
  claims: [
    claim(
      'Nine dollars in ten came from the EU and the USA',
      about('customers-eu-usa-2018', 90),
      about('customers-eu-usa-2020', 90),
    ),
    claim(
      'Western Europe and the USA bought most of it',
      above(sum('customers-western-europe-2014', 'customers-usa-2014'), 50),
    ),
    claim('a Sunday in August', falls('election', 'August', 'Sunday')),
  ],
  seconds: 35,
  notes: {
    open: html`Who paid? Ten coins are one year’s exports. In ${asOfYear('customers-eu-usa-2020')}, ${worded('customers-eu-usa-2020')} of them came from the EU and the USA; two years before it had been ${worded('customers-eu-usa-2018')}. It is the sector’s strength, and it will be its weakness.`,
    steps: {
      earlier: html`It had been so for years. In ${asOfYear('customers-usa-2014')}, Western Europe bought ${value('customers-western-europe-2014')} of the exports and the USA ${value('customers-usa-2014')}. The former Soviet neighbours, the CIS, bought ${value('customers-cis-2014')}.`,
    },
    asked: html`Can you compare the years? Only roughly. The first source counts Western Europe, the later ones the EU, so I do not draw a trend.`,
    bridge: { to: 'crackdown', words: html`That is the boom. Now comes a Sunday in August.` },
  },
}));
