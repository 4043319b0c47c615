import { about, above, claim, shareOf, times } from '../../src/deck/claims.ts';
import { html } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { leavingChart } from './leaving.chart.ts';

/** Some leave: what a survey found the spring after. */
export const leaving = defineSlide('leaving', ({ value, worded, asOf }) => ({
  layout: 'full',
  title: html`Then some began to leave`,
  chart: leavingChart,
  captions: {
    answered: html`A dot is one of the IT people who answered dev.by in ${asOf('survey-replies-2021')}.`,
    gone: html`${value('survey-left-2021')} of those who answered had left, ${worded('survey-poland-2021')} of them for Poland.`,
  },
  claims: [
    claim('some began to leave', above('survey-left-2021-count', 0)),
    claim(
      'about one dot in seven',
      about(times(7, 'survey-left-2021-count'), 'survey-replies-2021', 0.1),
    ),
    claim(
      'of those who answered had left',
      about(shareOf('survey-replies-2021', 'survey-left-2021-count'), 'survey-left-2021', 0.01),
    ),
  ],
  seconds: 30,
  facts: ['S2', 'S8'],
  sources: ['afp'],
  notes: {
    open: html`Many tech workers emigrated, AFP says, pushed by the repression. How many? By ${asOf('survey-replies-2021')} dev.by had asked; ${value('survey-replies-2021')} IT people answered: a dot each.`,
    steps: {
      gone: html`Of those who answered, ${value('survey-left-2021-count')} had left the country: ${value('survey-left-2021')}, about one dot in seven. Of these, ${worded('survey-poland-2021')} had gone to Poland.`,
    },
    asked: html`Is that a share of the whole sector? No. People chose to answer, and those who think about leaving may be keener to. It speaks for those who answered, no one else.`,
    bridge: { to: 'twist', words: html`So some have gone. What do you think the totals did?` },
  },
}));
