import { formatDate, formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';
import { parkDots } from '../park-dots.ts';

const goneBy = (date: string) => (story: Story) =>
  `${formatDatum(story.datum('staff', date))} people work in the park (${formatDate(date)}); the dots of those who are fewer than early in ${formatYear(story.datum('staff', '2022-01').date)} have moved away to the right.`;

/** The dots leave. */
export const leaversChart = parkDots('leavers', [
  {
    name: 'before-the-exodus',
    date: '2022-01',
    leavers: 'in place',
    sentence: (story) =>
      `The field of dots early in ${formatYear(story.datum('staff', '2022-01').date)}, ${formatDatum(story.datum('staff', '2022-01'))} people, a derived number; those who will be lost are hollow.`,
  },
  { name: 'gone', date: '2023-09', leavers: 'away', sentence: goneBy('2023-09') },
  { name: 'still-gone', date: '2025-02', leavers: 'away', sentence: goneBy('2025-02') },
]);
