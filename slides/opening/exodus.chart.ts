import { formatDate, formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';
import { parkLights } from '../park-lights.ts';

const countsOf = (story: Story) => ({
  before: story.datum('staff', '2022-01'),
  now: story.datum('staff', '2025-02'),
  loss: formatDatum(story.datum('staff-loss')),
});

/** The park at night with every window lit, then without the people it has lost since. */
export const exodusChart = parkLights('exodus', [
  {
    name: 'all-lit',
    date: '2025-02',
    leavers: 'in place',
    sentence: (story) => {
      const { before, now, loss } = countsOf(story);
      return `Buildings at night, a lit window for every ${formatDatum(story.datum('people-per-window'))} people: ${formatDatum(before)} early in ${formatYear(before.date)}, a derived number. ${formatDatum(now)} of them remain; the windows of the others, ${loss}, are hollow.`;
    },
  },
  {
    name: 'lights-out',
    date: '2025-02',
    leavers: 'out',
    sentence: (story) => {
      const { now, loss } = countsOf(story);
      return `The same buildings in ${formatDate(now.date)}: the windows of ${formatDatum(now)} people are lit, those of ${loss} have gone dark.`;
    },
  },
]);
