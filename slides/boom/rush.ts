import { about, above, claim, less, rising } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { rushChart } from './rush.chart.ts';

/** The decree on the digital economy, and the companies that came after it. */
export const rush = defineSlide('rush', ({ value, date, year, asOf, asOfYear }) => ({
  layout: 'full',
  title: html`A decree promised tax breaks, and companies rushed in`,
  chart: rushChart,
  reading: html`One building is ${value('companies-per-building')} companies, rounded; stacks stand at their dates.`,
  captions: {
    before: html`Companies in the park: ${value('companies', '2010-01-01')} at the start of ${asOfYear('companies', '2010-01-01')}, ${value('companies', '2017-03')} in ${asOf('companies', '2017-03')}.`,
    decree: html`The decree of ${date('decree-8-signed')} promises tax breaks until ${year('tax-breaks-end')}.`,
    'year-after': html`${value('companies', '2018-12-31')} at the end of ${asOfYear('companies', '2018-12-31')}.`,
    rush: html`By ${asOf('companies', '2021-03')}: ${value('companies', '2021-03')} companies.`,
  },
  claims: [
    claim(
      'companies rushed in',
      above(
        less(['companies', '2021-03'], ['companies', '2017-03']),
        less(['companies', '2017-03'], ['companies', '2010-01-01']),
      ),
    ),
    claim('the park grew slowly', rising('companies', '2010-01-01', '2017-03')),
    claim(
      'more than in all the years before',
      above('companies-joined-2018', ['companies', '2017-03']),
    ),
    claim(
      'it will hardly move again',
      about(['companies', '2023-09'], ['companies', '2021-03']),
      about(['companies', '2025-02'], ['companies', '2021-03']),
      about(['companies', '2026-02'], ['companies', '2021-03']),
    ),
  ],
  seconds: 40,
  notes: {
    open: html`These buildings are companies, not people: one for every ${value('companies-per-building')}. For years the park grew slowly: ${value('companies', '2010-01-01')} companies at the start of ${asOfYear('companies', '2010-01-01')}, ${value('companies', '2017-03')} in ${asOf('companies', '2017-03')}.`,
    steps: {
      decree: html`On ${date('decree-8-signed')} a decree on the digital economy is signed. It promises tax breaks until ${year('tax-breaks-end')}.`,
      'year-after': html`In ${asOfYear('companies-joined-2018')} ${value('companies-joined-2018')} companies join, IntelliNews reports, more than in all the years before.`,
      rush: html`By ${asOf('companies', '2021-03')} there are ${value('companies', '2021-03')}. Hold on to that number: it will hardly move again.`,
    },
    bridge: { to: 'rise', words: html`More companies, more people. Now the money.` },
  },
}));
