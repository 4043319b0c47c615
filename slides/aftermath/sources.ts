import { html } from '../../src/slide/html.ts';
import { defineSlide } from '../../src/slide/slide.ts';
import { renderSourceList } from '../../src/slide/sources.ts';

/** The second half of the sources of the talk, from the data file. */
export const sources = defineSlide('sources', (_tell, story) => ({
  layout: 'text',
  title: html`Sources, second half`,
  seconds: 20,
  body: renderSourceList(story, [2, 2]),
  notes: {
    open: html`Leave this one up while you take questions. Pages without a date of publication stand without one. The report by AFP is the backbone of the talk, and its figures come first; everything else is context, found in public pages. Where two sources disagree, the data file has both, and a remark in the data of the chart says so. Where nobody has published a figure, we say that too.`,
    bridge: html`If someone doubts a number, open the data under its chart.`,
  },
}));
