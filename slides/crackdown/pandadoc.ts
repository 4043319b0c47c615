import { about, before, below, claim } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { pandadocChart } from './pandadoc.chart.ts';

/** The raid on PandaDoc, in four windows, and why AFP calls it the turning point. */
export const pandadoc = defineSlide(
  'pandadoc',
  ({ value, spelled, date, dayMonth, name, pronounced }) => ({
    layout: 'beside',
    title: html`Then the police came for a software company`,
    chart: pandadocChart,
    captions: {
      office: html`PandaDoc, Minsk. Its boss had backed the protests against ${name('lukashenko')}. A window is one employee; the building is drawn.`,
      raid: html`<span class="big-number is-loss">${value('pandadoc-held')}</span> employees held after the police raid, the company says <small>${date('pandadoc-raid')}</small>`,
      custody: html`<span class="big-number is-loss">${value('pandadoc-still-held')}</span> still in custody <small>${date('custody-december')}</small>`,
      'turning-point': html`For AFP, this was the turning point.`,
    },
    claims: [
      claim('Then the police came for a software company', before('election', 'pandadoc-raid')),
      claim('still in custody', below('pandadoc-still-held', 'pandadoc-held')),
      claim(
        'of them is still in custody',
        about('pandadoc-still-held', 1, 0),
        before('pandadoc-raid', 'custody-december'),
      ),
    ],
    seconds: 50,
    facts: ['S9'],
    sources: ['afp'],
    notes: {
      open: html`An office in Minsk, drawn. PandaDoc makes software here. Its boss speaks out for the protests against Lukashenko${pronounced('lukashenko')}. Look at the ${spelled('pandadoc-held')} windows.`,
      steps: {
        raid: html`On ${dayMonth('pandadoc-raid')} police raid the office and arrest employees. The company says ${spelled('pandadoc-held')} are held.`,
        custody: html`On ${dayMonth('custody-december')} ${spelled('pandadoc-still-held')} of them is still in custody. I leave the names out.`,
        'turning-point': html`AFP calls this the turning point. My reading: those taken were employees, while the words had been their boss’s. Anyone in any office could do that sum.`,
      },
      bridge: { to: 'leaving', words: html`And people did.` },
    },
  }),
);
