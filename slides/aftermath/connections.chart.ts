import { formatDatum } from '../../src/data/format.ts';
import { parkLights } from '../park-lights.ts';

/** The lights at home and abroad, then each joined to its own window. */
export const connectionsChart = parkLights('connections', [
  {
    name: 'apart',
    date: '2025-02',
    leavers: 'away',
    sentence: (story) =>
      `The lit windows of ${formatDatum(story.datum('staff', '2025-02'))} people in the park and, to the west of it, hollow, the lights the park has lost.`,
  },
  {
    name: 'connected',
    date: '2025-02',
    leavers: 'linked',
    sentence: () => 'Thin lines lead from each light that left back to its own window.',
  },
]);
