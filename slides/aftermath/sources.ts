import { html } from '../../src/slide/html.ts';
import { defineSlide } from '../../src/slide/slide.ts';
import { renderSourceList } from '../../src/slide/sources.ts';

/** Every source of the talk, from the data file. */
export const sources = defineSlide('sources', (_tell, story) => ({
  layout: 'text',
  title: html`Sources`,
  seconds: 20,
  body: renderSourceList(story),
  notes: {
    open: html`Leave this one up while you take questions. Every figure, date and quotation of the talk comes from one data file, and every source of that file is listed here with its link. Pages without a date of publication stand without one. The report by AFP is the backbone; everything else is context, found in public pages, and each slide names its own sources at its foot.`,
    bridge: html`If someone doubts a number, open the data under its chart.`,
  },
}));
