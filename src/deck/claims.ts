/**
 * Claims of a slide with their conditions: "the money fell" asks that one value be below another. When the data no
 * longer support a claim, build and tests say so.
 */
import { formatDate, namesUnit, toEnd, toOrder } from '../data/dates.ts';
import { formatNumber } from '../data/format.ts';
import type { Datum, Story } from '../data/story.ts';

/** A number, a figure by its id, a series at a date, or an expression of such. */
export type Quantity = number | string | readonly [series: string, date: string] | Expression;

interface Expression {
  /** What messages call it. */
  words: string;
  value: (story: Story) => number;
}

/** What a condition asks for, in words after "asks that", and what the data have instead if they do not meet it. */
export interface Finding {
  asks: string;
  found?: string | undefined;
}

/** A condition that the data have to meet. */
export type Condition = (story: Story) => Finding;

/** Words of a slide, and the conditions under which they are true. */
export interface Claim {
  says: string;
  asks: readonly Condition[];
}

/** Claims words of a slide (its title, a caption) under conditions. */
export function claim(says: string, ...asks: readonly [Condition, ...Condition[]]): Claim {
  return { says, asks };
}

function toExpression(quantity: Quantity): Expression {
  if (typeof quantity === 'number') return { words: formatNumber(quantity), value: () => quantity };
  if (typeof quantity === 'string')
    return { words: quantity, value: (story) => story.datum(quantity).value };
  if ('words' in quantity) return quantity;
  const [series, date] = quantity;
  return { words: `${series} of ${date}`, value: (story) => story.datum(series, date).value };
}

/** Several values together. */
export function sum(...parts: readonly Quantity[]): Quantity {
  const all = parts.map(toExpression);
  return {
    words: all.map(({ words }) => words).join(' and '),
    value: (story) => all.reduce((total, { value }) => total + value(story), 0),
  };
}

/** One value less another. */
export function less(from: Quantity, taken: Quantity): Quantity {
  const [first, second] = [toExpression(from), toExpression(taken)];
  return {
    words: `${first.words} less ${second.words}`,
    value: (story) => first.value(story) - second.value(story),
  };
}

/** A multiple or a part of a value: `times(0.5, 'exports-peak')`. */
export function times(factor: number, of: Quantity): Quantity {
  const { words, value } = toExpression(of);
  return {
    words: `${formatNumber(factor)} times ${words}`,
    value: (story) => factor * value(story),
  };
}

/** A value as a share of another, in percent. */
export function shareOf(whole: Quantity, part: Quantity): Quantity {
  const [all, some] = [toExpression(whole), toExpression(part)];
  return {
    words: `the share of ${some.words} in ${all.words}`,
    value: (story) => (100 * some.value(story)) / all.value(story),
  };
}

function compare(relation: string, isMet: (left: number, right: number) => boolean) {
  return (left: Quantity, right: Quantity): Condition =>
    (story) => {
      const [first, second] = [toExpression(left), toExpression(right)];
      const [one, other] = [first.value(story), second.value(story)];
      return {
        asks: `${first.words} be ${relation} ${second.words}`,
        found: isMet(one, other)
          ? undefined
          : `${formatNumber(one)} is not ${relation} ${formatNumber(other)}`,
      };
    };
}

/** The first value is smaller than the second. */
export const below = compare('below', (left, right) => left < right);
/** The first value is larger than the second. */
export const above = compare('above', (left, right) => left > right);

/** A value differs from another by at most a share of it. */
export function about(quantity: Quantity, target: Quantity, within = 0.05): Condition {
  return compare(
    `within ${formatNumber(within * 100)}% of`,
    (left, right) => Math.abs(left - right) <= within * Math.abs(right),
  )(quantity, target);
}

/** A value is larger than each of the others. */
export function largest(quantity: Quantity, ...others: readonly Quantity[]): Condition {
  return (story) => {
    const { words, value } = toExpression(quantity);
    const all = others.map(toExpression);
    const higher = all.find((other) => other.value(story) >= value(story));
    const found =
      higher &&
      `${formatNumber(value(story))} is not above ${formatNumber(higher.value(story))} (${higher.words})`;
    return { asks: `${words} be above ${all.map((other) => other.words).join(', ')}`, found };
  };
}

/** The points of a series, all or between two dates. */
function pointsOf(story: Story, series: string, from?: string, to?: string): readonly Datum[] {
  const { points } = story.series(series);
  const first = from === undefined ? 0 : points.indexOf(story.datum(series, from));
  const last = to === undefined ? points.length : points.indexOf(story.datum(series, to)) + 1;
  return points.slice(first, last);
}

function runs(direction: 'rise' | 'fall') {
  const sign = direction === 'rise' ? 1 : -1;
  return (series: string, from?: string, to?: string): Condition =>
    (story) => {
      const run = pointsOf(story, series, from, to);
      const broken = run.find(({ value }, index) => {
        const before = run[index - 1];
        return before && sign * (value - before.value) <= 0;
      });
      return {
        asks: `each value of ${series} from ${run[0]?.date} to ${run.at(-1)?.date} ${direction}`,
        found: broken && `${formatNumber(broken.value)} of ${broken.date} does not`,
      };
    };
}

/** Each point of a series, or of those between two dates, is higher than the one before. */
export const rising = runs('rise');
/** Each point of a series, or of those between two dates, is lower than the one before. */
export const falling = runs('fall');

/** Each point of a series from a date on is below a limit, also points added later. */
export function staysBelow(series: string, from: string, limit: number): Condition {
  return (story) => {
    const higher = pointsOf(story, series, from).find(({ value }) => value >= limit);
    return {
      asks: `each value of ${series} from ${from} on be below ${formatNumber(limit)}`,
      found: higher && `${formatNumber(higher.value)} of ${higher.date} is not`,
    };
  };
}

/** A point is the highest of its series. */
export function peak(series: string, date: string): Condition {
  return (story) => {
    const { value } = story.datum(series, date);
    const higher = pointsOf(story, series).find((point) => point.value > value);
    return {
      asks: `${series} of ${date} be the highest of its series`,
      found:
        higher && `${formatNumber(higher.value)} of ${higher.date} is above ${formatNumber(value)}`,
    };
  };
}

/** An event ends before another begins: one of 2020 is not before one of a day in 2020. */
export function before(earlier: string, later: string): Condition {
  return (story) => {
    const [first, second] = [story.event(earlier).date, story.event(later).date];
    const isMet = toEnd(first) <= toOrder(second);
    return {
      asks: `the event ${earlier} come before ${later}`,
      found: isMet ? undefined : `${formatDate(first)} is not before ${formatDate(second)}`,
    };
  };
}

/** An event begins on the day of another. */
export function sameDay(event: string, other: string): Condition {
  return (story) => {
    const [first, second] = [story.event(event).date, story.event(other).date];
    const asks = `the event ${event} begin on the day of ${other}`;
    if (first !== second)
      return { asks, found: `${formatDate(first)} is not ${formatDate(second)}` };
    return {
      asks,
      found: namesUnit(first, 'day') ? undefined : `${formatDate(first)} names no day`,
    };
  };
}

/** An event is in a month, "August", and on a day of the week if one is given, "Sunday". */
export function falls(event: string, month: string, weekday?: string): Condition {
  return (story) => {
    const { date } = story.event(event);
    const isDay = namesUnit(date, 'day');
    const on = new Date(date).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
    const isMet =
      formatDate(date).includes(month) && (weekday === undefined || (isDay && on === weekday));
    return {
      asks: `the event ${event} fall ${weekday === undefined ? '' : `on a ${weekday} `}in ${month}`,
      found: isMet ? undefined : `${formatDate(date)}${isDay ? `, a ${on},` : ''} does not`,
    };
  };
}
