import { above, claim, largest } from '../../src/deck/claims.ts';
import { html, spoken } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { destinationsChart } from './destinations.chart.ts';

/** Where they went, in a survey. */
export const destinations = defineSlide('destinations', ({ value, worded, asOfYear }) => ({
  layout: 'full',
  title: html`More went to Poland than to any other country`,
  chart: destinationsChart,
  captions: {
    poland: html`The park’s lost lights go where those had gone who told dev.by in spring ${asOfYear('survey-poland-2022')}: ${worded('survey-poland-2022')} of them to Poland.`,
    neighbours: html`Georgia and Lithuania come next: ${value('survey-georgia-2022')} and ${value('survey-lithuania-2022')}.`,
    elsewhere: html`The rest went elsewhere, by our estimate ${worded('survey-elsewhere-2022')}.`,
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
    open: html`${spoken(html`Thousands of programmers moved abroad, AFP says. `)}Where to? In spring ${asOfYear('survey-replies-2022')} dev.by asked, and ${worded('survey-replies-2022')} people answered; ${worded('survey-left-2022')} of them had left, and ${value('survey-planned-2022')} planned to. Here the lights of the park go as those answers say. Of those gone, ${worded('survey-poland-2022')} were in Poland.`,
    steps: {
      neighbours: html`Georgia follows with ${value('survey-georgia-2022')}, Lithuania with ${value('survey-lithuania-2022')}.`,
      elsewhere: html`The rest is our own remainder, over many countries; so they stand at the margin of the map.`,
    },
    asked: html`Is a light here an emigrant? No. The lights are those whom the park has lost. Only their shares are the survey’s, and it speaks for those who chose to answer.`,
    bridge: { to: 'poland', words: html`So who stayed where? Two countries kept count.` },
  },
}));
