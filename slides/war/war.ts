import { before, claim, peak } from '../../src/deck/claims.ts';
import { html, spoken } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { readPark } from '../park-lights.ts';
import { warChart } from './war.chart.ts';

/** Opens the war: the park at its fullest, and the lights that will go out. */
export const war = defineSlide('war', ({ value, worded, date, asOf, asOfYear, year }) => ({
  layout: 'opener',
  title: html`Then Belarus lent its land to a war`,
  lead: html`${date('invasion')}: Russia invades Ukraine, also from Belarus. Western sanctions follow, and the exodus speeds up.`,
  chart: warChart,
  reading: readPark({ value }),
  claims: [
    claim('Then Belarus lent its land to a war', before('election', 'invasion')),
    claim('the park at its fullest', peak('staff', '2022-01')),
  ],
  seconds: 45,
  facts: ['S10'],
  sources: ['afp'],
  notes: {
    open: html`This is the park at its fullest, early in ${asOfYear('staff', '2022-01')}: ${worded('staff', '2022-01')} people. Nobody ever published that number. It follows from what the park said later.${spoken(html` On ${date('invasion')} Russia invades Ukraine, and part of the attack starts from Belarus. The West answers with sanctions on both. AFP says the exodus of ${year('election')} now speeds up.`)}`,
    steps: {
      marked: html`The hollow windows are those the park will have lost by ${asOf('staff-loss')}: ${worded('staff-loss')}. Look at them once more: they are about to leave.`,
    },
    bridge: { to: 'doors', words: html`First, doors close.` },
  },
}));
