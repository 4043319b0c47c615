import { about, above, claim, falls, sum } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { nineInTenChart } from './nine-in-ten.chart.ts';

/** Where the customers were: the strength that becomes the weakness. */
export const nineInTen = defineSlide('nine-in-ten', ({ value, worded, asOfYear }) => ({
  layout: 'plot',
  title: html`Nine dollars in ten came from the EU and the USA`,
  chart: nineInTenChart,
  captions: {
    'early-customers': html`A band is a year’s exports. In ${asOfYear('customers-usa-2014')} Western Europe and the USA buy most of it.`,
    'later-customers': html`EU and USA: ${worded('customers-eu-usa-2018')} in ${asOfYear('customers-eu-usa-2018')}, ${worded('customers-eu-usa-2020')} in ${asOfYear('customers-eu-usa-2020')}.`,
  },
  claims: [
    claim(
      'Nine dollars in ten came from the EU and the USA',
      about('customers-eu-usa-2018', 90),
      about('customers-eu-usa-2020', 90),
    ),
    claim(
      'Western Europe and the USA buy most of it',
      above(sum('customers-western-europe-2014', 'customers-usa-2014'), 50),
    ),
    claim('a Sunday in August', falls('election', 'August', 'Sunday')),
  ],
  seconds: 35,
  notes: {
    open: html`Who paid? One band is one year’s exports. In ${asOfYear('customers-usa-2014')}, Western Europe bought ${value('customers-western-europe-2014')} of the exports and the USA ${value('customers-usa-2014')}. The former Soviet neighbours, the CIS, bought ${value('customers-cis-2014')}.`,
    steps: {
      'later-customers': html`By ${asOfYear('customers-eu-usa-2020')}, ${worded('customers-eu-usa-2020')} went to the EU and the USA. The dotted line marks it. It is the sector’s strength, and it will be its weakness.`,
    },
    asked: html`Can you compare the years? Only roughly. The first source counts Western Europe, the later ones the EU, so I do not draw a trend.`,
    bridge: { to: 'crackdown', words: html`That is the boom. Now comes a Sunday in August.` },
  },
}));
