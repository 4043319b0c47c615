import { about, before, below, claim } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { pandadocChart } from './pandadoc.chart.ts';

/** The raid on PandaDoc, in four windows, and why AFP calls it the turning point. */
export const pandadoc = defineSlide(
  'pandadoc',
  ({ spelled, date, dayMonth, name, pronounced }) => ({
    layout: 'full',
    title: html`Then the police came for a software company`,
    chart: pandadocChart,
    captions: {
      office: html`PandaDoc, Minsk. Its boss had backed the protests against ${name('lukashenko')}. A window is one employee; the building is drawn.`,
      raid: html`${date('pandadoc-raid')}: ${spelled('pandadoc-held')} employees held after the police raid, the company says.`,
      custody: html`${date('custody-december')}: of them, ${spelled('pandadoc-still-held')} still in custody. For AFP, the raid was the turning point.`,
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
        custody: html`On ${dayMonth('custody-december')} ${spelled('pandadoc-still-held')} of them is still in custody. I leave the names out. AFP calls the raid the turning point. My reading: those taken were employees, while the words had been their boss’s. Anyone in any office could do that sum.`,
      },
      bridge: { to: 'leaving', words: html`And people did.` },
    },
  }),
);
