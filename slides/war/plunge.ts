import type { Story } from '../../src/data/story.ts';
import { about, above, below, claim, falling, peak } from '../../src/deck/claims.ts';
import type { Formatter } from '../../src/deck/formatter.ts';
import { html, spoken } from '../../src/deck/html.ts';
import { defineSlide } from '../../src/deck/slide.ts';
import { plungeChart } from './plunge.chart.ts';

/** Date of the last value, and its words where it is later than the years that AFP compares. */
function lastOf({ value, asOfYear }: Pick<Formatter, 'value' | 'asOfYear'>, story: Story) {
  const compared = story.datum('exports-fall-reported').date;
  const last = story.series('exports').points.at(-1)?.date ?? compared;
  const later = html` ${asOfYear('exports', last)}: ${value('exports', last)}.`;
  return { last, later: last !== compared && later };
}

/** The plunge: the line falls into the space that was empty all along. */
export const plunge = defineSlide('plunge', ({ value, whole, asOfYear }, story) => ({
  layout: 'plot',
  title: html`Then the war reached the money`,
  chart: plungeChart,
  captions: {
    peak: html`Exports of the park a year. The peak: ${value('exports', '2021')} in ${asOfYear('exports', '2021')}.`,
    fall: html`${asOfYear('exports', '2022')}: ${value('exports', '2022')}, by one commentator’s figure.`,
    plunge: html`${asOfYear('exports', '2023')}: ${value('exports', '2023')}. AFP reports a fall of ${value('exports-fall-reported')}; its rounded figures give ${whole('exports-fall-computed')}.${lastOf({ value, asOfYear }, story).later}`,
  },
  claims: [
    claim(
      'the war reached the money',
      below(['exports', '2023'], ['exports', '2021']),
      falling('exports', '2021', '2023'),
    ),
    claim('The peak', peak('exports', '2021')),
    claim('at its peak', peak('exports', '2021')),
    claim('The headcount falls with it', below(['staff', '2023-09'], ['staff', '2022-01'])),
    claim('The value added of IT falls', above('value-added-fall-2022', 0)),
    claim('AFP reports a fall', about('exports-fall-computed', 'exports-fall-reported', 0.1)),
  ],
  seconds: 35,
  facts: ['S12'],
  notes: {
    open: html`The line once more${spoken(html`, at its peak: ${value('exports', '2021')} in ${asOfYear('exports', '2021')}`)}. The empty half has waited for this.`,
    steps: {
      fall: html`${asOfYear('exports', '2022')}, the first year of the war: ${value('exports', '2022')}, says one commentator. The headcount falls with it. The value added of IT falls in ${asOfYear('value-added-fall-2022')} by ${value('value-added-fall-2022')}, the first fall in more than a decade.`,
      plunge: html`${asOfYear('exports', '2023')}: ${value('exports', '2023')}.${lastOf({ value, asOfYear }, story).later} For years after ${asOfYear('exports', lastOf({ value, asOfYear }, story).last)} we found none.`,
    },
    asked: html`Why ${value('exports-fall-reported')} when the points say ${whole('exports-fall-computed')}? AFP reports ${value('exports-fall-reported')}. Its own rounded dollars give ${whole('exports-fall-computed')}. Both are in the data.`,
    bridge: { to: 'aftermath', words: html`What is left, when the light comes back?` },
  },
}));
