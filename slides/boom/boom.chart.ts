import { defineChart } from '../../src/charts/chart.ts';
import { scene } from '../../src/charts/scene/spec.ts';
import { formatDate } from '../../src/data/dates.ts';
import { formatDatum } from '../../src/data/format.ts';
import { headcount, park, perWindow, windowRow, windowsFor } from '../park.ts';

/** The lights come on, from the first to the eve of the crackdown. */
export const boomChart = defineChart('boom', (story) => {
  const steps = [
    { name: 'small-park', of: story.datum('staff', '2010-04-01') },
    { name: 'growing-park', of: story.datum('staff', '2015-01-01') },
    { name: 'busy-park', of: story.datum('staff', '2018-12-31') },
    { name: 'crowded-park', of: story.datum('staff', '2021-03') },
  ];
  return {
    caption: story.series('staff').title,
    rows: [...steps.map(({ of }) => ({ label: of.what, of })), windowRow(story)],
    enters: false,
    steps: steps.map(({ name, of }) => ({
      name,
      label: `${formatDatum(of)} people, ${formatDate(of.date)}`,
      sentence: `Buildings with a lit window for every ${perWindow(story)}: ${formatDatum(of)} people work in the park (${formatDate(of.date)}); the rest of the walls is blank.`,
      spec: scene((field) => [
        ...park(field, story, [{ count: windowsFor(of, story), look: 'lit', of }]),
        headcount(field, of),
      ]),
    })),
  };
});
