import { html, spoken } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { businessChart } from './business.chart.ts';

/** Doing business now: the bus to Lithuania, the payment that takes longer. */
export const business = defineSlide(
  'business',
  ({ spelled, quote, name, role, age, pronounced, dayMonth, year }) => ({
    layout: 'full',
    title: html`Work goes on, by bus and by slower banks`,
    chart: businessChart,
    captions: {
      'no-flights': html`${name('hoffmann')}, ${role('hoffmann')}, is hopeful, though sanctions make his work more ${quote('hoffmann-uncomfortable')}.`,
      bus: html`No direct flights to Germany: long bus journeys to Lithuania instead.`,
      banks: html`On bank payments: ${quote('hoffmann-payments')} Sanctions have taken ${spelled('swift-banks')} Belarusian banks out of SWIFT, AFP says.`,
    },
    seconds: 50,
    facts: ['S16', 'S17', 'S18'],
    sources: ['afp'],
    notes: {
      open: html`${name('hoffmann')}${pronounced('hoffmann')} is ${age('hoffmann')} and owns a business. ${spoken(html`He is ${role('hoffmann')}, and tells AFP that sanctions have made his work more ${quote('hoffmann-uncomfortable')}. `)}There are no direct flights to Germany; since ${dayMonth('airspace-closed')} ${year('airspace-closed')} Belarusian carriers may not use the EU’s airspace.`,
      steps: {
        bus: html`So he takes long bus journeys to Lithuania.`,
        banks: html`Payments, he says: ${quote('hoffmann-payments')}. Sanctions have taken ${spelled('swift-banks')} banks out of SWIFT, the network that underpins payments worldwide.`,
      },
      asked: html`Is he giving up? No. He says he is hopeful about the future.`,
      bridge: {
        to: 'half-full',
        words: html`He is hopeful all the same. So is the park, in its own words.`,
      },
    },
  }),
);
