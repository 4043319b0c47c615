import { claim, falls, peak, rising } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { twistChart } from './twist.chart.ts';

/** The twist: the people were leaving and the money kept rising. */
export const twist = defineSlide('twist', ({ value, worded, year, asOfYear }) => ({
  layout: 'plot',
  title: html`And yet the money kept rising`,
  chart: twistChart,
  captions: {
    question: html`After the election: what would you expect?`,
    'what-happened': html`Up ${value('exports-growth-2020')} in ${asOfYear('exports-growth-2020')}; then ${value('exports', '2021')} in ${asOfYear('exports', '2021')}, the peak.`,
  },
  claims: [
    claim('And yet the money kept rising', rising('exports', '2019', '2021')),
    claim('the peak', peak('exports', '2021')),
    claim('Up. Exports grow', rising('exports', '2019', '2021')),
    claim('the money rises', rising('exports', '2020', '2021')),
    claim('a morning in February', falls('invasion', 'February')),
  ],
  seconds: 35,
  notes: {
    open: html`The line of exports, up to the year before the election. People are arrested, people leave. Take a moment: where does the line go?`,
    steps: {
      'what-happened': html`Up. Exports grow ${value('exports-growth-2020')} in ${asOfYear('exports-growth-2020')} and reach ${value('exports', '2021')} in ${asOfYear('exports', '2021')}. From the raid to the invasion it is ${worded('delay-months')} months, and the money rises. My reading: people feel repression first; revenue feels sanctions.`,
    },
    asked: html`Was most of ${year('election')} not before the crackdown? It was. That is why the year after it matters more.`,
    bridge: { to: 'war', words: html`Then comes a morning in February.` },
  },
}));
