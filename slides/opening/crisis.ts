import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { crisisChart } from './crisis.chart.ts';

/** One lit window and one man's word; no portrait of a real man is drawn. */
export const crisis = defineSlide(
  'crisis',
  ({ quote, name, role, age, pronounced, date, value, asOf }) => ({
    layout: 'full',
    title: html`One man has a word for it`,
    chart: crisisChart,
    replaces: ['three-numbers'],
    captions: {
      window: html`One lit window: ${name('dorin')}, ${age('dorin')}, ${role('dorin')}.`,
      word: html`${name('dorin')} calls the state of the sector a ${quote('dorin-crisis')}.`,
    },
    seconds: 50,
    facts: ['S1'],
    sources: ['afp'],
    notes: {
      open: html`Before the numbers, one person. ${name('dorin')}${pronounced('dorin')} is ${age('dorin')}; he is ${role('dorin')}. AFP’s report of ${date('article')} opens with him, and so does this talk. Think of him behind one lit window.`,
      steps: {
        word: html`He has one word for the state of the sector: ${quote('dorin-crisis')}. The park’s own management would not use it; you will hear them at the end. Between that word and the ${value('staff', '2025-02')} people whom the park still counted in ${asOf('staff', '2025-02')} lies the story of the next twenty minutes.`,
      },
      asked: html`Is he in the park? AFP does not say so, nor where he is. So the window stands for no address.`,
      bridge: { to: 'boom', words: html`To see what was lost, see first how it grew.` },
    },
  }),
);
