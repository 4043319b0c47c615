import { below, claim } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { visasChart } from './visas.chart.ts';

/** Visas are not arrivals. */
export const visas = defineSlide('visas', ({ value, worded, asOf, year }) => ({
  layout: 'full',
  title: html`A visa is not an arrival`,
  chart: visasChart,
  captions: {
    issued: html`Poland’s visas for IT workers. A dot is a thousand: of visas, or of people.`,
    entered: html`By the Border Guard’s count, ${worded('polish-entries')} people of all nationalities together entered on such a visa.`,
  },
  claims: [claim('A visa is not an arrival', below('polish-entries', ['polish-visas', '2024-03']))],
  seconds: 0,
  facts: ['S2'],
  notes: {
    open: html`Poland’s programme began in ${year('poland-visas')}. By ${asOf('polish-visas', '2024-03')} it had issued ${value('polish-visas', '2024-03')} visas to Belarusians alone. You will hear that number as the count of those who fled. It is not: it includes families, and a visa is only permission to travel.`,
    steps: {
      entered: html`Who came in on such a visa? By the Border Guard’s count, ${worded('polish-entries')} people, of all nationalities together. The two crowds are not the same people, so do not divide one by the other.`,
    },
    bridge: { to: 'sources-of-counts', words: html`And here is everyone we leaned on.` },
    asked: html`Where did the other visa holders go? The figures do not say, so neither do I.`,
  },
}));
