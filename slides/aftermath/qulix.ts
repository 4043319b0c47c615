import { about, claim, shareOf } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { qulixChart } from './qulix.chart.ts';

/** One company in close-up. */
export const qulix = defineSlide(
  'qulix',
  ({ worded, spelled, value, quote, name, role, age, pronounced }) => ({
    layout: 'plot',
    title: html`At one company, one engineer in four is abroad`,
    chart: qulixChart,
    captions: {
      everyone: html`Qulix, a software company of ${worded('qulix-engineers')} engineers. A window is an engineer; the building is drawn.`,
      'the-quarter': html`Some ${value('qulix-left-share')} moved abroad in ${spelled('qulix-years')} years: ${quote('dorin-a-lot')} says ${name('dorin')}, ${role('dorin')}.`,
    },
    claims: [
      claim('one engineer in four is abroad', about('qulix-left-share', 25, 0.1)),
      claim(
        'one window in four goes dark',
        about(shareOf('qulix-engineers', 'qulix-left'), 25, 0.1),
      ),
    ],
    seconds: 35,
    facts: ['S1', 'S3'],
    notes: {
      open: html`One company in close-up. Each window is one engineer at Qulix: ${worded('qulix-engineers')}. ${name('dorin')}${pronounced('dorin')}, ${age('dorin')}, is ${role('dorin')}. He tells AFP that his sector is in ${quote('dorin-crisis')}.`,
      steps: {
        'the-quarter': html`Over ${spelled('qulix-years')} years, some ${value('qulix-left-share')} moved abroad: one window in four goes dark. His comment is short: ${quote('dorin-a-lot')}.`,
      },
      asked: html`Is the number of dark windows exact? No. He gave two round figures, and we multiplied them; so those lights are hollow.`,
      bridge: { to: 'epam', words: html`One company. Now the largest of them.` },
    },
  }),
);
