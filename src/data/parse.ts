/** From the text of the data file to a story that can be trusted, or every fault in it at once. */
import jsonc from 'jsonc-parser';
import * as v from 'valibot';
import { derive } from './derive.ts';
import { clip, isRecord, nameOf, placeOfField, StoryIssues, show, suggest } from './issues.ts';
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

/** What JSON expects where jsonc-parser finds an error. */
const expectations: Readonly<Record<string, string>> = {
  ValueExpected: 'a value',
  PropertyNameExpected: 'a name in quotation marks',
  ColonExpected: '":"',
  CommaExpected: 'a comma',
  CloseBraceExpected: 'a comma or "}"',
  CloseBracketExpected: 'a comma or "]"',
  EndOfFileExpected: 'the end of the file',
  InvalidSymbol: 'a value or a name in quotation marks',
  UnexpectedEndOfString: 'a text that ends in a quotation mark on its own line',
};

/** Explains a syntax error: what was expected, and how to correct the most common slips. */
function explain(text: string, { error, offset, length }: jsonc.ParseError): SyntaxIssue {
  const code = jsonc.printParseErrorCode(error);
  const found = text.slice(offset, offset + length);
  const before = text.slice(0, offset).trimEnd();
  const expected = expectations[code] ?? 'valid JSON';
  const at = (words: string) => ({ at: offset, expected: words, found });
  if (/^[“”„‟«»‘’]/.test(found)) return at('a value or a name in straight quotation marks');
  if (code === 'CommaExpected' && /[\]}]/.test(found))
    return at(`a comma or "${found === ']' ? '}' : ']'}"`);
  // A comma that is missing at the end of a line is reported there.
  if (code === 'CommaExpected' && text.slice(before.length, offset).includes('\n'))
    return { at: before.length, expected: `${expected} before the next line`, found };
  if (!before.endsWith(',')) return at(expected);
  const isSplitNumber = code === 'PropertyNameExpected' && /^\d/.test(found);
  return at(`${expected}${isSplitNumber ? '; a number has no comma in it' : ' after the comma'}`);
}

interface SyntaxIssue {
  at: number;
  expected: string;
  found: string;
}

/** The second of two names that are the same in one object: JSON would drop the first. */
function findRepeatedName({ type, children = [] }: jsonc.Node): SyntaxIssue | undefined {
  const names = new Set<unknown>();
  for (const child of children) {
    const [name] = type === 'object' ? (child.children ?? []) : [];
    if (name && names.has(name.value))
      return { at: name.offset, expected: 'each name once', found: JSON.stringify(name.value) };
    names.add(name?.value);
    const inner = findRepeatedName(child);
    if (inner) return inner;
  }
  return undefined;
}

function findSyntaxIssue(text: string): SyntaxIssue | undefined {
  const errors: jsonc.ParseError[] = [];
  const tree = jsonc.parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (!error) return tree && findRepeatedName(tree);
  const issue = explain(text, error);
  const isAfterEnd = tree && error.offset >= tree.offset + tree.length;
  return isAfterEnd && issue.found ? { ...issue, expected: 'the end of the file' } : issue;
}

/** The value of a JSON text. Throws StoryIssues with line and column where it is none, or repeats a name. */
function readJson(text: string, file: string): unknown {
  const issue = findSyntaxIssue(text);
  if (!issue) return JSON.parse(text);
  const { at, expected, found } = issue;
  const lines = text.slice(0, at).split('\n');
  const place = `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
  const what = found.startsWith('"') ? clip(found) : found && show(found);
  throw new StoryIssues(file, [
    `${place}: expected ${expected}; found ${what || 'the end of the file'}`,
  ]);
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
