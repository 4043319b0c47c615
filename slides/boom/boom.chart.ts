import { formatDate } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';
import { parkDots } from '../park-dots.ts';

const staffAt = (date: string) => (story: Story) => {
  const staff = story.datum('staff', date);
  return `A field of dots, one for every ${formatDatum(story.datum('dot'))} people: ${formatDatum(staff)} people work in the park (${formatDate(staff.date)}).`;
};

/** The field filling up, from the first dots to the eve of the exodus. */
export const boomChart = parkDots('boom', [
  { name: 'small-park', date: '2010-04-01', sentence: staffAt('2010-04-01') },
  { name: 'growing-park', date: '2015-01-01', sentence: staffAt('2015-01-01') },
  { name: 'busy-park', date: '2018-12-31', sentence: staffAt('2018-12-31') },
  { name: 'crowded-park', date: '2021-03', sentence: staffAt('2021-03') },
]);
