import { about, above, below, claim, peak, times } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { shellAndCrowdChart } from './shell-and-crowd.chart.ts';

/** The second insight: the shell stands, the crowd and the money have shrunk. */
export const shellAndCrowd = defineSlide(
  'shell-and-crowd',
  ({ value, worded, whole, asOf, asOfYear }) => ({
    layout: 'full',
    title: html`The shell still stands. What of crowd and money?`,
    chart: shellAndCrowdChart,
    captions: {
      shell: html`In ${asOf('companies', '2025-02')}, ${worded('companies', '2025-02')} companies, of ${value('companies', '2021-03')} in ${asOf('companies', '2021-03')}.`,
      crowd: html`${value('staff', '2025-02')} people, of ${worded('staff', '2022-01')} early in ${asOfYear('staff', '2022-01')}, our estimate.`,
      money: html`Exports of ${value('exports', '2023')} in ${asOfYear('exports', '2023')}, of ${value('exports', '2021')} in ${asOfYear('exports', '2021')}. AFP reports a fall of ${value('exports-fall-reported')}; its rounded figures give ${whole('exports-fall-computed')}.`,
      grown: html`${value('companies', '2026-02')} companies in ${asOf('companies', '2026-02')}, more than before the war.`,
    },
    reading: html`One building is ${value('companies-per-building')} companies, one window ${value('people-per-window')} people; the buildings are drawn.`,
    claims: [
      claim('The shell still stands', about(['companies', '2025-02'], ['companies', '2021-03'])),
      claim('lost its crowd', below(['staff', '2025-02'], times(0.8, ['staff', '2022-01']))),
      claim('AFP reports a fall', about('exports-fall-computed', 'exports-fall-reported', 0.1)),
      claim(
        'the shell even grew',
        above(['companies', '2026-02'], ['companies', '2025-02']),
        above(['companies', '2026-02'], ['companies', '2021-03']),
      ),
      claim('more than before the war', above(['companies', '2026-02'], ['companies', '2021-03'])),
      claim('still stand at their peaks', peak('staff', '2022-01'), peak('exports', '2021')),
      claim('of the peak', peak('exports', '2021')),
      claim('the crowd’s peak', peak('staff', '2022-01')),
    ],
    seconds: 50,
    facts: ['S11', 'S12', 'S13'],
    notes: {
      open: html`The three forms you have seen all along, side by side. The buildings are the companies: ${worded('companies', '2025-02')}, of ${value('companies', '2021-03')}. On paper, nothing happened. The windows and the glass still stand at their peaks.`,
      steps: {
        crowd: html`The people: about ${whole('staff-share-of-peak')} of early ${asOfYear('staff', '2022-01')}.`,
        money: html`The money, in ${asOfYear('exports-share-of-peak')}: about ${whole('exports-share-of-peak')} of the peak.`,
        grown: html`And in ${asOf('companies', '2026-02')} the shell even grew: ${value('companies', '2026-02')} companies, more than before the war. The park kept its companies and lost its crowd.`,
      },
      asked: html`Are these official? The counts are; the shares are our own division, and the crowd’s peak is our estimate. AFP’s ${value('exports-fall-reported')} is its own; its rounded dollars give ${whole('exports-fall-computed')}.`,
      bridge: { to: 'home-market', words: html`So who buys from the companies that stay?` },
    },
  }),
);
