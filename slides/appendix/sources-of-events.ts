import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { renderSourceList } from '../../src/deck/sources.ts';
import { sourcesOn } from '../source-topics.ts';

/** Who reported each dated event. */
export const sourcesOfEvents = defineSlide('sources-of-events', (_tell, story) => ({
  layout: 'text',
  title: html`Sources: what happened, day by day`,
  seconds: 0,
  body: renderSourceList(sourcesOn('events', story)),
  notes: {
    open: html`Every dated event of the talk has a report behind it: decrees, sales of companies, the election and the days after it, the flight that was forced down, the sanctions, the invasion. Where a decision and its first day of force differ, as with the banks, both dates are in the data. We left out the names of people who were arrested. Pages without a date of publication stand here without one.`,
    bridge: { to: 'sources-of-departures', words: html`The last list is about those who left.` },
  },
}));
