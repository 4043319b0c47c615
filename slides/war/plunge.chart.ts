import { formatDate } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';
import { exportsLine } from '../exports-line.ts';

const exportsIn = (story: Story, year: string) =>
  `${formatDatum(story.datum('exports', year))} in ${year}`;

/** The line falls into the space that was empty all along. */
export const plungeChart = exportsLine('plunge', [
  {
    name: 'peak',
    until: '2021',
    strong: ['2021'],
    events: ['invasion'],
    sentence: (story) =>
      `The line of exports stands at its peak, ${exportsIn(story, '2021')}; the invasion of ${formatDate(story.event('invasion').date)} is marked after it.`,
  },
  {
    name: 'fall',
    until: '2022',
    values: ['2022'],
    strong: ['2021'],
    events: ['invasion'],
    sentence: (story) =>
      `The line of exports falls from ${exportsIn(story, '2021')} to ${exportsIn(story, '2022')}, one commentator’s figure.`,
  },
  {
    name: 'plunge',
    until: '2023',
    values: ['2022'],
    strong: ['2021', '2023'],
    events: ['invasion'],
    sentence: (story) =>
      `The line of exports plunges from ${exportsIn(story, '2021')} to ${exportsIn(story, '2022')} and ${exportsIn(story, '2023')}.`,
  },
]);
