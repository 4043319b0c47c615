/** The values of the data file: those that are typed, and those that a derivation gives. */
import { daysInclusive, formatDate, monthsBetween, namesUnit } from './dates.ts';
import type { Entry, Names } from './entries.ts';
import { formatNumber } from './format.ts';
import { FollowingFault, FormulaFault, type Meanings, parseFormula } from './formula.ts';
import type { Unit } from './schema.ts';

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
    throw new FormulaFault(`expected a number that is not negative; found ${value}`);
  }
  if (!(Math.abs(value) <= most)) {
    throw new FormulaFault(`expected a number of at most ${formatNumber(most)}; found ${value}`);
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
      throw new FormulaFault(`expected a value that does not lead back to itself; found ${circle}`);
    }
    if (tried.has(name)) throw new FollowingFault();
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
    throw new FormulaFault(
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
      if (!(error instanceof FormulaFault)) throw error;
      if (error instanceof FollowingFault) return [];
      const field = entry.written.value === undefined ? 'derivation' : 'value';
      return [`${entry.placeOfField(field)}: ${error.message}`];
    }
  });
  return { values, faults };
}
