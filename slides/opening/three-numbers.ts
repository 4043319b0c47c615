import { about, below, claim, times } from '../../src/slide/claims.ts';
import { html } from '../../src/slide/html.ts';
import { defineSlide } from '../../src/slide/slide.ts';
import { step } from '../../src/slide/steps.ts';

/** The whole story in three pairs: exports, people, companies, each then and now. */
export const threeNumbers = defineSlide(
  'three-numbers',
  ({ value, said, whole, asOf, asOfYear, name, role, pronounced }) => ({
    layout: 'text',
    title: html`The companies stayed; the money and the crowd shrank`,
    claims: [
      claim(
        'The companies stayed; the money and the crowd shrank',
        about('tax-break-companies', ['companies', '2021-03']),
        below(['staff', '2025-02'], times(0.8, ['staff', '2022-01'])),
        below(['exports', '2023'], times(0.8, ['exports', '2021'])),
      ),
    ],
    seconds: 55,
    facts: ['S11', 'S12', 'S13'],
    body: html`<div class="pairs">
<div class="pair"><p class="pair-name">Exports a year</p><p class="pair-then">${value('exports', '2021')} in ${asOfYear('exports', '2021')}</p>${step('exports', html`<p class="pair-now">${value('exports', '2023')} in ${asOfYear('exports', '2023')}</p><p class="pair-note">Rounded, as AFP reports them</p>`)}</div>
<div class="pair"><p class="pair-name">People in the park</p><p class="pair-then">${said('staff', '2022-01')} early in ${asOfYear('staff', '2022-01')}, derived</p>${step('people', html`<p class="pair-now">${value('staff', '2025-02')} in ${asOf('staff', '2025-02')}</p><p class="pair-note">${said('staff-fall-reported')} fewer, says the park</p>`)}</div>
<div class="pair"><p class="pair-name">Companies</p><p class="pair-then">${value('companies', '2021-03')} in ${asOf('companies', '2021-03')}</p>${step('companies', html`<p class="pair-now is-kept">about ${value('tax-break-companies')} in ${asOf('tax-break-companies')}</p><p class="pair-note">Still with tax breaks, says the park</p>`)}</div>
</div>`,
    notes: {
      open: html`This is the whole story, each time then and now.`,
      steps: {
        exports: html`The money: ${value('exports', '2021')} in exports in ${asOfYear('exports', '2021')}, ${value('exports', '2023')} in ${asOfYear('exports', '2023')}.`,
        people: html`The people: ${value('staff', '2025-02')} remain. Keep that number. It is from ${name('zalessky')} (${pronounced('zalessky')}), ${role('zalessky')}. The earlier number was never published; it follows from his ${said('staff-fall-reported')}.`,
        companies: html`The companies: hardly any change. A shell without its crowd.`,
      },
      asked: html`Is it ${value('exports-fall-reported')} or ${whole('exports-fall-computed')}? AFP reports a fall in exports of ${value('exports-fall-reported')}; its own rounded dollars give ${whole('exports-fall-computed')}. I show the dollars.`,
      bridge: html`To see what was lost, see first how it grew.`,
    },
  }),
);
