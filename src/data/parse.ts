/** From the text of the data file to a story that can be trusted, or every fault in it at once. */
import * as v from 'valibot';
import { toOrder } from './dates.ts';
import { entrySchemas, type StoryFile } from './schema.ts';

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

const sectionNames = [
  'units',
  'sources',
  'series',
  'figures',
  'events',
  'people',
  'quotations',
] as const;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What was found, short enough for one line. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function nameOf(entry: unknown, index: number): string {
  return isRecord(entry) && typeof entry.id === 'string' ? show(entry.id) : String(index);
}

function describeIssue(at: string, issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('');
  // Valibot's own wording stands where the schema has none: a missing or an unknown field.
  const expected = issue.message.startsWith('Invalid')
    ? issue.expected === 'never'
      ? 'expected no such field'
      : `expected ${issue.expected === 'Object' ? 'an object' : issue.expected}`
    : issue.message;
  return `${at}${path}: ${expected}; found ${show(issue.input)}`;
}

/** Sections read entry by entry, so that one bad entry does not hide the faults of the next. */
function readSections(raw: Record<string, unknown>, faults: string[]): StoryFile {
  const read = <Entry>(section: string, schema: v.GenericSchema<unknown, Entry>): Entry[] => {
    const entries = raw[section];
    if (!Array.isArray(entries)) {
      faults.push(`${section}: expected a list; found ${show(entries)}`);
      return [];
    }
    return entries.flatMap((entry: unknown, index) => {
      const result = v.safeParse(schema, entry);
      if (result.success) return [result.output];
      for (const issue of result.issues) {
        faults.push(describeIssue(`${section}[${nameOf(entry, index)}]`, issue));
      }
      return [];
    });
  };
  return {
    units: read('units', entrySchemas.units),
    sources: read('sources', entrySchemas.sources),
    series: read('series', entrySchemas.series),
    figures: read('figures', entrySchemas.figures),
    events: read('events', entrySchemas.events),
    people: read('people', entrySchemas.people),
    quotations: read('quotations', entrySchemas.quotations),
  };
}

function checkUnknownSections(raw: Record<string, unknown>, faults: string[]) {
  const known = new Set<string>(['$schema', ...sectionNames]);
  for (const key of Object.keys(raw)) {
    if (!known.has(key)) {
      const name = /^[\w$-]+$/.test(key) ? key : `[${show(key)}]`;
      faults.push(`${name}: expected no such section; found ${show(raw[key])}`);
    }
  }
}

function checkIds(raw: Record<string, unknown>, faults: string[]) {
  const check = (sections: readonly string[]) => {
    const seen = new Map<string, string>();
    for (const section of sections) {
      const entries: unknown = raw[section];
      if (!Array.isArray(entries)) continue;
      entries.forEach((entry: unknown, index) => {
        if (!isRecord(entry) || typeof entry.id !== 'string') return;
        const first = seen.get(entry.id);
        const place = `${section}[${index}]`;
        if (first)
          faults.push(`${place}.id: expected an id of its own; ${show(entry.id)} is also ${first}`);
        else seen.set(entry.id, place);
      });
    }
  };
  // A figure and a series are asked for by the same call, so their ids share one space.
  check(['series', 'figures']);
  for (const section of ['units', 'sources', 'events', 'people', 'quotations']) check([section]);
}

function checkRising(
  entries: readonly { date: string }[],
  at: string,
  strictly: boolean,
  faults: string[],
) {
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    if (!before) return;
    const gap = toOrder(entry.date) - toOrder(before.date);
    if (gap < 0 || (strictly && gap === 0)) {
      faults.push(
        `${at}[${index}].date: expected a date after ${before.date}; found "${entry.date}"`,
      );
    }
  });
}

function checkReferences(file: StoryFile, isWhole: boolean, faults: string[]) {
  const units = new Set(file.units.map(({ id }) => id));
  const sources = new Set(file.sources.map(({ id }) => id));
  const people = new Set(file.people.map(({ id }) => id));
  const used = new Set<string>();
  const checkSources = (at: string, ids: readonly string[]) => {
    for (const source of ids) {
      used.add(source);
      if (!sources.has(source)) {
        faults.push(`${at}.sources: expected the id of a source; found "${source}"`);
      }
    }
  };
  const checkUnit = (at: string, unit: string) => {
    if (!units.has(unit)) {
      faults.push(`${at}.unit: expected one of ${[...units].join(', ')}; found "${unit}"`);
    }
  };
  for (const series of file.series) {
    checkUnit(`series["${series.id}"]`, series.unit);
    series.points.forEach((point, index) => {
      checkSources(`series["${series.id}"].points[${index}]`, point.sources);
    });
  }
  for (const figure of file.figures) {
    checkUnit(`figures["${figure.id}"]`, figure.unit);
    checkSources(`figures["${figure.id}"]`, figure.sources);
  }
  for (const event of file.events) {
    checkSources(`events["${event.id}"]`, event.sources);
    if (event.end && toOrder(event.end) < toOrder(event.date)) {
      faults.push(
        `events["${event.id}"].end: expected a date not before ${event.date}; found "${event.end}"`,
      );
    }
  }
  for (const quotation of file.quotations) {
    checkSources(`quotations["${quotation.id}"]`, quotation.sources);
    if (!people.has(quotation.person)) {
      faults.push(
        `quotations["${quotation.id}"].person: expected the id of a person; found "${quotation.person}"`,
      );
    }
  }
  // An entry that was refused may be the one that uses the source: only a whole file can tell.
  if (!isWhole) return;
  for (const { id } of file.sources) {
    if (!used.has(id)) faults.push(`sources["${id}"]: expected to be used; nothing names it`);
  }
}

/**
 * Parses and checks the text of a data file.
 * @param file how messages name it
 * @throws StoryFaults with all faults in one go
 */
export function parseStoryFile(text: string, file: string): StoryFile {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new StoryFaults(file, [
      `expected JSON; ${String(error instanceof Error ? error.message : error).replace(/\s+/g, ' ')}`,
    ]);
  }
  if (!isRecord(raw)) throw new StoryFaults(file, [`expected an object; found ${show(raw)}`]);
  const faults: string[] = [];
  checkUnknownSections(raw, faults);
  checkIds(raw, faults);
  const parsed = readSections(raw, faults);
  for (const series of parsed.series) {
    checkRising(series.points, `series["${series.id}"].points`, true, faults);
  }
  checkRising(parsed.events, 'events', false, faults);
  checkReferences(parsed, faults.length === 0, faults);
  if (faults.length > 0) throw new StoryFaults(file, faults);
  return parsed;
}
