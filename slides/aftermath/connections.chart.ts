import { formatDatum } from '../../src/data/format.ts';
import { parkDots } from '../park-dots.ts';

/** The dots at home and abroad, then joined. */
export const connectionsChart = parkDots('connections', [
  {
    name: 'apart',
    date: '2025-02',
    leavers: 'away',
    sentence: (story) =>
      `The field of ${formatDatum(story.datum('staff', '2025-02'))} people in the park and, apart from it, the dots the park has lost.`,
  },
  {
    name: 'connected',
    date: '2025-02',
    leavers: 'linked',
    sentence: () => 'Thin lines join the dots that left to dots that stayed.',
  },
]);
