import { formatDate } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import { parkDots } from '../park-dots.ts';

/** The field as the boom left it: nothing moves yet. */
export const crackdownChart = parkDots('crackdown', [
  {
    name: 'standing-still',
    date: '2021-03',
    sentence: (story) => {
      const staff = story.datum('staff', '2021-03');
      return `The same field of dots as at the end of the boom: ${formatDatum(staff)} people work in the park in ${formatDate(staff.date)}.`;
    },
  },
]);
