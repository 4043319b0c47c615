import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { productsChart } from './products.chart.ts';

/** Products the world knew: three panels that light up in turn. */
export const products = defineSlide('products', ({ value, date, year }) => ({
  layout: 'full',
  title: html`The world played and used what Belarusians developed`,
  chart: productsChart,
  captions: {
    'world-of-tanks': html`World of Tanks, a video game, goes online in ${year('world-of-tanks')}: developed here, AFP says.`,
    'viber-sold': html`In ${year('viber-sold')} Rakuten pays ${value('viber-price')} for Viber, a messaging service: developed here, AFP says.`,
    'msqrd-sold': html`In ${year('msqrd-sold')} Facebook buys the Belarusian company behind MSQRD, an app.`,
  },
  seconds: 30,
  facts: ['S7'],
  sources: ['afp'],
  notes: {
    open: html`Three names that you may know. World of Tanks, a video game, goes online on ${date('world-of-tanks')}. It was developed here, AFP says.`,
    steps: {
      'viber-sold': html`In ${year('viber-sold')} Rakuten buys Viber for ${value('viber-price')}.`,
      'msqrd-sold': html`In ${year('msqrd-sold')} Facebook buys the Belarusian company behind MSQRD.`,
    },
    asked: html`Is Viber really Belarusian? In part. Early development was done in Belarusian offices; the company itself sat in Cyprus and Israel. AFP says it was developed here.`,
    bridge: { to: 'rush', words: html`Then the state made the offer even better.` },
  },
}));
