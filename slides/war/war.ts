import { before, claim, peak, rising } from '../../src/deck/claims.ts';
import { html, spoken } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { readPark } from '../park.ts';
import { warChart } from './war.chart.ts';

/** Opens the war: the park at its fullest. */
export const war = defineSlide('war', ({ value, worded, date, asOfYear, year }) => ({
  layout: 'full',
  title: html`Then Belarus lent its land to a war`,
  chart: warChart,
  captions: {
    fullest: html`${date('invasion')}: Russia invades Ukraine, also from Belarus. Western sanctions follow, and the exodus speeds up.`,
  },
  reading: readPark({ value }),
  claims: [
    claim('Then Belarus lent its land to a war', before('election', 'invasion')),
    claim('The total still grew', rising('staff', '2018-12-31', '2022-01')),
    claim('the park at its fullest', peak('staff', '2022-01')),
  ],
  seconds: 35,
  facts: ['S10'],
  sources: ['afp'],
  notes: {
    open: html`This is the park at its fullest, early in ${asOfYear('staff', '2022-01')}: ${worded('staff', '2022-01')} people. Nobody ever published that number; it is our estimate, from what the park said later. Look at the windows: every one of them has light.${spoken(html` On ${date('invasion')} Russia invades Ukraine, and part of the attack starts from Belarus. The West answers with sanctions on both. AFP says the exodus of ${year('election')} now speeds up.`)}`,
    asked: html`Had nobody left by then? Some had, as you have seen. The total still grew, so it did not show them.`,
    bridge: { to: 'doors', words: html`First, doors close.` },
  },
}));
