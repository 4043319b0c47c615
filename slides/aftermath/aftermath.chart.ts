import { defineChart } from '../../src/charts/chart.ts';
import { scene } from '../../src/charts/scene/spec.ts';
import { formatDate, formatYear } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import { headcount, park, whenOf, windowRow, windowsFor } from '../park.ts';

/** The park by morning: the lights that are left, and the outlines of those it had at its fullest. */
export const aftermathChart = defineChart('aftermath', (story) => {
  const [then, before, now] = ['2018-12-31', '2022-01', '2025-02'].map((date) =>
    story.datum('staff', date),
  );
  const loss = story.datum('staff-loss');
  if (!then || !before || !now) throw new Error('the park has three counts');
  const [all, lit] = [windowsFor(before, story), windowsFor(now, story)];
  return {
    caption: story.series('staff').title,
    rows: [...[then, before, now, loss].map((of) => ({ label: of.what, of })), windowRow(story)],
    enters: false,
    steps: [
      {
        name: 'what-is-left',
        label: 'What is left',
        sentence: `The buildings by morning, in ${formatDate(now.date)}: the windows of ${formatDatum(now)} people are lit, more than the ${formatDatum(then)} of ${formatYear(then.date)}; those of ${formatDatum(loss)}, our estimate, are outlines.`,
        spec: scene((field) => [
          ...park(field, story, [
            { count: lit, look: 'lit', of: now },
            { count: Math.max(0, all - lit), look: 'gone', of: loss },
          ]),
          headcount(field, now),
          {
            kind: 'words',
            id: 'compared',
            x: field.left,
            y: field.pick(246, 80),
            size: field.pick(26, 18),
            hasHalo: true,
            lines: [
              [
                `${field.pick('still more', 'more')} than ${formatDatum(then)} in ${formatYear(then.date)}`,
                {
                  text: field.pick(` · outlines: lit ${whenOf(before)}, `, ' · outlines '),
                  tone: 'muted',
                },
                { text: 'our estimate', tone: 'muted', isEstimate: true },
              ],
            ],
          },
        ]),
      },
    ],
  };
});
