import { about, above, claim, less, peak, rising, staysBelow } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { georgiaChart } from './georgia.chart.ts';

/** Those who went to Georgia went on; those who went to Poland stayed, and more came. */
export const georgia = defineSlide('georgia', ({ value, worded, asOf, asOfYear }) => ({
  layout: 'plot',
  title: html`Georgia was a stop, Poland became home`,
  chart: georgiaChart,
  captions: {
    surge: html`Belarusians of all trades, each country on its own scale: no country counts its Belarusian programmers.`,
    home: html`From ${asOfYear('georgia-balance', '2023')} on more leave Georgia than come. In Poland they are ${value('polish-insured', '2025-06')}.`,
  },
  claims: [
    claim(
      'Georgia was a stop, Poland became home',
      peak('georgia-balance', '2022'),
      staysBelow('georgia-balance', '2023', 0),
      rising('polish-insured'),
    ),
    claim('more Belarusians came than went', above(['georgia-balance', '2022'], 0)),
    claim('Poland goes on rising', rising('polish-insured')),
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
  ],
  seconds: 35,
  facts: ['S2'],
  notes: {
    open: html`Two countries, one clock. Below, Georgia: in ${asOfYear('georgia-balance', '2022')} ${value('georgia-balance', '2022')} more Belarusians came than went. Above, Belarusians with social insurance in Poland: ${value('polish-insured', '2008')} in ${asOfYear('polish-insured', '2008')}, ${value('polish-insured', '2016')} in ${asOfYear('polish-insured', '2016')}, ${worded('polish-insured', '2020-12-31')} at the end of ${asOfYear('polish-insured', '2020-12-31')}.`,
    steps: {
      home: html`Then Georgia turns: in ${asOfYear('georgia-arrivals', '2023')} ${value('georgia-arrivals', '2023')} came and ${value('georgia-departures', '2023')} left. Poland goes on rising, to ${value('polish-insured', '2025-06')} in ${asOf('polish-insured', '2025-06')}.`,
    },
    asked: html`Are these programmers? Some. These are all trades, because nobody counts the programmers apart.`,
    bridge: { to: 'firms', words: html`Not only people settle in Poland. Firms do, too.` },
  },
}));
