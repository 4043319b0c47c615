import { html } from '../../../src/deck/html.ts';
import { defineSlide } from '../../../src/deck/slide.ts';
import { renderDerivations, renderSourceList } from '../../../src/deck/sources.ts';

/** The last slide: what is derived, and every source. */
export const method = defineSlide('method', (_tell, story) => ({
  layout: 'text',
  title: html`Words words words words words`,
  body: html`${renderDerivations(story)}${renderSourceList(story.sources)}`,
  seconds: 20,
  notes: { open: html`Words words words words words words words words words words.` },
}));
