import { below, claim } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide, step } from '../../src/deck/slide.ts';

/** What it would take, and what to watch. */
export const stability = defineSlide(
  'stability',
  ({ value, worded, large, quote, name, role, asOf, asOfYear, year }) => ({
    layout: 'text',
    title: html`To bring them back takes more than a tax break`,
    claims: [claim('down from', below(['gdp-share', '2024'], ['gdp-share', '2021']))],
    seconds: 45,
    facts: ['S20'],
    body: html`<blockquote class="loud is-alone"><p>${quote('zalessky-stable')}</p><footer>is what it needs, says ${name('zalessky')}, ${role('zalessky')}, ${quote('zalessky-cautious')} about the future</footer></blockquote>
<div class="pairs">
<div class="pair"><p class="pair-name">Watch the headcount</p>${step('headcount', html`<p class="big-number">${large('staff', '2025-09')}</p><p>people: the park’s own claim for ${asOf('staff', '2025-09')}</p>`)}</div>
<div class="pair"><p class="pair-name">Watch the weight in GDP</p>${step('weight', html`<p class="big-number is-loss">${value('gdp-share', '2024')}</p><p>information and communication in ${asOfYear('gdp-share', '2024')}, after ${value('gdp-share', '2021')} in ${asOfYear('gdp-share', '2021')}</p>`)}</div>
<div class="pair"><p class="pair-name">Watch the offer</p>${step('offer', html`<p class="big-number">${year('tax-breaks-end')}</p><p>is when the tax breaks of the ${year('decree-8-signed')} decree run out</p>`)}</div>
</div>`,
    notes: {
      open: html`What would bring the people back? ${name('zalessky')} is ${quote('zalessky-cautious')}. He names one condition: ${quote('zalessky-stable')}. No tax break can promise that. So here is what to watch.`,
      steps: {
        headcount: html`The headcount. In ${asOf('staff', '2025-09')} the park claimed ${worded('staff', '2025-09')} people. That is its own claim.`,
        weight: html`The weight in the economy: ${value('gdp-share', '2024')} of GDP in ${asOfYear('gdp-share', '2024')}, down from ${value('gdp-share', '2021')}.`,
        offer: html`And the offer: until ${year('tax-breaks-end')}, the state promises low taxes. Money was never what was missing.`,
      },
      bridge: { to: 'connections', words: html`One thing has not broken.` },
    },
  }),
);
