/** The dots: one for each 1,000 people of the park, in the same field each time it comes back. */
import { type Chart, defineChart } from '../src/chart/chart.ts';
import { type Dot, drawDots, fieldPlaces } from '../src/chart/forms/dots.ts';
import { label } from '../src/chart/forms/label.ts';
import type { Theme } from '../src/chart/theme.ts';
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

/** What the steps of a field share: the series, its peak, and what is left of it. */
interface Park {
  dot: Datum;
  points: readonly Datum[];
  peak: Datum;
  last: Datum;
  /** Dots at the peak, and of those that remain. */
  total: number;
  remaining: number;
}

function parkOf(story: Story): Park {
  const dot = story.datum('dot');
  const { points } = story.series('staff');
  const peak = points.reduce((most, point) => (point.value > most.value ? point : most));
  const last = story.datum('staff', lastPublished);
  return { dot, points, peak, last, total: dotsOf(peak, dot), remaining: dotsOf(last, dot) };
}

/** A step with the numbers it stands for. */
interface Moment {
  now: Datum;
  leavers: NonNullable<DotStep['leavers']>;
  /** How many dots are full: a published number; what our own arithmetic adds to it is hollow. */
  filled: number;
}

function momentOf({ dot, points, remaining }: Park, now: Datum, step: DotStep): Moment {
  const leavers = step.leavers ?? 'none';
  const published = points
    .filter(({ date, confidence }) => date <= step.date && confidence !== 'derived')
    .at(-1);
  const isPartOfPeak = now.confidence === 'derived' && leavers !== 'none';
  return { now, leavers, filled: isPartOfPeak ? remaining : dotsOf(published ?? now, dot) };
}

/** Where each dot stands and how it looks. */
function placeDots({ total, dot }: Park, { now, leavers, filled }: Moment): Dot[] {
  const count = dotsOf(now, dot);
  const away = fieldPlaces(total - filled, awayField);
  return fieldPlaces(total, field).map((place, index): Dot => {
    if (index < filled) return { ...place, tone: 'gained' };
    if (leavers === 'none')
      return { ...place, tone: 'gained', isHollow: true, isShown: index < count };
    if (leavers === 'in place') return { ...place, tone: 'lost', isHollow: true };
    return { ...(away[index - filled] ?? place), tone: 'lost', isHollow: true };
  });
}

/** From the last columns of the field, each to another row, so that no line is level or seen twice. */
function linksOf({ total, remaining }: Park): (readonly [number, number])[] {
  return Array.from(
    { length: total - remaining },
    (_, index) => [remaining - 1 - ((index * 9 + 2) % 20), remaining + index] as const,
  );
}

/** The words beside the field and over it. */
function wordsOf(theme: Theme, { dot, peak, last, total }: Park, { now, leavers, filled }: Moment) {
  const besideField = Math.ceil(total / field.rows) + 0.3;
  const isInPlace = leavers === 'in place';
  return {
    leavers: label(theme, {
      x: isInPlace ? besideField : awayField.x - radius,
      y: isInPlace ? 1.5 : field.rows + 1.2,
      text: [
        `About ${formatValue((total - filled) * dot.value, now.unit)}`,
        ...(isInPlace
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
      text: [`${formatValue(last.value, last.unit)} remain`, `in ${formatDate(last.date)}`],
      isLed: true,
      color: theme.gained,
      align: 'start',
      isShown: isInPlace,
    }),
    date: label(theme, {
      x: 0,
      y: field.rows + 0.85,
      text: capitalize(`${whenOf(now)}${now.confidence === 'derived' ? ', derived' : ''}`),
      color: theme.muted,
      align: 'start',
    }),
  };
}

function drawField(theme: Theme, park: Park, moment: Moment) {
  const { now, leavers } = moment;
  return drawDots(theme, {
    dots: placeDots(park, moment),
    width,
    height,
    radius,
    links: linksOf(park),
    areLinksShown: leavers === 'linked',
    total: {
      value: now.value,
      most: park.peak.value,
      x: 0,
      y: field.rows + 1.75,
      words: capitalize(`${formatDatum(now)} people`),
      count: (value) => `${formatValue(Math.round(value / 100) * 100, now.unit)} people`,
    },
    annotations: wordsOf(theme, park, moment),
  });
}

/** Whether a step draws anything that nobody published. */
function hasDerived(story: Story, { date, leavers = 'none' }: DotStep): boolean {
  return leavers !== 'none' || story.datum('staff', date).confidence === 'derived';
}

/** The field of dots of a slide. */
export function parkDots(id: string, steps: readonly DotStep[]): Chart {
  return defineChart(id, (story) => {
    const park = parkOf(story);
    const dates = [...new Set(steps.map(({ date }) => date))];
    return {
      caption: story.series('staff').title,
      rows: [
        ...dates.map((date) => ({
          label: 'People working in the park',
          of: story.datum('staff', date),
        })),
        { label: 'One dot', of: park.dot },
      ],
      derivedAs: steps.some((step) => hasDerived(story, step)) ? 'Hollow' : undefined,
      enters: false,
      steps: steps.map((step) => {
        const moment = momentOf(park, story.datum('staff', step.date), step);
        return {
          name: step.name,
          sentence: step.sentence(story),
          draw: (theme) => drawField(theme, park, moment),
        };
      }),
    };
  });
}
