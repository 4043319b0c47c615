/** What a field of the data file may hold, and how its faults are told. */
import * as v from 'valibot';
import { isRealDate } from './dates.ts';
import { suggest } from './nearest.ts';

/** Text with something in it. */
export const words = v.pipe(
  v.string('expected text'),
  v.check((text) => text.trim() !== '', 'expected text, found nothing'),
);

/** The name by which others ask for an entry. */
export const id = v.pipe(
  v.string('expected an id'),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'expected an id in lower case with hyphens, like "staff-2021"',
  ),
);

/** A day, a month or a year, which exists. */
export const date = v.pipe(
  v.string('expected a date in quotation marks, as "2021", "2021-03" or "2021-03-14"'),
  v.check(isRealDate, 'expected a date that exists, as 2021, 2021-03 or 2021-03-14'),
);

/** The same, or an event in brackets whose date it is. */
export const dateOrEvent = v.pipe(
  v.string('expected a date in quotation marks, as "2021", "2021-03" or "2021-03-14"'),
  v.check(
    (text) => /^\[.+\]$/.test(text) || isRealDate(text),
    'expected a date that exists, as 2021, 2021-03 or 2021-03-14, or an event in brackets',
  ),
);

/** The address of a page on the web. */
export const url = v.pipe(
  v.string('expected a web address'),
  v.regex(/^https?:\/\//, 'expected an address that begins with http:// or https://'),
  // What does not begin as one is told above, once.
  v.check((text) => !/^https?:/.test(text) || URL.canParse(text), 'expected a full web address'),
);

/** Any finite number. */
export const number = v.pipe(
  v.number(
    ({ input }) =>
      `expected a number${typeof input === 'string' ? ' without quotation marks' : ''}`,
  ),
  v.finite('expected a finite number'),
);

/** How many there are. */
export const count = v.pipe(
  number,
  v.minValue(0, 'expected a number that is not negative'),
  v.maxValue(1e9, 'expected a number of at most 1,000,000,000'),
);

/** How sure a value is, or that it is our own arithmetic. */
export const confidence = v.picklist(
  ['high', 'medium', 'derived'],
  'expected high, medium or derived',
);

/** Ids of sources, one at least. */
export const sources = v.pipe(
  v.array(id, 'expected a list of source ids'),
  v.minLength(1, 'expected at least one source id'),
);

/** What is wrong with an entry as a whole: a field that is missing, or one that is not known. */
function messageOf(fields: v.ObjectEntries, { expected, path }: v.StrictObjectIssue): string {
  const name = String(path?.at(-1)?.key);
  if (expected === 'Object') return 'expected an object';
  if (expected === 'never') return `expected no such field${suggest(name, Object.keys(fields))}`;
  const field = fields[name];
  // A field that is missing is told of as one with nothing in it: that says what to write.
  return (field && v.safeParse(field, undefined).issues?.[0]?.message) ?? `expected ${expected}`;
}

/** An object with these fields and no others. */
export function entryOf<const Fields extends v.ObjectEntries>(fields: Fields) {
  return v.strictObject(fields, (issue) => messageOf(fields, issue));
}
