import { about, claim, shareOf } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { qulixChart } from './qulix.chart.ts';

/** One company in close-up. */
export const qulix = defineSlide(
  'qulix',
  ({ worded, spelled, value, quote, name, role, age, pronounced }) => ({
    layout: 'full',
    title: html`One company, a window for each engineer`,
    chart: qulixChart,
    captions: {
      everyone: html`Qulix, a software company of ${worded('qulix-engineers')} engineers.`,
      'the-quarter': html`Some ${value('qulix-left-share')} moved abroad in ${spelled('qulix-years')} years: ${quote('dorin-a-lot')} says ${name('dorin')}, ${role('dorin')}.`,
    },
    reading: html`One window is one engineer; the buildings are drawn.`,
    claims: [
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
      asked: html`Is the number of dark windows exact? No. He gave two round figures, and we multiplied them: our estimate.`,
      bridge: { to: 'epam', words: html`One company. Now the largest of them.` },
    },
  }),
);
