import { defineChart } from '../../src/charts/chart.ts';
import { scene } from '../../src/charts/scene/spec.ts';
import { formatDate } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import {
  headcount,
  park,
  perWindow,
  surnameOf,
  underHeadcount,
  windowRow,
  windowsFor,
} from '../park.ts';

/** The park as the boom left it, half a year after the election. */
export const crackdownChart = defineChart('crackdown', (story) => {
  const staff = story.datum('staff', '2021-03');
  const election = story.event('election');
  const lit = windowsFor(staff, story);
  return {
    caption: story.series('staff').title,
    rows: [
      { label: staff.what, of: staff },
      { label: election.short, of: election },
      windowRow(story),
    ],
    enters: false,
    steps: [
      {
        name: 'every-light-burns',
        label: 'Every light still burns',
        sentence: `The same buildings at dusk, with the lights they had at the end of the boom, one for every ${perWindow(story)}: ${formatDatum(staff)} people work in the park in ${formatDate(staff.date)}.`,
        spec: scene((field) => [
          ...park(field, story, [{ count: lit, look: 'lit', of: staff }]),
          headcount(field, staff),
          underHeadcount(field, election, [
            `${formatDate(election.date)}: ${surnameOf('lukashenko', story)} is re-elected; protests follow. `,
            { text: 'Every light still burns.', weight: 600, tone: 'people' },
          ]),
        ]),
      },
    ],
  };
});
