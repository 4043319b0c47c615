/** The lights of the park: one window for each hundred people, in the same buildings each time they come back. */
import { type Chart, defineChart } from '../src/charts/chart.ts';
import { label } from '../src/charts/forms/label.ts';
import { drawSkyline, type Plan, unitMarksFor } from '../src/charts/forms/skyline.ts';
import type { Area, UnitMarkGroup } from '../src/charts/forms/unit-mark-groups.ts';
import { findPoint } from '../src/charts/points.ts';
import type { Theme } from '../src/charts/theme.ts';
import { formatDate, formatYear } from '../src/data/dates.ts';
import { capitalize, formatDatum, formatValue } from '../src/data/format.ts';
import type { Datum, Story } from '../src/data/story.ts';
import type { Formatter } from '../src/deck/formatter.ts';
import { type Html, html } from '../src/deck/html.ts';
import { parkPlanFor } from './park-plan.ts';

/** One step of the park: when it is, and what those do who are fewer since its peak. */
export interface LightStep {
  name: string;
  sentence: (story: Story) => string;
  /** Date of a point of the series "staff": those who have light; with `leavers` those who remain. */
  date: string;
  /** Those who are fewer than at the peak: still in their windows, out, away to the west, or joined to their windows. */
  leavers?: 'in place' | 'out' | 'away' | 'linked';
}

/** Where the buildings stand, under the words; and beside those who are away. */
const across: Area = { left: 0, top: 0.24, right: 1, bottom: 1 };
const east: Area = { left: 0.34, top: 0.24, right: 1, bottom: 1 };
const west: Area = { left: 0, top: 0.27, right: 0.32, bottom: 0.98 };
/** Where words begin, as a share of the width: on the slide's own margin. */
const margin = 0.05;
const besideWest = 0.36;

/** The lights of those who are fewer than at the peak: the same on every slide, and between neighbours they travel. */
export const thoseFewer = 'those who are fewer';

/** When a count of the staff is for, as read: the derived one stands for no month. */
export function whenOf({ date, confidence }: Datum): string {
  return confidence === 'derived' ? `early ${formatYear(date)}` : formatDate(date);
}

/** A step with the counts it stands for. */
interface Moment {
  step: LightStep;
  /** Those whose number is written. */
  counted: Datum;
  /** Groups of lights: those that somebody has counted, and those that follow by our arithmetic. */
  unitMarks: UnitMarkGroup[];
}

function momentOf(story: Story, plan: Plan, step: LightStep): Moment {
  const staff = story.series('staff');
  const each = story.datum('people-per-window').value;
  const now = story.datum('staff', step.date);
  const peak = findPoint(staff, 'peak', story);
  const published = staff.points
    .filter(({ date, confidence }) => date <= step.date && confidence !== 'derived')
    .at(-1);
  const full = step.leavers === undefined ? (published ?? now) : now;
  const lit = unitMarksFor(full, each, plan);
  const most = step.leavers === undefined ? now : peak;
  const isAway = step.leavers === 'away' || step.leavers === 'linked';
  return {
    step,
    counted: step.leavers === 'in place' ? peak : now,
    unitMarks: [
      { datum: full, count: lit, tone: 'people' },
      {
        datum: step.leavers === undefined ? now : story.datum('staff-loss'),
        count: unitMarksFor(most, each, plan) - lit,
        tone: 'people',
        isHollow: true,
        ...(step.leavers && { kind: thoseFewer }),
        isOut: step.leavers === 'out',
        ...(isAway && { away: west }),
      },
    ],
  };
}

/** The words over the buildings and over those who are away. */
function wordsOf(theme: Theme, story: Story, { step, counted, unitMarks }: Moment, left: number) {
  const each = story.datum('people-per-window').value;
  const peak = findPoint(story.series('staff'), 'peak', story);
  const fewer = `About ${formatValue((unitMarks[1]?.count ?? 0) * each, counted.unit)}`;
  const isDerived = counted.confidence === 'derived';
  const marked = step.leavers === 'in place' ? `. Hollow: ${fewer.toLowerCase()} fewer since` : '';
  // Lines from those who are away cross the words.
  const rim = step.leavers === 'linked' && { halo: theme.ground };
  return {
    date: label(theme, {
      x: left,
      y: 0.19,
      text: capitalize(`${whenOf(counted)}${isDerived ? ', derived' : ''}${marked}`),
      color: theme.muted,
      ...rim,
      align: 'start',
    }),
    leavers: label(theme, {
      x: margin,
      y: 0.115,
      text: [`${fewer} fewer`, `than ${whenOf(peak)}, derived`],
      hasLeader: true,
      color: theme.people,
      align: 'start',
      // On a narrow chart there is no room for them beside the others.
      dy: ({ width }) => (width < 600 ? 68 : 0),
      isShown: step.leavers === 'away' || step.leavers === 'linked',
      ...rim,
    }),
  };
}

/** How the drawing of the park is to be read. */
export function readPark({ value }: Pick<Formatter, 'value'>): Html {
  return html`One window is ${value('people-per-window')} people; the buildings are drawn, not surveyed.`;
}

/** The park of a slide. */
export function parkLights(id: string, steps: readonly LightStep[]): Chart {
  const hasAway = steps.some(({ leavers }) => leavers === 'away' || leavers === 'linked');
  const left = hasAway ? besideWest : margin;
  return defineChart(id, (story) => {
    const peak = findPoint(story.series('staff'), 'peak', story);
    const each = story.datum('people-per-window');
    const plan = parkPlanFor(Math.round(peak.value / each.value));
    const moments = steps.map((step) => momentOf(story, plan, step));
    const groups = moments.flatMap(({ unitMarks }) => unitMarks.filter(({ count }) => count > 0));
    const drawn = [
      ...new Set([...moments.map(({ counted }) => counted), ...groups.map(({ datum }) => datum)]),
    ];
    return {
      caption: story.series('staff').title,
      rows: [...drawn.map((of) => ({ label: of.what, of })), { label: 'One window', of: each }],
      derivedAs: drawn.some(({ confidence }) => confidence === 'derived') ? 'Hollow' : undefined,
      enters: false,
      steps: moments.map((moment) => ({
        name: moment.step.name,
        sentence: moment.step.sentence(story),
        draw: (theme) =>
          drawSkyline(theme, {
            plan,
            unitMarks: moment.unitMarks,
            area: hasAway ? east : across,
            areLinked: moment.step.leavers === 'linked',
            total: {
              value: moment.counted.value,
              most: peak.value,
              x: left,
              y: 0.1,
              words: capitalize(`${formatDatum(moment.counted)} people`),
              count: (value) =>
                `${formatValue(Math.round(value / 100) * 100, moment.counted.unit)} people`,
            },
            annotations: wordsOf(theme, story, moment, left),
          }),
      })),
    };
  });
}
