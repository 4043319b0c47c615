import { formatDate } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import { parkDots } from '../park-dots.ts';

/** The field as it stands at the end. */
export const aftermathChart = parkDots('aftermath', [
  {
    name: 'what-is-left',
    date: '2025-02',
    leavers: 'away',
    sentence: (story) => {
      const staff = story.datum('staff', '2025-02');
      return `The field of dots in ${formatDate(staff.date)}: ${formatDatum(staff)} people work in the park; the ${formatDatum(story.datum('staff-loss'))} who are fewer stand apart, hollow.`;
    },
  },
]);
