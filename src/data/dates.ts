/** Partial ISO dates: "2021", "2021-03", "2021-03-14". */

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const dayMilliseconds = 86_400_000;

/** Whether the text is a partial ISO date of the calendar: "2021-02-30" is not. */
export function isRealDate(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const month = Number(match[2] ?? 1);
  const day = Number(match[3] ?? 1);
  const date = new Date(Date.UTC(Number(match[1]), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** How long a date is, as written, that names no more than a year, a month or a day. */
export const dateLengths = { year: 4, month: 7, day: 10 } as const;

/** Whether a date names a day, a month or a year: "2021-03" names a month and a year, and no day. */
export function namesUnit(text: string, unit: keyof typeof dateLengths): boolean {
  return text.length >= dateLengths[unit];
}

interface Parts {
  year: number;
  month?: number;
  day?: number;
}

function partsOf(text: string): Parts {
  const match = pattern.exec(text);
  if (!match || !isRealDate(text)) throw new Error(`not a date: "${text}"`);
  return {
    year: Number(match[1]),
    ...(match[2] && { month: Number(match[2]) }),
    ...(match[3] && { day: Number(match[3]) }),
  };
}

/** First and last instant of the day, month or year the text names, in milliseconds UTC. */
function spanOf(text: string): [number, number] {
  const { year, month, day } = partsOf(text);
  const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (day !== undefined) return [start, start + dayMilliseconds];
  return [start, month !== undefined ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1)];
}

/**
 * Where a date stands on a time axis, in years: the middle of the day, month or year it names, so
 * that a year's total stands in the middle of its year. 2021 gives 2021.5.
 */
export function toYears(text: string): number {
  const [start, end] = spanOf(text);
  const middle = (start + end) / 2;
  const year = new Date(middle).getUTCFullYear();
  const yearStart = Date.UTC(year, 0, 1);
  return year + (middle - yearStart) / (Date.UTC(year + 1, 0, 1) - yearStart);
}

/** A number that sorts dates: the start of the day, month or year. Throws on a date that does not exist. */
export function toOrder(text: string): number {
  return spanOf(text)[0];
}

/** The end of the day, month or year, on the same measure as `toOrder`: "2021" ends where "2022" begins. */
export function toEnd(text: string): number {
  return spanOf(text)[1];
}

/** Whole days from one full date to another, both counted. */
export function daysInclusive(from: string, to: string): number {
  return Math.round((toOrder(to) - toOrder(from)) / dayMilliseconds) + 1;
}

/** Months from one date to another, with a part of one where they do not end together. */
export function monthsBetween(from: string, to: string): number {
  return (toYears(to) - toYears(from)) * 12;
}

/** "9 August 2020", "March 2021" or "2021", as precise as the date is. */
export function formatDate(text: string): string {
  const { year, month, day } = partsOf(text);
  const name = month === undefined ? undefined : monthNames[month - 1];
  return [day, name, year].filter((part) => part !== undefined).join(' ');
}

/** "9 Aug 2020", "Mar 2021" or "2021": as formatDate, for an axis or a source line. */
export function formatShortDate(text: string): string {
  return formatDate(text).replace(/[A-Z][a-z]+/, (name) => name.slice(0, 3));
}

/** "9 August": without its year. */
export function formatDayMonth(text: string): string {
  return formatDate(text).replace(/ \d{4}$/, '');
}

/**
 * "9–12 August" or "9 August to 3 September": the days from one to another, without their year; with
 * both years where they differ, "28 December 2020 to 3 January 2021".
 */
export function formatDays(from: string, to: string): string {
  if (formatYear(from) !== formatYear(to)) return `${formatDate(from)} to ${formatDate(to)}`;
  const [first, last] = [formatDayMonth(from), formatDayMonth(to)];
  const [day, month] = first.split(' ');
  return last.endsWith(` ${month}`) ? `${day}–${last}` : `${first} to ${last}`;
}

/** "2020" for any date of 2020. */
export function formatYear(text: string): string {
  return String(partsOf(text).year);
}
