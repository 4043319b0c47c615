import { above, below, claim, times } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { readPark } from '../park.ts';
import { aftermathChart } from './aftermath.chart.ts';

/** Opens the aftermath: the light comes back, pale. */
export const aftermath = defineSlide('aftermath', ({ value, date, asOf, asOfYear }) => ({
  layout: 'full',
  title: html`Morning after: who is still here?`,
  chart: aftermathChart,
  captions: {
    'what-is-left': html`AFP visits Minsk and reports on ${date('article')}. The buildings are open, and much of the crowd has gone. That is still more than in ${asOfYear('staff', '2018-12-31')}.`,
  },
  reading: readPark({ value }),
  claims: [
    claim(
      'much of the crowd has gone',
      below(['staff', '2025-02'], times(0.8, ['staff', '2022-01'])),
    ),
    claim('That is still more than in', above(['staff', '2025-02'], ['staff', '2018-12-31'])),
  ],
  seconds: 35,
  facts: ['S11'],
  sources: ['afp'],
  notes: {
    open: html`The light comes back, pale. This is ${asOf('staff', '2025-02')}, when AFP reports from Minsk. The park still exists. So does its law: a decree of ${date('decree-102')} reorganised it and kept its tax terms. ${value('staff', '2025-02')} people work there. That is still more than in ${asOfYear('staff', '2018-12-31')}, when there were ${value('staff', '2018-12-31')}. So this is not a ruin. It is something harder to describe.`,
    bridge: { to: 'qulix', words: html`We start with a single company.` },
  },
}));
