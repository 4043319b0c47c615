/** Conditions of claims about dates: what came before what, and on what day it fell. */
import { formatDate, namesUnit, toEnd, toOrder } from '../data/dates.ts';
import type { Condition } from './claims.ts';

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
