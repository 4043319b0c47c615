import { html } from '../../src/slide/html.ts';
import { defineSlide } from '../../src/slide/slide.ts';
import { step } from '../../src/slide/steps.ts';

/** What the park says, and the figure that stands against each claim. */
export const halfFull = defineSlide(
  'half-full',
  ({ value, said, quote, name, role, asOf, asOfYear, pronounced }) => ({
    layout: 'text',
    title: html`Half full, says the park; a ${quote('dorin-crisis')}, says a manager`,
    seconds: 60,
    facts: ['S1', 'S13', 'S14', 'S15'],
    sources: ['afp'],
    body: html`<p>${name('zalessky')}, ${role('zalessky')}, prefers to ${quote('zalessky-half-full')}. ${name('dorin')}, ${role('dorin')}, speaks of a ${quote('dorin-crisis')}.</p>
<div class="pairs is-aligned">
<div class="pair"><p class="pair-name">The park: ${said('tax-break-companies')} companies still have tax breaks</p>${step('companies', html`<p class="aside">Against it:</p><p class="big-number is-lost">${value('exports', '2023')}</p><p>of exports in ${asOfYear('exports', '2023')}, after ${value('exports', '2021')} in ${asOfYear('exports', '2021')}</p>`)}</div>
<div class="pair"><p class="pair-name">The park: leaving ${quote('zalessky-stopped')}; ${quote('zalessky-come-back')}</p>${step('return', html`<p class="aside">Against it:</p><p class="big-number is-lost">${value('staff', '2025-02')}</p><p>people in ${asOf('staff', '2025-02')}, after ${said('staff', '2023-09')} in ${asOf('staff', '2023-09')}</p>`)}</div>
<div class="pair"><p class="pair-name">The park: firms hit by sanctions find new markets in Asia</p>${step('asia', html`<p class="aside">Before the war:</p><p class="big-number"><small>about</small> ${value('customers-eu-usa-2020')}</p><p>of exports went to the EU and the USA in ${asOfYear('customers-eu-usa-2020')}</p>`)}</div>
</div>`,
    notes: {
      open: html`${name('zalessky')} (${pronounced('zalessky')}) speaks for the park, so these are its claims. I put one figure against each.`,
      steps: {
        companies: html`About ${value('tax-break-companies')} companies keep their tax breaks. Against it, exports: ${value('exports', '2023')}.`,
        return: html`Departures, he says, have ${quote('zalessky-stopped')}, and ${quote('zalessky-come-back')}. Against it, ${value('staff', '2025-02')} people. Keep that one.`,
        asia: html`New markets in Asia. Against it: ${said('customers-eu-usa-2020')} used to go to the USA and the EU.`,
      },
      asked: html`Is he wrong? Not on these figures. Both can be true, and none of them says what Asia pays.`,
      bridge: html`What would bring people back?`,
    },
  }),
);
