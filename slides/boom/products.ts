import { html } from '../../src/deck/html.ts';
import { defineSlide, step } from '../../src/deck/slide.ts';

/** Products the world knew: three names, large, each told in its turn. */
export const products = defineSlide('products', ({ value, date, year }) => ({
  layout: 'text',
  title: html`The world played and used what Belarusians developed`,
  seconds: 30,
  facts: ['S7'],
  sources: ['afp'],
  body: html`<div class="rows">
<div class="row"><p class="row-date">${year('world-of-tanks')}</p><p class="row-name">World of Tanks</p><p>A video game: developed here, AFP says.</p></div>
<div class="row"><p class="row-date">${year('viber-sold')}</p><p class="row-name">Viber</p>${step('viber-sold', html`<p><b>${value('viber-price')}</b> is what Rakuten pays for the messaging service: developed here, AFP says.</p>`)}</div>
<div class="row"><p class="row-date">${year('msqrd-sold')}</p><p class="row-name">MSQRD</p>${step('msqrd-sold', html`<p>An app: Facebook buys the Belarusian company behind it.</p>`)}</div>
</div>`,
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
