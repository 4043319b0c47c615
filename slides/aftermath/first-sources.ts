import { html } from '../../src/slide/html.ts';
import { defineSlide } from '../../src/slide/slide.ts';
import { renderSourceList } from '../../src/slide/sources.ts';

/** The first half of the sources of the talk, from the data file. */
export const firstSources = defineSlide('first-sources', (_tell, story) => ({
  layout: 'text',
  title: html`Sources, first half`,
  seconds: 20,
  body: renderSourceList(story, [1, 2]),
  notes: {
    open: html`Every figure, date and quotation of the talk comes from one data file, and every source of that file is listed on this slide and the next, by publisher, each with its link. Each slide of the talk names its own sources at its foot, and the data under a chart names them row by row. So if you doubt a number, you can find within a minute who published it.`,
    bridge: html`The other half follows.`,
  },
}));
