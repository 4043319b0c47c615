import { claim, peak } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { renderDerivations } from '../../src/deck/sources.ts';

/** What is derived and how, from the data file. */
export const method = defineSlide('method', (_tell, story) => ({
  layout: 'text',
  title: html`What we worked out ourselves, and how`,
  seconds: 0,
  claims: [claim('at its fullest', peak('staff', '2022-01'))],
  body: renderDerivations(story),
  notes: {
    open: html`This slide is for your questions. The figures of this talk were published by someone, and the slide says by whom: all but the ones listed here. These are our own arithmetic on published figures. In the charts they are hollow, and lines to them are dashed. The most important one is the park’s staff at its fullest, which nobody has ever published; it follows from a fall that the park itself reports.`,
  },
}));
