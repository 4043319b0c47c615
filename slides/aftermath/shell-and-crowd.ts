import { about, below, claim, times } from '../../src/slide/claims.ts';
import { html } from '../../src/slide/html.ts';
import { defineSlide } from '../../src/slide/slide.ts';
import { shellAndCrowdChart } from './shell-and-crowd.chart.ts';

/** The second insight: the shell stands, the crowd and the money have shrunk. */
export const shellAndCrowd = defineSlide(
  'shell-and-crowd',
  ({ value, said, whole, asOf, asOfYear }) => ({
    layout: 'chart',
    title: html`The shell stands; the crowd and the money have shrunk`,
    chart: shellAndCrowdChart,
    captions: {
      shell: html`Companies: ${said('companies', '2025-02')} in ${asOf('companies', '2025-02')}, of ${value('companies', '2021-03')}.`,
      crowd: html`${value('staff', '2025-02')} people in ${asOf('staff', '2025-02')}, of ${said('staff', '2022-01')}, derived.`,
      money: html`${value('exports', '2023')} of exports in ${asOfYear('exports', '2023')}, of ${value('exports', '2021')}.`,
    },
    claims: [
      claim(
        'The shell stands; the crowd and the money have shrunk',
        about(['companies', '2025-02'], ['companies', '2021-03']),
        below(['staff', '2025-02'], times(0.8, ['staff', '2022-01'])),
        below(['exports', '2023'], times(0.8, ['exports', '2021'])),
      ),
    ],
    seconds: 50,
    facts: ['S11', 'S12', 'S13'],
    notes: {
      open: html`Three bars: each is what remains of its own peak before the war. Companies first: ${said('companies', '2025-02')} are left of ${value('companies', '2021-03')}, nearly all. On paper, nothing happened.`,
      steps: {
        crowd: html`The people: about ${whole('staff-share-of-peak')} of early ${asOfYear('staff', '2022-01')}.`,
        money: html`The money, in ${asOfYear('exports', '2023')}: about ${whole('exports-share-of-peak')} of the peak. That is the number to keep. The park kept its companies and lost its crowd.`,
      },
      asked: html`Are these official? No. The counts are; the shares are our own division, so the bars are hollow. The peaks fall on different dates, written beside each bar.`,
      bridge: html`And how do you do business in a shell?`,
    },
  }),
);
