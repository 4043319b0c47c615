import { formatDatum } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';
import { exportsLine } from '../exports-line.ts';

const exportsIn = (story: Story, year: string) =>
  `${formatDatum(story.datum('exports', year))} in ${year}`;

/** The line of exports as far as the boom goes; the right of its axis stays empty. */
export const riseChart = exportsLine('rise', [
  {
    name: 'first-years',
    until: '2016',
    values: ['2013', '2016'],
    sentence: (story) =>
      `A line of the park’s exports rises from ${exportsIn(story, '2013')} to ${exportsIn(story, '2016')}; the years after that are empty.`,
  },
  {
    name: 'take-off',
    until: '2019',
    values: ['2013', '2016', '2018'],
    strong: ['2019'],
    sentence: (story) =>
      `The line of exports climbs from ${exportsIn(story, '2016')} to ${exportsIn(story, '2018')} and ${exportsIn(story, '2019')}, a derived value; the years after that are empty.`,
  },
]);
