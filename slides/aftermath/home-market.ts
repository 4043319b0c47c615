import { about, above, below, claim, sum } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { homeMarketChart } from './home-market.chart.ts';

/** Where the revenue comes from now: more of it from home. */
export const homeMarket = defineSlide(
  'home-market',
  ({ value, worded, asOf, asOfYear, name, role, pronounced }) => ({
    layout: 'full',
    title: html`Nearly all of the revenue once came from abroad`,
    chart: homeMarketChart,
    captions: {
      abroad: html`In ${asOfYear('export-share', '2014')}, ${value('export-share', '2014')} of the park’s revenue came from abroad; ${value('home-market-share-2014')} from home is our arithmetic. In ${asOf('export-share', '2022-11')} it was still ${worded('export-share', '2022-11')}.`,
      home: html`In ${asOfYear('export-share', '2024')}, by the minister’s word, ${worded('home-market-share')} comes from home.`,
      asia: html`New markets in Asia for companies under sanctions, said ${name('zalessky')}, then ${role('zalessky')}; he gave no amount.`,
    },
    reading: html`One coin is a quarter of the park’s revenue, rounded to whole coins.`,
    claims: [
      claim('Nearly all of the revenue once came from abroad', above(['export-share', '2014'], 85)),
      claim(
        'a quarter of the revenue now comes from home',
        about('home-market-share', 25, 0.1),
        about(sum(['export-share', '2024'], 'home-market-share'), 100, 0.01),
      ),
      claim(
        'the fourth coin crosses the border',
        below(['export-share', '2024'], ['export-share', '2022-11']),
      ),
    ],
    seconds: 45,
    facts: ['S15'],
    sources: ['afp'],
    notes: {
      open: html`Who pays the companies that stayed? Four coins are the park’s revenue. In ${asOfYear('export-share', '2014')}, ${value('export-share', '2014')} came from abroad; in ${asOf('export-share', '2022-11')} it was still ${worded('export-share', '2022-11')}. In whole coins that is all four.`,
      steps: {
        home: html`By ${asOfYear('export-share', '2024')} the fourth coin crosses the border: ${worded('export-share', '2024')} is exported, and a quarter of the revenue now comes from home.`,
        asia: html`${name('zalessky')}${pronounced('zalessky')} told AFP that firms under sanctions find new markets in Asia. He gave no amount, so none is drawn.`,
      },
      asked: html`Is the home market growing, then? A share cannot say that: when exports shrink, the rest weighs more.`,
      bridge: { to: 'business', words: html`And how do you do business from here?` },
    },
  }),
);
