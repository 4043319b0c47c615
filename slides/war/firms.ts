import { above, below, claim, times } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { firmsChart } from './firms.chart.ts';

/** The shells that stand in Poland: companies with Belarusian capital, of all trades. */
export const firms = defineSlide('firms', ({ value, asOf, asOfYear }) => ({
  layout: 'plot',
  title: html`Belarusian firms in Poland: half as many again`,
  chart: firmsChart,
  captions: {
    counted: html`Companies in Poland with Belarusian capital, of all trades: not tech alone.`,
    'half-again': html`By ${asOf('polish-companies', '2025-08-22')}: ${value('polish-companies', '2025-08-22')} companies.`,
  },
  reading: html`One building is ${value('companies-per-building')} companies; the buildings are drawn.`,
  claims: ['half as many again', 'more than half as many again'].map((words) =>
    claim(
      words,
      above(['polish-companies', '2025-08-22'], times(1.5, ['polish-companies', '2023-01-10'])),
      below(['polish-companies', '2025-08-22'], times(2, ['polish-companies', '2023-01-10'])),
    ),
  ),
  seconds: 35,
  notes: {
    open: html`Each building is ${value('companies-per-building')} companies in Poland with Belarusian capital: of all trades, not tech alone. On ${asOf('polish-companies', '2023-01-10')} there are ${value('polish-companies', '2023-01-10')}.`,
    steps: {
      'half-again': html`By ${asOf('polish-companies', '2025-08-22')} there are ${value('polish-companies', '2025-08-22')}: more than half as many again. Of those still active then, ${value('polish-companies-founded', '2022')} had been registered in ${asOfYear('polish-companies-founded', '2022')}, ${value('polish-companies-founded', '2023')} in ${asOfYear('polish-companies-founded', '2023')} and ${value('polish-companies-founded', '2024')} in ${asOfYear('polish-companies-founded', '2024')}.`,
    },
    asked: html`Did they all move from Minsk? The count says whose capital it is, not where a firm was before.`,
    bridge: { to: 'plunge', words: html`And the money they left behind?` },
  },
}));
