import { formatDate } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';
import { exportsLine } from '../exports-line.ts';

const exportsIn = (story: Story, year: string) =>
  `${formatDatum(story.datum('exports', year))} in ${year}`;

/** The line of exports stops before the election, then goes on rising. */
export const twistChart = exportsLine('twist', [
  {
    name: 'question',
    until: '2019',
    values: ['2019'],
    events: ['election'],
    sentence: (story) =>
      `The line of exports ends at ${exportsIn(story, '2019')}, a derived value; the election of ${formatDate(story.event('election').date)} is marked and nothing is drawn after it.`,
  },
  {
    name: 'what-happened',
    until: '2021',
    values: ['2019', '2020'],
    strong: ['2021'],
    events: ['election'],
    sentence: (story) =>
      `The line of exports goes on rising past the election: ${exportsIn(story, '2020')} and ${exportsIn(story, '2021')}, its peak.`,
  },
]);
