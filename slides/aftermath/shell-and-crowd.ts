import { about, above, below, claim, peak, times } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { shellAndCrowdChart } from './shell-and-crowd.chart.ts';

/** The second insight: the shell stands, the crowd and the money have shrunk. */
export const shellAndCrowd = defineSlide(
  'shell-and-crowd',
  ({ value, worded, whole, asOf, asOfYear }) => ({
    layout: 'plot',
    title: html`The shell stands; the crowd and the money have shrunk`,
    chart: shellAndCrowdChart,
    captions: {
      shell: html`One building is ${value('companies-per-building')} companies, one window ${value('people-per-window')} people; the buildings are drawn.`,
    },
    claims: [
      claim(
        'The shell stands; the crowd and the money have shrunk',
        about(['companies', '2025-02'], ['companies', '2021-03']),
        below(['staff', '2025-02'], times(0.8, ['staff', '2022-01'])),
        below(['exports', '2023'], times(0.8, ['exports', '2021'])),
      ),
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
      open: html`The three forms you have seen all along, side by side. The buildings are the companies: ${worded('companies', '2025-02')}, of ${value('companies', '2021-03')}. On paper, nothing happened. The windows and the line still stand at their peaks.`,
      steps: {
        crowd: html`The people: about ${whole('staff-share-of-peak')} of early ${asOfYear('staff', '2022-01')}.`,
        money: html`The money, in ${asOfYear('exports-share-of-peak')}: about ${whole('exports-share-of-peak')} of the peak.`,
        grown: html`And in ${asOf('companies', '2026-02')} the shell even grew: ${value('companies', '2026-02')} companies, more than before the war. The park kept its companies and lost its crowd.`,
      },
      asked: html`Are these official? The counts are; the shares are our own division, and the crowd’s peak is derived.`,
      bridge: { to: 'home-market', words: html`So who buys from the companies that stay?` },
    },
  }),
);
