import { defineChart } from '../../src/charts/chart.ts';
import { scene } from '../../src/charts/scene/spec.ts';
import { formatDate, formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import { headcount, park, perWindow, windowRow, windowsFor } from '../park.ts';

/** The park at night with every window lit, then without the people it has lost since. */
export const exodusChart = defineChart('exodus', (story) => {
  const [before, now] = [story.datum('staff', '2022-01'), story.datum('staff', '2025-02')];
  const loss = story.datum('staff-loss');
  const [all, lit] = [windowsFor(before, story), windowsFor(now, story)];
  const dark = Math.max(0, all - lit);
  const remain = { count: lit, look: 'lit', of: now } as const;
  return {
    caption: story.series('staff').title,
    rows: [...[before, now, loss].map((of) => ({ label: of.what, of })), windowRow(story)],
    enters: false,
    steps: [
      {
        name: 'all-lit',
        label: 'All windows lit',
        sentence: `Buildings at night, a lit window for every ${perWindow(story)}: ${formatDatum(before)} early in ${formatYear(before.date)}, our estimate.`,
        spec: scene((field) => [
          ...park(field, story, [{ count: all, look: 'lit', of: before }]),
          headcount(field, before),
        ]),
      },
      {
        name: 'lights-out',
        label: `${dark} windows dark`,
        sentence: `The same buildings in ${formatDate(now.date)}: the windows of ${formatDatum(now)} people are lit, those of ${formatDatum(loss)} have gone dark.`,
        spec: scene(
          (field) => [
            ...park(field, story, [remain, { count: dark, look: 'gone', of: loss }]),
            headcount(field, now),
          ],
          { seconds: 2 },
        ),
      },
    ],
  };
});
