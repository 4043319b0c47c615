import { about, below, claim, times } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { threeNumbersChart } from './three-numbers.chart.ts';

/** The whole story in three levels: companies, people, exports, each full at its peak. */
export const threeNumbers = defineSlide(
  'three-numbers',
  ({ value, worded, whole, asOf, asOfYear, name, role, pronounced }) => ({
    layout: 'wide',
    title: html`The companies stayed; the money and the crowd shrank`,
    claims: [
      claim(
        'The companies stayed; the money and the crowd shrank',
        about('tax-break-companies', ['companies', '2021-03']),
        below(['staff', '2025-02'], times(0.8, ['staff', '2022-01'])),
        below(['exports', '2023'], times(0.8, ['exports', '2021'])),
      ),
      claim('AFP reports a fall', about('exports-fall-computed', 'exports-fall-reported', 0.1)),
      claim('hardly any change', about('tax-break-companies', ['companies', '2021-03'])),
    ],
    seconds: 40,
    facts: ['S11', 'S12', 'S13'],
    chart: threeNumbersChart,
    captions: {},
    notes: {
      open: html`The whole story in one measure: each is full at its peak. The companies: ${worded('tax-break-companies')} of ${value('companies', '2021-03')} in ${asOf('companies', '2021-03')}, hardly any change. A shell.`,
      steps: {
        people: html`The people: ${value('staff', '2025-02')} remain, says ${name('zalessky')}${pronounced('zalessky')}, ${role('zalessky')}. The earlier number was never published; it follows from his ${worded('staff-fall-reported')}.`,
        exports: html`The money: ${value('exports', '2021')} in exports in ${asOfYear('exports', '2021')}, ${value('exports', '2023')} in ${asOfYear('exports', '2023')}.`,
      },
      asked: html`Is it ${value('exports-fall-reported')} or ${whole('exports-fall-computed')}? AFP reports a fall in exports of ${value('exports-fall-reported')}; its own rounded dollars give ${whole('exports-fall-computed')}. I show the dollars.`,
      bridge: { to: 'boom', words: html`To see what was lost, see first how it grew.` },
    },
  }),
);
