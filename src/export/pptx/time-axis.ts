/** A time axis as Office has it: counted in whole years or whole months. */
import { toYears } from '../../data/dates.ts';
import { toSerial } from './dates.ts';

/** From its first to its last unit, numbered from the year 0. */
export interface TimeAxis {
  unit: 'years' | 'months';
  from: number;
  to: number;
  /** Every how manieth unit has its name. */
  every: number;
}

const perYear = { years: 1, months: 12 } as const;

function monthOf(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * 12 + month - 1;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/**
 * The axis of some dates, at least one, in rising order. In years where each has one of its own; in months
 * otherwise, as few as there can be, for a column is as wide as its unit, and named so that each date has its name.
 */
export function timeAxisOf(dates: readonly string[]): TimeAxis {
  const years = dates.map((date) => Number(date.slice(0, 4)));
  const [firstYear = 0, lastYear = 0] = [years[0], years.at(-1)];
  if (new Set(years).size === years.length) {
    return { unit: 'years', from: firstYear, to: lastYear, every: 1 };
  }
  const months = dates.map(monthOf);
  const [first = 0, last = 0] = [months[0], months.at(-1)];
  const every = Math.max(
    3,
    months.reduce((divisor, month) => commonDivisor(divisor, month - first), 0),
  );
  // At both ends there is room for a value that is wider than its column.
  return { unit: 'months', from: first - every, to: last + Math.floor(every / 2), every };
}

/** The beginning of a unit, as a sheet counts days. */
export function serialOf({ unit }: TimeAxis, number: number): number {
  if (unit === 'years') return toSerial(String(number));
  return toSerial(`${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`);
}

/** Where a date stands on an axis, from 0 to 1: each unit has a room of its own, its marks in the middle of it. */
export function placeOn({ unit, from, to }: TimeAxis, date: string): number {
  return (toYears(date) * perYear[unit] - from) / (to - from + 1);
}
