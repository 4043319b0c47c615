import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { renderSourceList } from '../../src/deck/sources.ts';
import { sourcesOn } from '../source-topics.ts';

/** Who counted exports, people and companies. */
export const sourcesOfCounts = defineSlide('sources-of-counts', (_tell, story) => ({
  layout: 'text',
  title: html`Sources: what the park counts`,
  seconds: 0,
  body: renderSourceList(sourcesOn('counts', story)),
  notes: {
    open: html`These sources gave the park’s exports, its people and its companies. The report by AFP is the backbone, and where it has a figure, that figure comes first. Many of the others report what the park itself announced, so they are the park’s counts, whoever printed them. Where two of them disagree, as on the exports of one year, a remark in the data of the chart says so, and where nobody has published a figure, we say that too.`,
    bridge: {
      to: 'sources-of-customers',
      words: html`Who paid, and who employed, comes on the next list.`,
    },
  },
}));
