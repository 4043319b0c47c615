import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { renderSourceList } from '../../src/deck/sources.ts';
import { sourcesOn } from '../source-topics.ts';

/** Who says where the money came from, and what it weighed. */
export const sourcesOfCustomers = defineSlide('sources-of-customers', (_tell, story) => ({
  layout: 'text',
  title: html`Sources: customers, revenue and the economy`,
  seconds: 0,
  body: renderSourceList(sourcesOn('customers', story)),
  notes: {
    open: html`Here is who says where the customers were, how much of the revenue was export, what the sector weighs in the economy, and how many people work for its largest employer. The share of the economy is always the same one: information and communication, as Belstat counts it. There are at least four definitions, and they do not mix. The figures on the largest employer reached us second-hand, so the slide words them as its sources do.`,
    bridge: { to: 'sources-of-events', words: html`Then come the dated events.` },
  },
}));
