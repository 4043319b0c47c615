/**
 * From the file as written to one in which every value is a number and every sentence can be read: values
 * that are our own arithmetic are computed, and names in brackets are what they stand for.
 */
import { daysInclusive, formatDate, monthsBetween, namesUnit } from './dates.ts';
import { type Entry, eventIn, type Names, namesOf } from './entries.ts';
import { formatNumber } from './format.ts';
import { FollowingError, FormulaError, type Meanings, parseFormula } from './formula.ts';
import { placeOf, placeOfPoint } from './issues.ts';
import type { RawDatum, RawFile, StoryFile, Unit } from './schema.ts';

/** The most that a value may come to. */
const most = 1e9;

/** Takes away what binary fractions add: 29.099999999999998 is 29.1. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** What a formula gives, in a unit and rounded as it says. */
function inUnit(result: number, { scale }: Unit, step: number | undefined): number {
  const value = tidy(scale === 'percent' ? result * 100 : result);
  return step ? tidy(Math.round(tidy(value / step)) * step) : value;
}

function checkRange(value: number, { signed, scale }: Unit, isDerived: boolean) {
  // A fall in percent that turns out to be a rise is below zero: what is said of it is a claim's to check.
  if (value < 0 && !signed && !(isDerived && scale === 'percent')) {
    throw new FormulaError(`expected a number that is not negative; found ${value}`);
  }
  if (!(Math.abs(value) <= most)) {
    throw new FormulaError(`expected a number of at most ${formatNumber(most)}; found ${value}`);
  }
}

/** All values by name, and the faults of those that cannot be computed. */
export function computeValues(names: Names): { values: Map<string, number>; faults: string[] } {
  const values = new Map<string, number>();
  const begun: string[] = [];
  const tried = new Set<string>();

  const compute = ({ written, unit }: Entry): number => {
    const formula = parseFormula(written.derivation ?? '');
    return inUnit(formula.compute(meanings), unit, formula.step);
  };
  const read = (entry: Entry): number => {
    const { name, written, unit } = entry;
    const known = values.get(name);
    if (known !== undefined) return known;
    if (begun.includes(name)) {
      const circle = [...begun.slice(begun.indexOf(name)), name].join(' → ');
      throw new FormulaError(`expected a value that does not lead back to itself; found ${circle}`);
    }
    if (tried.has(name)) throw new FollowingError();
    tried.add(name);
    begun.push(name);
    try {
      const value = written.value ?? compute(entry);
      checkRange(value, unit, written.value === undefined);
      values.set(name, value);
      return value;
    } finally {
      begun.pop();
    }
  };
  /** The date of an event, which names a day, or at least a month. */
  const dated = (event: string, unit: 'day' | 'month') => {
    const date = names.date(event);
    if (namesUnit(date, unit)) return date;
    throw new FormulaError(
      `expected an event with a date of a ${unit} after "${unit}s from"; found "${event}" of ${formatDate(date)}`,
    );
  };
  const meanings: Meanings = {
    value(name) {
      const entry = names.entry(name);
      return read(entry) / (entry.unit.scale === 'percent' ? 100 : 1);
    },
    days: (from, to) => daysInclusive(dated(from, 'day'), dated(to, 'day')),
    months: (from, to) => monthsBetween(dated(from, 'month'), dated(to, 'month')),
  };

  const isTyped = ({ written }: Entry) => written.value !== undefined;
  // Those that are typed first: a fault of one is told at its own place, not where a formula reads it.
  const inOrder = [
    ...names.entries.filter(isTyped),
    ...names.entries.filter((entry) => !isTyped(entry)),
  ];
  const faults = inOrder.flatMap((entry) => {
    try {
      read(entry);
      return [];
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      if (error instanceof FollowingError) return [];
      const field = entry.written.value === undefined ? 'derivation' : 'value';
      return [`${entry.placeOfField(field)}: ${error.message}`];
    }
  });
  return { values, faults };
}

/** A name in brackets, in a sentence or a formula. */
export const reference = /\[([^\]]*)\]/g;

/** The names that a text has in brackets: "exports 2021" for "[year of exports 2021]" too. */
export function namesIn(text = ''): string[] {
  return [...text.matchAll(reference)].map(([, name = '']) =>
    name.replace(/^(date|month|year|role|surname) of /, ''),
  );
}

/** A sentence of the file: where it stands, and the date of the entry that it belongs to. */
interface Sentence {
  place: string;
  text: string;
  own?: string;
  /** Where a formula ends in it: plain numbers up to there. */
  end?: number;
}

/** Fills sentences in, and notes the faults of those with a name that is not known. */
function createFiller(names: Names, values: ReadonlyMap<string, number>, faults: string[]) {
  const attempt = (place: string, text: string, work: () => string) => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      if (!(error instanceof FollowingError)) faults.push(`${place}: ${error.message}`);
      return text;
    }
  };
  return {
    date: (place: string, written: string) =>
      attempt(`${place}, date`, written, () => eventIn(written, names.date)),
    say: ({ place, text, own, end = 0 }: Sentence) =>
      attempt(place, text, () =>
        text.replace(reference, (_, name: string, at: number) => {
          const value = values.get(name);
          if (at >= end || value === undefined) return names.words(name, values, own);
          return `${formatNumber(value)}${names.entry(name).unit.scale === 'percent' ? '%' : ''}`;
        }),
      ),
  };
}

/**
 * The file with all its values and sentences, or the faults for which there is none.
 * @param isWhole whether no entry was refused, which could be the one that a name stands for
 */
export function derive(file: RawFile, isWhole: boolean): { file?: StoryFile; faults: string[] } {
  const names = namesOf(file, isWhole);
  const { values, faults } = computeValues(names);
  if (faults.length > 0) return { faults };

  const fill = createFiller(names, values, faults);
  const resolve = <Written extends RawDatum>(name: string, place: string, written: Written) => {
    const { derivation, note } = written;
    const date = fill.date(place, written.date);
    const sentence = (field: string, text: string, end = 0) =>
      fill.say({ place: `${place}, ${field}`, text, own: date, end });
    const named = [derivation, note].flatMap(namesIn);
    return {
      ...written,
      date,
      value: values.get(name) ?? Number.NaN,
      ...(named.length > 0 && { names: named }),
      ...(derivation && {
        derivation: sentence('derivation', derivation, parseFormula(derivation).end),
      }),
      ...(note && { note: sentence('note', note) }),
    };
  };
  const resolved: StoryFile = {
    ...file,
    series: file.series.map((series, index) => ({
      ...series,
      title: fill.say({ place: `${placeOf('series', series, index)}, title`, text: series.title }),
      points: series.points.map((point, at) =>
        resolve(`${series.id} ${point.date}`, placeOfPoint(series.id, point, at), point),
      ),
    })),
    figures: file.figures.map((figure, index) => {
      const place = placeOf('figures', figure, index);
      const datum = resolve(figure.id, place, figure);
      const what = fill.say({ place: `${place}, what`, text: figure.what, own: datum.date });
      return { ...datum, what };
    }),
    events: file.events.map((event, index) => {
      const place = placeOf('events', event, index);
      const say = (field: 'what' | 'short') =>
        fill.say({ place: `${place}, ${field}`, text: event[field], own: event.date });
      return { ...event, what: say('what'), short: say('short') };
    }),
    quotations: file.quotations.map((quotation, index) => ({
      ...quotation,
      date: fill.date(placeOf('quotations', quotation, index), quotation.date),
    })),
  };
  return faults.length > 0 ? { faults } : { file: resolved, faults };
}
