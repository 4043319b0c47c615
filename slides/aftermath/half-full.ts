import { below, claim } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide, step } from '../../src/deck/slide.ts';

/** Two voices, large, and under them what the park says and the figure that stands against it. */
export const halfFull = defineSlide(
  'half-full',
  ({ value, worded, quote, name, role, asOf, asOfYear, pronounced }) => ({
    layout: 'text',
    title: html`Against each of the park’s claims stands a figure`,
    seconds: 45,
    facts: ['S1', 'S13', 'S14'],
    claims: [
      claim(
        'Against each of the park’s claims stands a figure',
        below(['exports', '2023'], ['exports', '2021']),
        below(['staff', '2025-02'], ['staff', '2023-09']),
      ),
    ],
    sources: ['afp'],
    body: html`<div class="facing">
<blockquote class="loud"><p>${quote('zalessky-half-full')}</p><footer>${name('zalessky')}, ${role('zalessky')}</footer></blockquote>
<blockquote class="loud"><p>${quote('dorin-crisis')}</p><footer>${name('dorin')}, ${role('dorin')}</footer></blockquote>
<div class="against"><p>Says the park: ${worded('tax-break-companies')} companies still have tax breaks.</p>${step('companies', html`<p><span class="big-number is-loss">${value('exports', '2023')}</span> <span>of exports in ${asOfYear('exports', '2023')}, after ${value('exports', '2021')} in ${asOfYear('exports', '2021')}</span></p>`)}</div>
<div class="against"><p>Says the park: leaving has ${quote('zalessky-stopped')}, and ${quote('zalessky-come-back')}.</p>${step('return', html`<p><span class="big-number is-people">${value('staff', '2025-02')}</span> <span>people in ${asOf('staff', '2025-02')}, after ${worded('staff', '2023-09')} in ${asOf('staff', '2023-09')}</span></p>`)}</div>
</div>`,
    notes: {
      open: html`${name('zalessky')}${pronounced('zalessky')} speaks for the park, and sees the glass as half full. ${name('dorin')}, a project manager, says ${quote('dorin-crisis')}. The claims are the park’s; I put one figure against each.`,
      steps: {
        companies: html`About ${value('tax-break-companies')} companies keep their tax breaks. Against it, exports: ${value('exports', '2023')}.`,
        return: html`Departures, he says, have ${quote('zalessky-stopped')}, and ${quote('zalessky-come-back')}. Against it, ${value('staff', '2025-02')} people, after ${worded('staff', '2023-09')} in ${asOf('staff', '2023-09')}.`,
      },
      asked: html`Is he wrong? Not on these figures. Both can be true, and the glass is the same one.`,
      bridge: { to: 'stability', words: html`What would bring people back?` },
    },
  }),
);
