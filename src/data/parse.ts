/** From the text of the data file to a story that can be trusted, or every fault in it at once. */
import * as v from 'valibot';
import { derive } from './derive.ts';
import { clip, isRecord, nameOf, placeOfField, StoryIssues, show } from './issues.ts';
import { NotJson, parseJson } from './json.ts';
import { suggest } from './nearest.ts';
import { findDuplicateIds, findReferenceIssues, findUnused, type Lists } from './references.ts';
import { type RawFile, type StoryFile, sectionsSchema } from './schema.ts';

const sectionNames = Object.keys(sectionsSchema.entries);

/** Takes the lists out of what was written; what is no list, and what is no section, is a fault. */
function readLists(raw: Record<string, unknown>): { lists: Lists; faults: string[] } {
  const faults = Object.keys(raw)
    .filter((key) => key !== '$schema' && !sectionNames.includes(key))
    .map(
      (key) =>
        `${nameOf(key)}: expected no such section; found ${show(raw[key])}${suggest(key, sectionNames)}`,
    );
  const lists: Record<string, unknown[]> = {};
  for (const section of sectionNames) {
    const entries = Object.hasOwn(raw, section) ? raw[section] : undefined;
    lists[section] = Array.isArray(entries) ? entries : [];
    if (!Array.isArray(entries)) {
      faults.push(`${section}: expected a list; found ${show(entries)}`);
    }
  }
  return { lists, faults };
}

/** Whether a field is missing because it stands there under a name that is misspelt, which is told. */
function isMisspelt({ path }: v.BaseIssue<unknown>, all: readonly v.BaseIssue<unknown>[]) {
  const field = path?.at(-1);
  const holderOf = (issue: Pick<v.BaseIssue<unknown>, 'path'>) =>
    issue.path
      ?.slice(0, -1)
      .map(({ key }) => key)
      .join();
  return (
    field?.value === undefined &&
    all.some(
      (other) =>
        holderOf(other) === holderOf({ path }) &&
        other.message.endsWith(`(did you mean "${field?.key}"?)`),
    )
  );
}

/** The entries that are sound by themselves, and the faults of the others. */
function readEntries(lists: Lists): { file: RawFile; faults: string[] } {
  const whole = v.safeParse(sectionsSchema, lists);
  if (whole.success) return { file: whole.output, faults: [] };
  const refused = new Set<unknown>();
  const faults = whole.issues.flatMap((issue) => {
    const [section, index, ...path] = (issue.path ?? []).map(({ key }) => key);
    const entry = lists[String(section)]?.[Number(index)];
    refused.add(entry);
    const place = placeOfField(String(section), entry, Number(index), path);
    if (isMisspelt(issue, whole.issues)) return [];
    return [`${place}: ${issue.message}; found ${show(issue.path?.at(-1)?.value)}`];
  });
  const sound = Object.entries(lists).map(([section, entries]) => [
    section,
    entries.filter((entry) => !refused.has(entry)),
  ]);
  return { file: v.parse(sectionsSchema, Object.fromEntries(sound)), faults };
}

function readJson(text: string, file: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const { place, expected, found } = error;
    const what = found.startsWith('"') ? clip(found) : show(found);
    throw new StoryIssues(file, [
      `${place}: expected ${expected}; found ${found ? what : 'the end of the file'}`,
    ]);
  }
}

/**
 * Parses and checks the text of a data file.
 * @param file how messages name it
 * @throws StoryIssues with all faults in one go
 */
export function parseStoryFile(text: string, file: string): StoryFile {
  const raw = readJson(text, file);
  if (!isRecord(raw)) throw new StoryIssues(file, [`expected an object; found ${show(raw)}`]);
  const { lists, faults } = readLists(raw);
  faults.push(...findDuplicateIds(lists));
  const read = readEntries(lists);
  faults.push(...read.faults, ...findReferenceIssues(read.file, lists));
  const derived = derive(read.file, read.faults.length === 0);
  faults.push(...derived.faults);
  if (faults.length === 0) faults.push(...findUnused(read.file));
  if (!derived.file || faults.length > 0) throw new StoryIssues(file, faults);
  return derived.file;
}
