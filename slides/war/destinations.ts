import { above, claim, largest } from '../../src/slide/claims.ts';
import { html } from '../../src/slide/html.ts';
import { defineSlide } from '../../src/slide/slide.ts';
import { destinationsChart } from './destinations.chart.ts';

/** Where they went, in a survey. */
export const destinations = defineSlide('destinations', ({ value, said, asOf, asOfYear }) => ({
  layout: 'chart',
  title: html`More went to Poland than to any other country`,
  chart: destinationsChart,
  captions: {
    poland: html`To Poland: ${said('survey-poland-2022')} of those who answered and had left (dev.by, spring ${asOfYear('survey-poland-2022')}).`,
    neighbours: html`Georgia and Lithuania come next.`,
    elsewhere: html`The rest went elsewhere. Thousands of programmers moved abroad, AFP says.`,
  },
  claims: [
    claim(
      'More went to Poland than to any other country',
      largest(
        'survey-poland-2022',
        'survey-georgia-2022',
        'survey-lithuania-2022',
        'survey-elsewhere-2022',
      ),
    ),
    claim('Georgia and Lithuania come next', above('survey-georgia-2022', 'survey-lithuania-2022')),
  ],
  seconds: 45,
  facts: ['S2'],
  sources: ['afp'],
  notes: {
    open: html`Thousands of programmers moved abroad, AFP says. Where to? In spring ${asOfYear('survey-replies-2022')} dev.by asked, and ${said('survey-replies-2022')} people answered. ${said('survey-left-2022')} of them had left, and ${value('survey-planned-2022')} planned to. Of those gone, ${said('survey-poland-2022')} were in Poland. That is the number to keep.`,
    steps: {
      neighbours: html`Georgia follows with ${value('survey-georgia-2022')}, Lithuania with ${value('survey-lithuania-2022')}.`,
      elsewhere: html`The hollow bar is our own remainder, over many countries.`,
    },
    asked: html`Is this all of the sector? No. People chose to answer, so it speaks for those who did, in ${asOf('survey-replies-2022')}.`,
    bridge: html`Poland counted its visas.`,
  },
}));
