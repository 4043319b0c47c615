import { above, claim, falls, peak, rising } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { twistChart } from './twist.chart.ts';

/** The twist: some were leaving, and neither the headcount nor the money showed it. */
export const twist = defineSlide('twist', ({ value, worded, year, asOf, asOfYear }) => ({
  layout: 'full',
  title: html`The crackdown came. What did the money do?`,
  chart: twistChart,
  captions: {
    question: html`People in the park over exports, up to the eve of the election. What would you expect?`,
    'what-happened': html`Exports rose ${value('exports-growth-2020')} in ${asOfYear('exports-growth-2020')} and reached ${value('exports', '2021')} in ${asOfYear('exports', '2021')}, the peak. Some left first, and no total showed it.`,
  },
  claims: [
    claim('What did the money do?', rising('exports', '2019', '2021')),
    claim('the peak', peak('exports', '2021')),
    claim(
      'Some left first, and no total showed it',
      above('survey-left-2021-count', 0),
      rising('staff', '2018-12-31', '2022-01'),
      rising('exports', '2019', '2021'),
    ),
    claim('Exports rose', rising('exports', '2019', '2021')),
    claim('The headcount rises too', rising('staff', '2018-12-31', '2021-03')),
    claim('Up. Exports grow', rising('exports', '2019', '2021')),
    claim('a morning in February', falls('invasion', 'February')),
  ],
  seconds: 45,
  sources: ['afp'],
  notes: {
    open: html`Two things on one axis: the people of the park above, its exports below, up to the year before the election. People are arrested, some leave. Take a moment: where does the line go?`,
    steps: {
      'what-happened': html`Up. Exports grow ${value('exports-growth-2020')} in ${asOfYear('exports-growth-2020')} and reach ${value('exports', '2021')} in ${asOfYear('exports', '2021')}. The headcount rises too, to ${worded('staff', '2021-03')} in ${asOf('staff', '2021-03')}. Some left first, and no total showed it. From the raid to the invasion it is ${worded('delay-months')} months. My reading: people feel repression first; revenue feels sanctions.`,
    },
    asked: html`Was most of ${year('election')} not before the crackdown? It was. That is why the year after it matters more.`,
    bridge: { to: 'war', words: html`Then comes a morning in February.` },
  },
}));
