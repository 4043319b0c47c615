import { before, claim } from '../../src/slide/claims.ts';
import { html } from '../../src/slide/html.ts';
import { defineSlide } from '../../src/slide/slide.ts';
import { step } from '../../src/slide/steps.ts';

/** The raid on PandaDoc, and why AFP calls it the turning point. */
export const pandadoc = defineSlide(
  'pandadoc',
  ({ value, spelled, date, dayMonth, name, pronounced }) => ({
    layout: 'text',
    title: html`Then the police came for a software company`,
    claims: [
      claim('Then the police came for a software company', before('election', 'pandadoc-raid')),
    ],
    seconds: 45,
    facts: ['S9'],
    sources: ['afp'],
    body: html`<p class="lead">PandaDoc’s boss had backed the protests against ${name('lukashenko')}.</p>
<div class="pairs">
<div class="pair"><p class="pair-name">${date('pandadoc-raid')}</p>${step('raid', html`<p class="big-number is-lost">${value('pandadoc-held')}</p><p>employees held after the raid, the company says</p>`)}</div>
<div class="pair"><p class="pair-name">${date('custody-december')}</p>${step('custody', html`<p class="big-number is-lost">${value('pandadoc-still-held')}</p><p>still in custody</p>`)}</div>
${step('turning-point', html`<p class="lead">For AFP, this was the turning point.</p>`, 'pair')}
</div>`,
    notes: {
      open: html`PandaDoc makes software and has an office in Minsk. Its boss speaks out for the protests against Lukashenko (${pronounced('lukashenko')}).`,
      steps: {
        raid: html`On ${dayMonth('pandadoc-raid')} police raid the office and arrest employees. The company says ${spelled('pandadoc-held')} are held.`,
        custody: html`On ${dayMonth('custody-december')} ${spelled('pandadoc-still-held')} of them is still in custody. That is the number to land. I leave the names out.`,
        'turning-point': html`AFP calls this the turning point. My reading: those taken were employees, while the words had been their boss’s. Anyone in any office could do that sum.`,
      },
      bridge: html`And people did.`,
    },
  }),
);
