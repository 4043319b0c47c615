import { formatDate, formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import { parkDots } from '../park-dots.ts';

/** The fullest field, then the dots that the park has lost since. */
export const warChart = parkDots('war', [
  {
    name: 'fullest',
    date: '2022-01',
    sentence: (story) =>
      `The field of dots at its fullest: ${formatDatum(story.datum('staff', '2022-01'))} people in the park early in ${formatYear(story.datum('staff', '2022-01').date)}. The dots above the last published count are hollow, because the number is derived.`,
  },
  {
    name: 'marked',
    date: '2022-01',
    leavers: 'in place',
    sentence: (story) =>
      `The same field: ${formatDatum(story.datum('staff-loss'))} of its ${formatDatum(story.datum('staff', '2022-01'))} people, a derived number, are marked as lost by ${formatDate(story.datum('staff-loss').date)}.`,
  },
]);
