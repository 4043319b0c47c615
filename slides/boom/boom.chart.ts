import { formatDate } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import type { Story } from '../../src/data/story.ts';
import { parkLights } from '../park-lights.ts';

const litAt = (date: string) => (story: Story) => {
  const staff = story.datum('staff', date);
  return `Buildings with a lit window for every ${formatDatum(story.datum('people-per-window'))} people: ${formatDatum(staff)} people work in the park (${formatDate(staff.date)}); the other windows are dark.`;
};

/** The lights come on, from the first to the eve of the exodus. */
export const boomChart = parkLights('boom', [
  { name: 'small-park', date: '2010-04-01', sentence: litAt('2010-04-01') },
  { name: 'growing-park', date: '2015-01-01', sentence: litAt('2015-01-01') },
  { name: 'busy-park', date: '2018-12-31', sentence: litAt('2018-12-31') },
  { name: 'crowded-park', date: '2021-03', sentence: litAt('2021-03') },
]);
