import { below, claim } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { renderSourceList } from '../../src/deck/sources.ts';
import { sourcesOn } from '../source-topics.ts';

/** Who counted those who left, at home and abroad. */
export const sourcesOfDepartures = defineSlide('sources-of-departures', (_tell, story) => ({
  layout: 'text',
  title: html`Sources: who left, and where to`,
  seconds: 0,
  claims: [claim('two offices disagree', below('polish-visas-all-sejm', 'polish-visas-all-audit'))],
  body: renderSourceList(sourcesOn('departures', story)),
  notes: {
    open: html`No country counts its Belarusian programmers. So these sources count something near it: answers to surveys, visas issued, people insured, arrivals less departures, companies founded, mostly of all trades together. The surveys are self-selected: they speak for those who answered. Where two offices disagree, as on the Polish visas, the data file has both, and a remark says so. If you know of a better count, I would like to hear of it. That is all of them. Thank you.`,
  },
}));
