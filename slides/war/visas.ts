import { html } from '../../src/slide/html.ts';
import { defineSlide } from '../../src/slide/slide.ts';
import { visasChart } from './visas.chart.ts';

/** Visas are not arrivals. */
export const visas = defineSlide('visas', ({ value, said, asOf, year }) => ({
  layout: 'chart',
  title: html`A visa is not an arrival`,
  chart: visasChart,
  captions: {
    issued: html`Poland’s visas for Belarusian IT people, families included.`,
    entered: html`Entries on these visas: ${said('polish-entries')}, MOST reports.`,
  },
  seconds: 40,
  facts: ['S2'],
  notes: {
    open: html`Poland’s programme began in ${year('poland-visas')}. By ${asOf('polish-visas', '2024-03')} it had issued ${value('polish-visas', '2024-03')} visas. You will hear that number as the count of those who fled. It is not: it includes families, and a visa is only permission to travel.`,
    steps: {
      entered: html`Entries into Poland on these visas: ${said('polish-entries')}, MOST reports. That is the number to keep.`,
    },
    asked: html`Where did the other visa holders go? The figures do not say, so neither do I.`,
    bridge: html`The people are gone. Now watch the money follow.`,
  },
}));
