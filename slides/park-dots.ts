/** The dots: one for each 1,000 people of the park, in the same field each time it comes back. */
import { type Chart, defineChart, type Step } from '../src/chart/chart.ts';
import { type Dot, drawDots, fieldPlaces } from '../src/chart/forms/dots.ts';
import { label } from '../src/chart/forms/frame.ts';
import { formatDate, formatYear } from '../src/data/dates.ts';
import { capitalize, formatDatum, formatValue } from '../src/data/format.ts';
import type { Datum, Story } from '../src/data/story.ts';

/** One step of the field: at which point of the series "staff" it stands. */
export interface DotStep {
  name: string;
  /** Date of a point of the series "staff". */
  date: string;
  sentence: (story: Story) => string;
  /** `away`: those who left since the peak stand to the right; `linked`: joined to the field by lines. */
  leavers?: 'none' | 'in place' | 'away' | 'linked';
}

/** Unseen units of the drawing; the figure of covers and openers has the same proportions. */
const width = 24;
const height = 9;
const radius = 0.37;
const field = { x: 0.4, y: 0.5, rows: 5 };
const awayField = { x: 19.2, y: 0.5, rows: 5 };

/** When a count of the staff is for, as read: the derived one stands for no month. */
export function whenOf({ date, confidence }: Datum): string {
  return confidence === 'derived' ? `early ${formatYear(date)}` : formatDate(date);
}

/** Date of the newest count that somebody other than the park itself reports. */
const lastPublished = '2025-02';

/** More dots than this are no field any more. */
const most = 5 * 24;

function dotsOf(datum: Datum, dot: Datum): number {
  const count = Math.round(datum.value / dot.value);
  if (!(count >= 0 && count <= most))
    throw new Error(`the series "staff" gives ${count} dots; ${most} fit`);
  return count;
}

/** The field of dots of a slide. */
export function parkDots(id: string, steps: readonly DotStep[]): Chart {
  return defineChart(id, (story) => {
    const dot = story.datum('dot');
    const staff = story.series('staff');
    const peak = staff.points.reduce((most, point) => (point.value > most.value ? point : most));
    const total = dotsOf(peak, dot);
    const last = story.datum('staff', lastPublished);
    const remaining = dotsOf(last, dot);
    const besideField = Math.ceil(total / field.rows) + 0.3;
    const home = fieldPlaces(total, field);
    const dates = [...new Set(steps.map(({ date }) => date))];
    return {
      caption: staff.title,
      rows: [
        ...dates.map((date) => ({
          label: 'People working in the park',
          of: story.datum('staff', date),
        })),
        { label: 'One dot', of: dot },
      ],
      derivedAs: steps.some(
        ({ date, leavers = 'none' }) =>
          leavers !== 'none' || story.datum('staff', date).confidence === 'derived',
      )
        ? 'Hollow'
        : undefined,
      enters: false,
      steps: steps.map((step): Step => {
        const now = story.datum('staff', step.date);
        const count = dotsOf(now, dot);
        const leavers = step.leavers ?? 'none';
        // A published number is filled; what our own arithmetic adds to it is hollow.
        const published = staff.points
          .filter(({ date, confidence }) => date <= step.date && confidence !== 'derived')
          .at(-1);
        const filled =
          now.confidence === 'derived' && leavers !== 'none'
            ? remaining
            : dotsOf(published ?? now, dot);
        const away = fieldPlaces(total - filled, awayField);
        return {
          name: step.name,
          sentence: step.sentence(story),
          draw: (theme) => {
            const dots = home.map((place, index): Dot => {
              if (index < filled) return { ...place, tone: 'gained' };
              if (leavers === 'none')
                return { ...place, tone: 'gained', isHollow: true, isShown: index < count };
              if (leavers === 'in place') return { ...place, tone: 'lost', isHollow: true };
              return { ...(away[index - filled] ?? place), tone: 'lost', isHollow: true };
            });
            // From the last columns of the field, each to another row, so that no line is level or seen twice.
            const links = dots
              .slice(remaining)
              .map(
                (_to, index) =>
                  [remaining - 1 - ((index * 9 + 2) % 20), remaining + index] as const,
              );
            return drawDots(theme, {
              dots,
              width,
              height,
              radius,
              links,
              areLinksShown: leavers === 'linked',
              total: {
                value: now.value,
                most: peak.value,
                x: 0,
                y: field.rows + 1.75,
                words: capitalize(`${formatDatum(now)} people`),
                count: (value) => `${formatValue(Math.round(value / 100) * 100, now.unit)} people`,
              },
              annotations: {
                leavers: label(theme, {
                  x: leavers === 'in place' ? besideField : awayField.x - radius,
                  y: leavers === 'in place' ? 1.5 : field.rows + 1.2,
                  text: [
                    `About ${formatValue((total - filled) * dot.value, now.unit)}`,
                    ...(leavers === 'in place'
                      ? ['fewer by then,', 'derived']
                      : ['fewer than', `${whenOf(peak)},`, 'derived']),
                  ],
                  isLed: true,
                  color: theme.lost,
                  align: 'start',
                  isShown: leavers !== 'none',
                }),
                remaining: label(theme, {
                  x: besideField,
                  y: 3.6,
                  text: [
                    `${formatValue(last.value, last.unit)} remain`,
                    `in ${formatDate(last.date)}`,
                  ],
                  isLed: true,
                  color: theme.gained,
                  align: 'start',
                  isShown: leavers === 'in place',
                }),
                date: label(theme, {
                  x: 0,
                  y: field.rows + 0.85,
                  text: capitalize(
                    `${whenOf(now)}${now.confidence === 'derived' ? ', derived' : ''}`,
                  ),
                  color: theme.muted,
                  align: 'start',
                }),
              },
            });
          },
        };
      }),
    };
  });
}
