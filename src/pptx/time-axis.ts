/** A time axis as Office has it: counted in whole years or whole months, or in even steps of some months. */
import { toOrder, toYears } from '../data/dates.ts';

/** Days since the end of 1899 at the start of the day, month or year that a date names. */
export function toSerial(date: string): number {
  return Math.round(toOrder(date) / 86_400_000) + 25_569;
}

/** From its first to its last unit, numbered from the year 0: years, or months. */
export interface TimeAxis {
  /** What one mark has room in. On an axis of steps that is `every` months, around the month of its date. */
  unit: 'years' | 'months' | 'steps';
  from: number;
  to: number;
  /** Every how manieth unit has its name. */
  every: number;
}

const monthsPerYear = 12;

/** The number of a date's month, from the year 0; the first one's of a year. */
export function monthOf(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * monthsPerYear + month - 1;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** The least that an axis of months has between two names. */
const monthsBetweenNames = 3;

/**
 * The axis of some dates, at least one, in rising order. In years where each has one of its own; in months
 * otherwise. Office makes a column as wide as a unit, and of a month that is a stroke: columns stand in the longest
 * even steps of months that hold all dates, a step between two dates empty.
 */
export function timeAxisOf(kind: 'line' | 'columns', dates: readonly string[]): TimeAxis {
  const years = dates.map((date) => Number(date.slice(0, 4)));
  const [firstYear = 0, lastYear = 0] = [years[0], years.at(-1)];
  if (new Set(years).size === years.length) {
    return { unit: 'years', from: firstYear, to: lastYear, every: 1 };
  }
  const months = dates.map(monthOf);
  const [first = 0, last = 0] = [months[0], months.at(-1)];
  const step = months.reduce((divisor, month) => commonDivisor(divisor, month - first), 0);
  if (kind === 'columns' && step > 0) return { unit: 'steps', from: first, to: last, every: step };
  const every = Math.max(monthsBetweenNames, step);
  // At both ends there is room for a value that is wider than its mark.
  return { unit: 'months', from: first - every, to: last + Math.floor(every / 2), every };
}

function dateOfMonth(month: number): string {
  const number = String((month % monthsPerYear) + 1).padStart(2, '0');
  return `${Math.floor(month / monthsPerYear)}-${number}`;
}

/** The steps of an axis of steps: the month of each, and its date. */
export function stepsOf({ from, to, every }: TimeAxis): { month: number; date: string }[] {
  return Array.from({ length: (to - from) / every + 1 }, (_, index) => {
    const month = from + index * every;
    return { month, date: dateOfMonth(month) };
  });
}

/** The beginning of a unit, as a sheet counts days. */
export function serialOf({ unit }: TimeAxis, number: number): number {
  return toSerial(unit === 'years' ? String(number) : dateOfMonth(number));
}

/** Where a date stands on an axis, from 0 to 1: each unit has a room of its own, its marks in the middle of it. */
export function placeOn({ unit, from, to, every }: TimeAxis, date: string): number {
  if (unit === 'years') return (toYears(date) - from) / (to - from + 1);
  const months = toYears(date) * monthsPerYear;
  if (unit === 'months') return (months - from) / (to - from + 1);
  // The middle of a month stands in the middle of its step.
  return ((months - 0.5 - from) / every + 0.5) / ((to - from) / every + 1);
}
