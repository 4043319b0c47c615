/** The lights of the park: one window for each hundred people, in the same buildings each time they come back. */
import { type Chart, defineChart } from '../src/chart/chart.ts';
import type { Area, Lights } from '../src/chart/forms/light-groups.ts';
import { drawPark, lightsFor } from '../src/chart/forms/park.ts';
import { findPoint, type PointName } from '../src/chart/points.ts';
import type { Datum, Story } from '../src/data/story.ts';
import { parkPlan } from './park-plan.ts';

/** One step of the park: when it is, and what those do who are fewer since its peak. */
export interface LightStep {
  name: string;
  sentence: (story: Story) => string;
  /** The point of the series "staff" whose people have light; with `leavers` those who remain. */
  at: PointName;
  /** Those who are fewer than at the peak: still in their windows, out, away to the west, or joined to their windows. */
  leavers?: 'in place' | 'out' | 'away' | 'linked';
}

/** Where those stand who are away, and where the buildings then are. */
const west: Area = { left: 0, top: 0.1, right: 0.3, bottom: 0.96 };
const east: Area = { left: 0.34, top: 0, right: 1, bottom: 1 };

/** Those who remain and those who are fewer, or all that have light. */
function lightsOf(story: Story, step: LightStep, now: Datum): Lights[] {
  const each = story.datum('people-per-window').value;
  const lit = lightsFor(now, each, parkPlan);
  if (step.leavers === undefined) {
    return [{ datum: now, count: lit, tone: 'people', isHollow: now.confidence === 'derived' }];
  }
  const peak = findPoint(story.series('staff'), 'peak', story);
  const isAway = step.leavers === 'away' || step.leavers === 'linked';
  return [
    { datum: now, count: lit, tone: 'people' },
    {
      datum: story.datum('staff-loss'),
      count: lightsFor(peak, each, parkPlan) - lit,
      tone: 'people',
      isHollow: true,
      isOut: step.leavers === 'out',
      ...(isAway && { away: west }),
    },
  ];
}

/** The park of a slide. */
export function parkLights(id: string, steps: readonly LightStep[]): Chart {
  const hasAway = steps.some(({ leavers }) => leavers === 'away' || leavers === 'linked');
  return defineChart(id, (story) => {
    const stills = steps.map((step) => {
      const now = findPoint(story.series('staff'), step.at, story);
      return { step, lights: lightsOf(story, step, now) };
    });
    const drawn = [...new Set(stills.flatMap(({ lights }) => lights.map(({ datum }) => datum)))];
    return {
      caption: story.series('staff').title,
      rows: [
        ...drawn.map((of) => ({ label: of.what, of })),
        { label: 'One window', of: story.datum('people-per-window') },
      ],
      derivedAs: drawn.some(({ confidence }) => confidence === 'derived') ? 'Hollow' : undefined,
      enters: false,
      steps: stills.map(({ step, lights }) => ({
        name: step.name,
        sentence: step.sentence(story),
        draw: (theme) =>
          drawPark(theme, {
            plan: parkPlan,
            lights,
            ...(hasAway && { area: east }),
            areLinked: step.leavers === 'linked',
          }),
      })),
    };
  });
}
