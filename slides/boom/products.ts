import { html } from '../../src/slide/html.ts';
import { defineSlide } from '../../src/slide/slide.ts';
import { productsChart } from './products.chart.ts';

/** Products the world knew, on a timeline. */
export const products = defineSlide('products', ({ value, date, shortDate, year }) => ({
  layout: 'wide',
  title: html`The world played and used what Belarusians developed`,
  chart: productsChart,
  captions: {
    'tanks-online': html`<b>${shortDate('world-of-tanks')}</b> World of Tanks, a video game: developed here, AFP says.`,
    'viber-sold': html`<b>${shortDate('viber-sold')}</b> Viber, a messaging service: developed here, AFP says. Rakuten pays ${value('viber-price')}.`,
    'msqrd-sold': html`<b>${shortDate('msqrd-sold')}</b> MSQRD, an app: Facebook buys the Belarusian company behind it.`,
  },
  seconds: 45,
  facts: ['S7'],
  sources: ['afp'],
  notes: {
    open: html`World of Tanks, a video game, goes online on ${date('world-of-tanks')}. It was developed here, AFP says.`,
    steps: {
      'viber-sold': html`In ${year('viber-sold')} Rakuten buys Viber for ${value('viber-price')}. That is the number to remember.`,
      'msqrd-sold': html`In ${year('msqrd-sold')} Facebook buys the Belarusian company behind MSQRD.`,
    },
    asked: html`Is Viber really Belarusian? In part. Early development was done in Belarusian offices; the company itself sat in Cyprus and Israel. AFP says it was developed here.`,
    bridge: html`Then the state made the offer even better.`,
  },
}));
