import { defineChart } from '../../src/charts/chart.ts';
import { scene } from '../../src/charts/scene/spec.ts';
import { formatDate, formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import { headcount, park, perWindow, underHeadcount, windowRow, windowsFor } from '../park.ts';

/** The park at its fullest, on the day of the invasion. */
export const warChart = defineChart('war', (story) => {
  const staff = story.datum('staff', '2022-01');
  const invasion = story.event('invasion');
  const lit = windowsFor(staff, story);
  return {
    caption: story.series('staff').title,
    rows: [
      { label: staff.what, of: staff },
      { label: invasion.short, of: invasion },
      windowRow(story),
    ],
    enters: false,
    steps: [
      {
        name: 'fullest',
        label: 'All windows lit',
        sentence: `The park at its fullest, at night: all windows are lit, one for every ${perWindow(story)}; ${formatDatum(staff)} people early in ${formatYear(staff.date)}, our estimate.`,
        spec: scene((field) => [
          ...park(field, story, [{ count: lit, look: 'lit', of: staff }]),
          headcount(field, staff),
          underHeadcount(field, invasion, [
            `${formatDate(invasion.date)}: Russia invades Ukraine, `,
            { text: 'also from Belarus.', weight: 600, tone: 'loss' },
            { text: ' Every window is lit.', weight: 600, tone: 'people' },
          ]),
        ]),
      },
    ],
  };
});
