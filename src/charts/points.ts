/** Points of a series by what they mean in the story, so that no date is typed where a chart is described. */
import { toEnd, toOrder } from '../data/dates.ts';
import type { Datum, Series, Story } from '../data/story.ts';

/**
 * The first, the last or the highest point; the last that was over before an event, the one an event falls into,
 * or the first that begins after it, by the event's id; or that of the date of a figure, by the figure's id.
 */
export type PointName =
  | 'first'
  | 'peak'
  | 'last'
  | { before: string }
  | { during: string }
  | { after: string }
  | { of: string };

/** The first of the highest points. */
export function peakOf(points: readonly Datum[]): Datum | undefined {
  return points.reduce<Datum | undefined>(
    (peak, point) => (peak && peak.value >= point.value ? peak : point),
    undefined,
  );
}

function describe(name: PointName): string {
  if (typeof name === 'string') return `${name} point`;
  if ('of' in name) return `point of the date of the figure "${name.of}"`;
  const [[way, event] = []] = Object.entries(name);
  return `point ${way} the event "${event}"`;
}

function search({ points }: Series, name: PointName, story: Story): Datum | undefined {
  if (name === 'first') return points[0];
  if (name === 'last') return points.at(-1);
  if (name === 'peak') return peakOf(points);
  if ('of' in name) {
    const figure = story.datum(name.of);
    return points.find(({ date }) => date === figure.date);
  }
  if ('before' in name) {
    const at = toOrder(story.event(name.before).date);
    return points.filter(({ date }) => toEnd(date) <= at).at(-1);
  }
  if ('after' in name) {
    const at = toEnd(story.event(name.after).date);
    return points.find(({ date }) => toOrder(date) >= at);
  }
  // An event of a year falls into no month of it that anybody knows.
  const { date: on } = story.event(name.during);
  return points.find(({ date }) => toOrder(date) <= toOrder(on) && toEnd(on) <= toEnd(date));
}

/** The point of a series that a name means. Throws an error that names both where there is none. */
export function findPoint(series: Series, name: PointName, story: Story): Datum {
  const point = search(series, name, story);
  if (!point) throw new Error(`the series "${series.id}" has no ${describe(name)}`);
  return point;
}
