import { formatDate, formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import { parkLights } from '../park-lights.ts';

/** The park at its fullest, then the lights that will go out. */
export const warChart = parkLights('war', [
  {
    name: 'fullest',
    date: '2022-01',
    sentence: (story) =>
      `The park at its fullest: all windows lit, ${formatDatum(story.datum('staff', '2022-01'))} people early in ${formatYear(story.datum('staff', '2022-01').date)}, a derived number.`,
  },
  {
    name: 'marked',
    date: '2025-02',
    leavers: 'in place',
    sentence: (story) =>
      `The same windows: those of ${formatDatum(story.datum('staff-loss'))} of the ${formatDatum(story.datum('staff', '2022-01'))} people, a derived number, are hollow; the park will have lost them by ${formatDate(story.datum('staff-loss').date)}.`,
  },
]);
