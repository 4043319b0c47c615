/**
 * The shape of the data file: what an author may write, section by section. Rules that span entries
 * (a source exists, dates rise) are in parse.ts.
 */
import * as v from 'valibot';
import { isRealDate } from './dates.ts';
import { suggest } from './issues.ts';

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

/** A value is either published, and typed, or derived, and computed: what is wrong with one, by field. */
function misfits(point: { confidence: string; value?: unknown; derivation?: unknown }) {
  const isTyped = point.value !== undefined;
  const hasFormula = point.derivation !== undefined;
  if (point.confidence === 'derived') {
    return {
      ...(isTyped && { value: 'expected no value beside "derived": its derivation gives it' }),
      ...(!hasFormula && { derivation: 'expected the formula that gives the value' }),
    };
  }
  return {
    ...(!isTyped && { value: 'expected a number' }),
    ...(hasFormula && { derivation: 'expected none where confidence is not "derived"' }),
  };
}

/** Checks a value for that. */
function isTypedOrDerived<Point extends Parameters<typeof misfits>[0]>() {
  return v.rawCheck<Point>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const input: Record<string, unknown> = { ...dataset.value };
    for (const [key, message] of Object.entries(misfits(dataset.value))) {
      const value = input[key];
      addIssue({ message, path: [{ type: 'object', origin: 'value', input, key, value }] });
    }
  });
}

const pointFields = {
  /** As-of date: a day, a month, or a year for a whole year's total. */
  date,
  /** As published; a value that is derived has none, for it is computed. */
  value: v.optional(number),
  /** How the source words it: "exact", "almost", … */
  about: v.picklist(
    ['exact', 'about', 'almost', 'nearly', 'over', 'under', 'rounded'],
    'expected exact, about, almost, nearly, over, under or rounded',
  ),
  sources,
  confidence,
  /**
   * Only and always on derived values: the formula, with names in brackets, then words for the reader:
   * "([exports 2021] − [exports 2023]) ÷ [exports 2021], rounded to 0.1; from …".
   */
  derivation: v.optional(words),
  /**
   * A sentence for the reader. In it, in `what`, `title` and `short`, brackets stand for what they name: a value, an
   * event's date, a person; `[date]`, `[month]`, `[year]` for the entry's own date, and with `of` for another's.
   */
  note: v.optional(words),
};

const unit = entryOf({
  id,
  /** As an axis names it: "people", "US$ million". */
  name: words,
  one: words,
  /**
   * What one of the unit is: a million, where values are read as "446.7m" and "3.2bn", or a hundredth, where
   * 30 counts as 0.3 in arithmetic.
   */
  scale: v.optional(v.picklist(['million', 'percent'], 'expected million or percent, or no scale')),
  /** Whether values may be below zero; they are written with their sign, "+12" and "−12". */
  signed: v.optional(v.boolean('expected true or false')),
  prefix: v.optional(v.string('expected text')),
  suffix: v.optional(v.string('expected text')),
});

const source = entryOf({
  id,
  publisher: words,
  title: words,
  date: v.union([v.literal('undated'), date], 'expected a date that exists, or "undated"'),
  url,
});

const series = entryOf({
  id,
  title: words,
  unit: id,
  points: v.pipe(
    v.array(v.pipe(entryOf(pointFields), isTypedOrDerived()), 'expected a list of points'),
    v.minLength(1, 'expected at least one point'),
  ),
});

const figure = v.pipe(
  entryOf({ id, what: words, unit: id, ...pointFields, date: dateOrEvent }),
  isTypedOrDerived(),
);

const event = entryOf({
  id,
  date,
  end: v.optional(date),
  what: words,
  /** One to four words, for a mark on an axis. */
  short: words,
  sources,
  confidence,
});

const person = entryOf({
  id,
  name: words,
  role: words,
  age: v.optional(count),
  pronunciation: words,
  /** The language the name is read in, as a language code. */
  lang: words,
});

const quotation = entryOf({ id, text: words, person: id, date: dateOrEvent, sources, confidence });

/** The file's sections: the one list of them, each with the schema of its entries. */
const sections = {
  units: v.array(unit),
  sources: v.array(source),
  series: v.array(series),
  figures: v.array(figure),
  events: v.array(event),
  people: v.array(person),
  quotations: v.array(quotation),
};

/** The schema of all sections together. */
export const sectionsSchema = v.object(sections);

/** The schema of the whole file, for editors (see `npm run schema`). */
export const fileSchema = v.strictObject({ $schema: v.optional(v.string()), ...sections });

/** The data file as written. */
export type RawFile = v.InferOutput<typeof sectionsSchema>;
export type Unit = RawFile['units'][number];
type WrittenSeries = RawFile['series'][number];
/** A value as written: of a figure or a point of a series. */
export type RawDatum = WrittenSeries['points'][number];

type Computed<Written extends RawDatum> = Written & {
  value: number;
  /** Names of the values that its derivation and its note name, if any. */
  names?: string[];
};

/** The data file with every value computed and every sentence filled in. */
export interface StoryFile extends Omit<RawFile, 'series' | 'figures'> {
  series: (Omit<WrittenSeries, 'points'> & { points: Computed<RawDatum>[] })[];
  figures: Computed<RawFile['figures'][number]>[];
}
