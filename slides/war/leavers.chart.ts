import { formatDate, formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';
import { parkLights } from '../park-lights.ts';

const goneBy = (date: string) => (story: Story) =>
  `${formatDatum(story.datum('staff', date))} people work in the park (${formatDate(date)}), in lit windows; the lights of those who are fewer than early in ${formatYear(story.datum('staff', '2022-01').date)} have left the buildings and stand to the west of them, hollow.`;

/** The lights leave for the west. */
export const leaversChart = parkLights('leavers', [
  {
    name: 'before-the-exodus',
    date: '2025-02',
    leavers: 'in place',
    sentence: (story) =>
      `The park early in ${formatYear(story.datum('staff', '2022-01').date)}, ${formatDatum(story.datum('staff', '2022-01'))} people, a derived number; the windows of those who will be lost are hollow.`,
  },
  { name: 'gone', date: '2025-02', leavers: 'away', sentence: goneBy('2025-02') },
]);
