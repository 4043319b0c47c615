/**
 * The shape of the data file: what an author may write, section by section. Rules that span entries
 * (a source exists, dates rise) are in parse.ts.
 */
import * as v from 'valibot';
import {
  confidence,
  count,
  date,
  dateOrEvent,
  entryOf,
  id,
  number,
  sources,
  url,
  words,
} from './schema-fields.ts';

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
export type WrittenFile = v.InferOutput<typeof sectionsSchema>;
export type Unit = WrittenFile['units'][number];
type WrittenSeries = WrittenFile['series'][number];
/** A value as written: of a figure or a point of a series. */
export type WrittenDatum = WrittenSeries['points'][number];

type Computed<Written extends WrittenDatum> = Written & {
  value: number;
  /** Names of the values that its derivation and its note name, if any. */
  names?: string[];
};

/** The data file with every value computed and every sentence filled in. */
export interface StoryFile extends Omit<WrittenFile, 'series' | 'figures'> {
  series: (Omit<WrittenSeries, 'points'> & { points: Computed<WrittenDatum>[] })[];
  figures: Computed<WrittenFile['figures'][number]>[];
}
