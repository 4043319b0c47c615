import { formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import { parkDots } from '../park-dots.ts';

/** The field of early 2022: those who remain are filled, those who are fewer since then hollow. */
export const exodusChart = parkDots('exodus', [
  {
    name: 'before-the-exodus',
    date: '2022-01',
    leavers: 'in place',
    sentence: (story) => {
      const [then, now] = [story.datum('staff', '2022-01'), story.datum('staff', '2025-02')];
      const loss = story.datum('staff-loss');
      return `A field of dots for ${formatDatum(then)} people in the park early in ${formatYear(story.datum('staff', '2022-01').date)}, a derived number: ${formatDatum(now)} filled dots remain and ${formatDatum(loss)} are hollow, the people the park has lost since.`;
    },
  },
]);
