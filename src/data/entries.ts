/** Every value of the data file by the name that derivations and sentences have for it. */
import { formatDate } from './dates.ts';
import { formatDatum, spellNumber } from './format.ts';
import { FollowingError, FormulaError } from './formula.ts';
import { placeOf, placeOfPoint, show, suggest } from './issues.ts';
import type { RawDatum, RawFile, Unit } from './schema.ts';

/** A value as written, with what has to be known to compute and to say it. */
export interface Entry {
  /** A figure's id, or "series date" for a point of a series. */
  name: string;
  written: RawDatum;
  unit: Unit;
  /** Where a field of it stands, for faults. */
  placeOfField: (field: string) => string;
}

/** What names stand for. All throw a `FormulaError` that says the nearest name at one that is not known. */
export interface Names {
  entries: readonly Entry[];
  entry: (name: string) => Entry;
  /** The date of an event, "election", or the end of one that lasts, "internet-cut end". */
  date: (event: string) => string;
  /** The words that a name in a sentence stands for; `own` is the date of the entry that the sentence belongs to. */
  words: (name: string, values: ReadonlyMap<string, number>, own?: string) => string;
}

function entriesOf({ units, series, figures }: RawFile): Entry[] {
  const entries = [
    ...series.flatMap(({ id, unit, points }) =>
      points.map((written, index) => ({
        name: `${id} ${written.date}`,
        written,
        unit,
        placeOfField: (field: string) => `${placeOfPoint(id, written, index)}, ${field}`,
      })),
    ),
    ...figures.map((written, index) => ({
      name: written.id,
      written,
      unit: written.unit,
      placeOfField: (field: string) => `${placeOf('figures', written, index)}, ${field}`,
    })),
  ];
  return entries.map((entry) => {
    const unit = units.find(({ id }) => id === entry.unit);
    // One that is not there is told elsewhere.
    return { ...entry, unit: unit ?? { id: entry.unit, name: entry.unit, one: entry.unit } };
  });
}

/** How much of an ISO date a part of it is. */
const precisions: Readonly<Record<string, number>> = { date: 10, month: 7, year: 4 };

/** A date as written; the date of an event where it names one in brackets. */
export function eventIn(written: string, dateOf: (event: string) => string): string {
  const [, event] = /^\[(.*)\]$/.exec(written) ?? [];
  return event === undefined ? written : dateOf(event);
}

/** A value in a sentence: a small count in letters. */
function sayDatum(datum: Parameters<typeof formatDatum>[0]): string {
  const { about, value, unit } = datum;
  const isCount = about === 'exact' && !unit.scale && !unit.signed;
  return isCount ? spellNumber(value) : formatDatum(datum);
}

function finder<Item>(kind: string, items: ReadonlyMap<string, Item>, isWhole: boolean) {
  return (name: string): Item => {
    const item = items.get(name);
    if (item !== undefined) return item;
    if (!isWhole) throw new FollowingError();
    throw new FormulaError(
      `expected the id of ${kind}; found ${show(name)}${suggest(name, items.keys())}`,
    );
  };
}

/**
 * The names of a file.
 * @param isWhole whether no entry was refused, which could be the one that a name stands for
 */
export function namesOf(file: RawFile, isWhole: boolean): Names {
  const entries = entriesOf(file);
  const events = new Map(
    file.events.flatMap(({ id, date, end }) => [
      [id, date] as const,
      ...(end === undefined ? [] : [[`${id} end`, end] as const]),
    ]),
  );
  const people = new Map(file.people.map((person) => [person.id, person]));
  const data = new Map(entries.map((entry) => [entry.name, entry]));
  const date = finder('an event', events, isWhole);
  const anyDate = finder(
    'an event, a figure or a series with one of its dates',
    new Map([...events, ...entries.map(({ name, written }) => [name, written.date] as const)]),
    isWhole,
  );
  const any = finder(
    'a figure, a series with one of its dates, an event or a person',
    new Map<string, Entry | string>([
      ...data,
      ...[...events].map(([id, on]) => [id, formatDate(on)] as const),
      ...[...people].map(([id, { name }]) => [id, name] as const),
    ]),
    isWhole,
  );
  return {
    entries,
    entry: finder('a figure, or of a series with one of its dates', data, isWhole),
    date,
    words(name, values, own) {
      const [, part = name, of] = /^(date|month|year|role|surname) of (.*)$/.exec(name) ?? [];
      if (of !== undefined && (part === 'role' || part === 'surname')) {
        const { role, name: whole } = finder('a person', people, isWhole)(of);
        return part === 'role' ? role : whole.replace(/^.* /, '');
      }
      const length = precisions[part];
      const on = of === undefined ? own : anyDate(of);
      if (length !== undefined && on !== undefined) {
        return formatDate(eventIn(on, date).slice(0, length));
      }
      const found = any(name);
      if (typeof found === 'string') return found;
      const value = values.get(name) ?? Number.NaN;
      return sayDatum({ about: found.written.about, value, unit: found.unit });
    },
  };
}
