/** How faults of the data file are told: a line each, with place, what was expected and what was found. */
import { isRealDate } from './dates.ts';

/** The data file is wrong: `message` has one line a fault, each with file, path and what was expected. */
export class StoryFaults extends Error {
  readonly faults: readonly string[];
  constructor(file: string, faults: readonly string[]) {
    super(
      `${file} has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n` +
        faults.map((fault) => `  ${file}: ${fault}`).join('\n'),
    );
    this.name = 'StoryFaults';
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

/** Names of fields and numbers in lists, written as a path: ".points[3]", `["x y"]`. */
function joinPath(keys: readonly unknown[]): string {
  return keys
    .map((key) => {
      if (typeof key === 'number') return `[${key}]`;
      return /^[\w$-]+$/.test(String(key)) ? `.${key}` : `[${show(String(key))}]`;
    })
    .join('');
}

/** A name at the top of the file, as written in a path. */
export function nameOfSection(key: string): string {
  return joinPath([key]).replace(/^\./, '');
}

/** An entry of a section, by its id where it has one: `figures["dot"]`, `figures[3]`. */
export function placeOf(section: string, entry: unknown, index: number): string {
  const id = isRecord(entry) && typeof entry.id === 'string' ? show(entry.id) : index;
  return `${section}[${id}]`;
}

/** A point of a series: `series["exports"] at 2021`. */
export function placeOfPoint(series: string, date: string): string {
  return `series["${series}"] at ${date}`;
}

/**
 * A field of an entry, by its path from there. A point of a series has its date instead of its number
 * in the list, where the date can be read: `series["exports"] at 2021, value`.
 */
export function placeOfField(
  section: string,
  entry: unknown,
  index: number,
  path: readonly unknown[],
): string {
  const place = placeOf(section, entry, index);
  const [list, number, ...rest] = path;
  const points: unknown = isRecord(entry) && list === 'points' ? entry.points : undefined;
  const point: unknown = Array.isArray(points) ? points[Number(number)] : undefined;
  if (!isRecord(point) || typeof point.date !== 'string' || !isRealDate(point.date)) {
    return `${place}${joinPath(path)}`;
  }
  const field = joinPath(rest).replace(/^\./, '');
  return `${place} at ${point.date}${field && `, ${field}`}`;
}
