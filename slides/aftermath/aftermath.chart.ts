import { formatDate } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import { parkLights } from '../park-lights.ts';

/** The park as it stands at the end: its buildings, and the lights that are left in them. */
export const aftermathChart = parkLights('aftermath', [
  {
    name: 'what-is-left',
    date: '2025-02',
    leavers: 'out',
    sentence: (story) => {
      const staff = story.datum('staff', '2025-02');
      return `The buildings by morning, in ${formatDate(staff.date)}: the windows of ${formatDatum(staff)} people are lit, those of ${formatDatum(story.datum('staff-loss'))} are dark.`;
    },
  },
]);
