/** How faults of the data file are told: a line each, with place, what was expected and what was found. */
import { closestMatch } from 'leven';
import { isRealDate } from './dates.ts';

/** The data file is wrong: `message` has one line a fault, each with file, path and what was expected. */
export class StoryIssues extends Error {
  readonly faults: readonly string[];
  constructor(file: string, faults: readonly string[]) {
    super(
      `${file} has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n` +
        faults.map((fault) => `  ${file}: ${fault}`).join('\n'),
    );
    this.name = 'StoryIssues';
    // Told to whoever writes the data: where in this program it was found helps nobody mend it.
    this.stack = '';
    this.faults = faults;
  }
}

/** Whether a value is an object with names. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Marks that end a line or turn the direction of words: a fault with one in it would not be one line. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Words as they stand, short enough for one line. */
export function clip(words: string): string {
  const text = words.replace(
    unseen,
    (mark) => `\\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** What was found, as JSON. */
export function show(value: unknown): string {
  return value === undefined ? 'nothing' : clip(JSON.stringify(value) ?? String(value));
}

/** ` (did you mean "people"?)` where a known word differs in a third of its letters at most; else nothing. */
export function suggest(word: string, known: Iterable<string>): string {
  // Two letters that are swapped count twice.
  const maxDistance = Math.max(2, Math.ceil(word.length / 3));
  const meant = word && closestMatch(word, [...known], { maxDistance });
  return meant ? ` (did you mean "${meant}"?)` : '';
}

/** What one entry of a section is called. */
const entryNames: Readonly<Record<string, string>> = {
  units: 'unit',
  sources: 'source',
  series: 'series',
  figures: 'figure',
  events: 'event',
  people: 'person',
  quotations: 'quotation',
};

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
]);

/** The place of an item in its list as words say it, by its number from 0: "the 1st". */
export function ordinal(index: number): string {
  return `the ${index + 1}${endings.get(ordinals.select(index + 1)) ?? 'th'}`;
}

/** A name of a section or a field as it is written, in quotation marks where it is no plain word. */
export function nameOf(key: string): string {
  return /^[\w$-]+$/.test(key) ? key : show(key);
}

/** An entry of a section by its place in the list: `the 4th figure`. */
export function countedPlace(section: string, index: number): string {
  return `${ordinal(index)} ${entryNames[section] ?? section}`;
}

/** An entry of a section, by its id where it has one: `figure "dot"`, `the 4th figure`. */
export function placeOf(section: string, entry: unknown, index: number): string {
  const hasId = isRecord(entry) && typeof entry.id === 'string';
  return hasId
    ? `${entryNames[section] ?? section} ${show(entry.id)}`
    : countedPlace(section, index);
}

/**
 * A point of a series, by its date and its place in the list: `series "exports", point of 2021 (the 9th)`; one
 * whose date cannot be read has it as it is written.
 */
export function placeOfPoint(series: string, point: unknown, index: number): string {
  const place = `series ${show(series)}`;
  const date: unknown = isRecord(point) ? point.date : undefined;
  if (typeof date !== 'string') return `${place}, ${ordinal(index)} point`;
  return `${place}, point of ${isRealDate(date) ? date : show(date)} (${ordinal(index)})`;
}

/** A field of an entry, by its path from there: `series "exports", point of 2021 (the 9th), value`. */
export function placeOfField(
  section: string,
  entry: unknown,
  index: number,
  path: readonly unknown[],
): string {
  const [list, number, ...rest] = path;
  const points: unknown = isRecord(entry) && list === 'points' ? entry.points : undefined;
  const isPoint =
    isRecord(entry) &&
    typeof entry.id === 'string' &&
    Array.isArray(points) &&
    typeof number === 'number';
  const place = isPoint
    ? placeOfPoint(String(entry.id), points[number], number)
    : placeOf(section, entry, index);
  const fields = (isPoint ? rest : path).map((key) =>
    typeof key === 'number' ? ordinal(key) : nameOf(String(key)),
  );
  return [place, ...fields].join(', ');
}
