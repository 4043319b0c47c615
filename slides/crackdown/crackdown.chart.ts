import { formatDate } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import { parkLights } from '../park-lights.ts';

/** The lights as the boom left them: every one still burns. */
export const crackdownChart = parkLights('crackdown', [
  {
    name: 'every-light-burns',
    date: '2021-03',
    sentence: (story) => {
      const staff = story.datum('staff', '2021-03');
      return `The same buildings, with the lights they had at the end of the boom: ${formatDatum(staff)} people work in the park in ${formatDate(staff.date)}.`;
    },
  },
]);
