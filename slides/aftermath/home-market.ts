import { about, above, below, claim, sum } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { homeMarketChart } from './home-market.chart.ts';

/** Where the revenue comes from now: more of it from home. */
export const homeMarket = defineSlide(
  'home-market',
  ({ value, worded, asOf, asOfYear, name, role, pronounced }) => ({
    layout: 'plot',
    title: html`A quarter of the revenue now comes from home`,
    chart: homeMarketChart,
    captions: {
      abroad: html`A dot is one per cent of the park’s revenue. Nearly all of it was export, once.`,
      home: html`In ${asOfYear('export-share', '2024')}, by the minister’s word, a quarter stays at home.`,
      asia: html`<b class="aside">New markets in Asia</b> for firms under sanctions, said ${name('zalessky')}, then ${role('zalessky')}.`,
    },
    claims: [
      claim('Nearly all of it was export', above(['export-share', '2014'], 85)),
      claim(
        'A quarter of the revenue now comes from home',
        about('home-market-share', 25, 0.1),
        about(sum(['export-share', '2024'], 'home-market-share'), 100, 0.01),
      ),
      claim(
        'a quarter stays at home',
        below(['export-share', '2024'], ['export-share', '2022-11']),
      ),
    ],
    seconds: 45,
    facts: ['S15'],
    sources: ['afp'],
    notes: {
      open: html`Who pays the companies that stayed? A hundred dots, one for each per cent of the park’s revenue. In ${asOfYear('export-share', '2014')}, ${value('export-share', '2014')} came from abroad.`,
      steps: {
        'still-abroad': html`In ${asOf('export-share', '2022-11')} it was still ${worded('export-share', '2022-11')}.`,
        home: html`In ${asOfYear('export-share', '2024')} the dots come home: ${worded('export-share', '2024')} is exported, ${worded('home-market-share')} is sold in Belarus.`,
        asia: html`${name('zalessky')}${pronounced('zalessky')} told AFP that firms under sanctions find new markets in Asia. He gave no amount, so none is drawn.`,
      },
      asked: html`Is the home market growing, then? A share cannot say that: when exports shrink, the rest weighs more.`,
      bridge: { to: 'business', words: html`And how do you do business from here?` },
    },
  }),
);
