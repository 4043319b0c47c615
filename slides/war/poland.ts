import {
  about,
  above,
  below,
  claim,
  less,
  peak,
  rising,
  staysBelow,
  times,
} from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { polandChart } from './poland.chart.ts';

/** Those who went to Georgia went on; those who went to Poland stayed, and companies came too. */
export const poland = defineSlide('poland', ({ value, worded, asOf, asOfYear }) => ({
  layout: 'full',
  replaces: ['georgia', 'firms'],
  title: html`Georgia was a stop, Poland became home`,
  chart: polandChart,
  captions: {
    georgia: html`In ${asOfYear('georgia-balance', '2022')} ${value('georgia-balance', '2022')} more Belarusians came to Georgia than went; from ${asOfYear('georgia-balance', '2023')} on more leave Georgia than come.`,
    'first-count': html`Poland counts ${value('polish-companies', '2023-01-10')} with Belarusian capital in ${asOf('polish-companies', '2023-01-10')}.`,
    newcomers: html`By ${asOf('polish-companies', '2025-08-22')} they are half as many again: ${value('polish-companies', '2025-08-22')}.`,
    insured: html`In ${asOf('polish-insured', '2025-06')} ${value('polish-insured', '2025-06')} Belarusians have social insurance there.`,
  },
  reading: html`One building is ${value('companies-per-building')} companies.`,
  claims: [
    claim(
      'Georgia was a stop, Poland became home',
      peak('georgia-balance', '2022'),
      staysBelow('georgia-balance', '2023', 0),
      rising('polish-insured'),
    ),
    claim('more Belarusians came to Georgia than went', above(['georgia-balance', '2022'], 0)),
    claim(
      'more leave Georgia than come',
      above(['georgia-departures', '2023'], ['georgia-arrivals', '2023']),
      above(['georgia-departures', '2024'], ['georgia-arrivals', '2024']),
      ...['2023', '2024'].map((year) =>
        about(
          ['georgia-balance', year],
          less(['georgia-arrivals', year], ['georgia-departures', year]),
          0,
        ),
      ),
    ),
    claim(
      'half as many again',
      above(['polish-companies', '2025-08-22'], times(1.5, ['polish-companies', '2023-01-10'])),
      below(['polish-companies', '2025-08-22'], times(2, ['polish-companies', '2023-01-10'])),
    ),
  ],
  seconds: 40,
  facts: ['S2'],
  notes: {
    open: html`All of this is of all trades. Georgia first: a rush in ${asOfYear('georgia-balance', '2022')}. In ${asOfYear('georgia-arrivals', '2023')} ${value('georgia-arrivals', '2023')} came and ${value('georgia-departures', '2023')} left.`,
    steps: {
      'first-count': html`Poland: each building is ${value('companies-per-building')} companies with Belarusian capital.`,
      newcomers: html`The lighter ones are new: ${value('polish-companies-founded', '2022')} still active were registered in ${asOfYear('polish-companies-founded', '2022')}, ${value('polish-companies-founded', '2023')} in ${asOfYear('polish-companies-founded', '2023')}, ${value('polish-companies-founded', '2024')} in ${asOfYear('polish-companies-founded', '2024')}.`,
      insured: html`And people: ${value('polish-insured', '2008')} insured in ${asOfYear('polish-insured', '2008')}, ${worded('polish-insured', '2020-12-31')} at the end of ${asOfYear('polish-insured', '2020-12-31')}, now ${value('polish-insured', '2025-06')}.`,
    },
    asked: html`Are these programmers? Some. Nobody counts them apart. Did the companies move? The count says whose capital it is, not where a firm was.`,
    bridge: { to: 'plunge', words: html`And the money they left behind?` },
  },
}));
