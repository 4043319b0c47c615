/**
 * Claims of a slide, each with what has to be true of the data for it: "the money fell" asks that one value be
 * below another. When the data no longer support a claim, build and tests say so; nobody has to remember it.
 */

import { formatDate, namesUnit, toEnd, toOrder } from '../data/dates.ts';
import { formatNumber } from '../data/format.ts';
import type { Story } from '../data/story.ts';

/** A number, a figure by its id, a series at a date, or what is worked out of such. */
export type Quantity = number | string | readonly [series: string, date: string] | Reckoned;

interface Reckoned {
  /** How it is called in a message. */
  words: string;
  value: (story: Story) => number;
}

/** What a condition asks, in words after "asks that", and what it found instead where it is not so. */
export interface Finding {
  asks: string;
  found?: string;
}

/** What has to be true of the data. */
export type Condition = (story: Story) => Finding;

/** Words of a slide, and the conditions under which they are true. */
export interface Claim {
  says: string;
  asks: readonly Condition[];
}

/** Words that stand on a slide (its title, its lead, a caption), and what has to be true for them. */
export function claim(says: string, ...asks: readonly [Condition, ...Condition[]]): Claim {
  return { says, asks };
}

function isReckoned(quantity: Quantity): quantity is Reckoned {
  return typeof quantity === 'object' && 'words' in quantity;
}

function wordsOf(quantity: Quantity): string {
  if (typeof quantity === 'number') return formatNumber(quantity);
  if (typeof quantity === 'string') return quantity;
  return isReckoned(quantity) ? quantity.words : `${quantity[0]} of ${quantity[1]}`;
}

function amountOf(quantity: Quantity, story: Story): number {
  if (typeof quantity === 'number') return quantity;
  if (typeof quantity === 'string') return story.datum(quantity).value;
  return isReckoned(quantity) ? quantity.value(story) : story.datum(...quantity).value;
}

/** Several values together. */
export function sum(...parts: readonly Quantity[]): Quantity {
  return {
    words: parts.map(wordsOf).join(' and '),
    value: (story) => parts.reduce<number>((total, part) => total + amountOf(part, story), 0),
  };
}

/** One value less another. */
export function less(from: Quantity, taken: Quantity): Quantity {
  return {
    words: `${wordsOf(from)} less ${wordsOf(taken)}`,
    value: (story) => amountOf(from, story) - amountOf(taken, story),
  };
}

/** A value so many times over, or a part of it: `times(0.5, 'exports-peak')`. */
export function times(factor: number, of: Quantity): Quantity {
  return {
    words: `${formatNumber(factor)} times ${wordsOf(of)}`,
    value: (story) => factor * amountOf(of, story),
  };
}

/** A value as a share of another, in percent. */
export function shareOf(whole: Quantity, part: Quantity): Quantity {
  return {
    words: `the share of ${wordsOf(part)} in ${wordsOf(whole)}`,
    value: (story) => (100 * amountOf(part, story)) / amountOf(whole, story),
  };
}

function compare(relation: string, holds: (left: number, right: number) => boolean) {
  return (left: Quantity, right: Quantity): Condition =>
    (story) => {
      const [first, second] = [amountOf(left, story), amountOf(right, story)];
      return {
        asks: `${wordsOf(left)} be ${relation} ${wordsOf(right)}`,
        ...(!holds(first, second) && {
          found: `${formatNumber(first)} is not ${relation} ${formatNumber(second)}`,
        }),
      };
    };
}

/** The first value is smaller than the second. */
export const below = compare('below', (left, right) => left < right);
/** The first value is larger than the second. */
export const above = compare('above', (left, right) => left > right);

/** A value is another one, give or take a share of it: a twentieth, without one. */
export function about(quantity: Quantity, target: Quantity, within = 0.05): Condition {
  return compare(
    `within ${formatNumber(within * 100)}% of`,
    (left, right) => Math.abs(left - right) <= within * Math.abs(right),
  )(quantity, target);
}

/** A value is larger than each of the others. */
export function largest(quantity: Quantity, ...others: readonly Quantity[]): Condition {
  return (story) => {
    const asks = `${wordsOf(quantity)} be above ${others.map(wordsOf).join(', ')}`;
    const value = amountOf(quantity, story);
    const higher = others.find((other) => amountOf(other, story) >= value);
    if (higher === undefined) return { asks };
    const found = `${formatNumber(value)} is not above ${formatNumber(amountOf(higher, story))} (${wordsOf(higher)})`;
    return { asks, found };
  };
}

/** Each point of a series, from one date to another, is higher than the one before, or lower. */
function runs(direction: 'rise' | 'fall') {
  return (series: string, from?: string, to?: string): Condition =>
    (story) => {
      const { points } = story.series(series);
      const first = from === undefined ? 0 : points.indexOf(story.datum(series, from));
      const last = to === undefined ? points.length : points.indexOf(story.datum(series, to)) + 1;
      const run = points.slice(first, last);
      const asks = `each value of ${series} from ${run[0]?.date} to ${run.at(-1)?.date} ${direction}`;
      const broken = run.find((point, index) => {
        const before = run[index - 1];
        if (!before) return false;
        return direction === 'rise' ? point.value <= before.value : point.value >= before.value;
      });
      if (!broken) return { asks };
      return { asks, found: `${formatNumber(broken.value)} of ${broken.date} does not` };
    };
}

/** Each point of a series, from one date to another, is higher than the one before. */
export const rising = runs('rise');
/** Each point of a series, from one date to another, is lower than the one before. */
export const falling = runs('fall');

/** Each point of a series, from one date on, is below a limit, also those that are added later. */
export function staysBelow(series: string, from: string, limit: number): Condition {
  return (story) => {
    const { points } = story.series(series);
    const run = points.slice(points.indexOf(story.datum(series, from)));
    const asks = `each value of ${series} from ${from} on be below ${formatNumber(limit)}`;
    const higher = run.find(({ value }) => value >= limit);
    if (!higher) return { asks };
    return { asks, found: `${formatNumber(higher.value)} of ${higher.date} is not` };
  };
}

/** A point is the highest of its series. */
export function peak(series: string, date: string): Condition {
  return (story) => {
    const value = story.datum(series, date).value;
    const asks = `${series} of ${date} be the highest of its series`;
    const higher = story.series(series).points.find((point) => point.value > value);
    if (!higher) return { asks };
    return {
      asks,
      found: `${formatNumber(higher.value)} of ${higher.date} is above ${formatNumber(value)}`,
    };
  };
}

/** An event is over before another begins: one of 2020 is not before one of a day in 2020. */
export function before(earlier: string, later: string): Condition {
  return (story) => {
    const [first, second] = [story.event(earlier).date, story.event(later).date];
    return {
      asks: `the event ${earlier} come before ${later}`,
      ...(toEnd(first) > toOrder(second) && {
        found: `${formatDate(first)} is not before ${formatDate(second)}`,
      }),
    };
  };
}

/** An event begins on the day of another. */
export function sameDay(event: string, other: string): Condition {
  return (story) => {
    const [first, second] = [story.event(event).date, story.event(other).date];
    return {
      asks: `the event ${event} begin on the day of ${other}`,
      ...(!namesUnit(first, 'day') && { found: `${formatDate(first)} names no day` }),
      ...(first !== second && { found: `${formatDate(first)} is not ${formatDate(second)}` }),
    };
  };
}

/** An event falls into a month, "August", and on a day of the week where one is told, "Sunday". */
export function falls(event: string, month: string, weekday?: string): Condition {
  return (story) => {
    const { date } = story.event(event);
    const on = new Date(date).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
    const isSo =
      formatDate(date).includes(month) &&
      (weekday === undefined || (namesUnit(date, 'day') && on === weekday));
    return {
      asks: `the event ${event} fall ${weekday === undefined ? '' : `on a ${weekday} `}in ${month}`,
      ...(!isSo && {
        found: `${formatDate(date)}${namesUnit(date, 'day') ? `, a ${on},` : ''} does not`,
      }),
    };
  };
}
