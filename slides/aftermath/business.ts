import { html } from '../../src/slide/html.ts';
import { defineSlide } from '../../src/slide/slide.ts';
import { drawRegionMap } from '../region-map.ts';

/** Doing business now: the bus to Lithuania, the payment that takes longer. */
export const business = defineSlide(
  'business',
  ({ spelled, quote, name, role, age, pronounced, dayMonth, year }) => ({
    layout: 'text',
    title: html`Work goes on, by bus and by slower banks`,
    seconds: 45,
    facts: ['S16', 'S17', 'S18'],
    sources: ['afp', 'ap'],
    body: html`<div class="columns is-first-wide">
<div class="column">${drawRegionMap()}</div>
<div class="column"><p>No direct flights to Germany: long bus journeys to Lithuania instead.</p><blockquote class="voice"><p>${quote('hoffmann-payments')}</p><footer>${name('hoffmann')}, ${role('hoffmann')}, on bank payments</footer></blockquote><p>Sanctions have taken ${spelled('swift-banks')} Belarusian banks out of SWIFT, AFP says.</p></div>
</div>`,
    notes: {
      open: html`${name('hoffmann')} (${pronounced('hoffmann')}) is ${age('hoffmann')}, owns a business and is ${role('hoffmann')}. He tells AFP that sanctions have made his work more ${quote('hoffmann-uncomfortable')}. There are no direct flights to Germany; since ${dayMonth('airspace-closed')} ${year('airspace-closed')} Belarusian carriers may not use the EU’s airspace. So he takes long bus journeys to Lithuania. Payments, he says: ${quote('hoffmann-payments')}. Keep this number: ${spelled('swift-banks')} banks out of SWIFT, the network that underpins payments worldwide.`,
      asked: html`Is he giving up? No. He says he is hopeful about the future.`,
      bridge: html`So is the park, in its own words.`,
    },
  }),
);
