/**
 * Breaks the real data file in thousands of ways: whatever an author writes, the file is refused with
 * faults that say where, or the deck it makes has nothing on it that is not a word or a number.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOf, StoryIssues } from '../../../src/data/issues.ts';
import { parseStoryFile } from '../../../src/data/parse.ts';
import type { StoryFile } from '../../../src/data/schema.ts';
import { openStory } from '../../../src/data/story.ts';
import { changedSlides, renderWhole } from '../../support/rendered.ts';
import { configOf, sceneOfStep } from '../../support/specs.ts';
import { storyText } from '../../support/story.ts';
import { theme } from '../../support/theme.ts';

/**
 * Where the sequence of mutations begins; a failure prints it with the path to its shortest case. What is
 * drawn are shares of the file, not places in it, so that one more point moves them by a hair only.
 */
const seed = Number(process.env.FUZZ_SEED ?? 20200809);
const runs = Number(process.env.FUZZ_RUNS ?? 400);
/** After this a failure is told as short as it is by then, in milliseconds. */
const patience = 60_000;

const fileName = 'a/story.json';
/** Any other mark of markup is the deck's own. */
const foreignMarkup = '<i foreign>';
const unsayable = /NaN|undefined|Infinity|∞|\[object|<i foreign>/;
/** What a slide may say that asks for an entry the file has no longer. */
const missing =
  /^(the data file has no|the series |"[^"]*" of \S+ gives |the parts of the band |the level |a drawing of |a band of )/;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Holder = Json[] | { [key: string]: Json };

/** One thing done to the file. Places are keys from the root, as "figures/0/value"; values are JSON. */
type Mutation =
  | { kind: 'drop'; at: string }
  | { kind: 'put'; at: string; value: string }
  | { kind: 'add'; at: string; key: string; value: string }
  | { kind: 'double'; at: string }
  | { kind: 'swap'; at: string; with: string }
  /** Done to the text, after all others: some of it is cut out, something else put there. */
  | { kind: 'text'; from: number; length: number; insert: string };

const original: Json = JSON.parse(storyText);

function isHolder(value: Json | undefined): value is Holder {
  return typeof value === 'object' && value !== null;
}

function childrenOf(holder: Holder): [string, Json][] {
  return Object.entries(holder);
}

/** Every place of the file. */
function placesIn(value: Json, at = ''): string[] {
  if (!isHolder(value)) return [];
  return childrenOf(value).flatMap(([key, child]) => {
    const place = at ? `${at}/${key}` : key;
    return [place, ...placesIn(child, place)];
  });
}

function childOf(holder: Holder, key: string): Json | undefined {
  return Array.isArray(holder) ? holder[Number(key)] : holder[key];
}

function putChild(holder: Holder, key: string, value: Json) {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[key] = value;
}

/** The list or object a place is in, unless an earlier mutation has taken it away. */
function find(file: Json, at: string): { holder: Holder; key: string; value: Json } | undefined {
  const keys = at.split('/');
  const key = keys.pop() ?? '';
  let holder: Json | undefined = file;
  for (const step of keys) holder = isHolder(holder) ? childOf(holder, step) : undefined;
  if (!isHolder(holder)) return undefined;
  const value = childOf(holder, key);
  return value === undefined ? undefined : { holder, key, value };
}

function drop({ holder, key }: { holder: Holder; key: string }) {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** Text in place of a value that `JSON.stringify` could not write, as 1e999. */
const placeholder = (index: number) => `placeholder ${index}`;

/** Does one mutation to the file; `index` is its number. */
function mutate(file: Json, mutation: Mutation, index: number) {
  if (mutation.kind === 'text') return;
  const found = find(file, mutation.at);
  if (!found) return;
  const { holder, key, value } = found;
  switch (mutation.kind) {
    case 'drop':
      return drop(found);
    case 'put':
      return putChild(holder, key, placeholder(index));
    case 'add':
      return isHolder(value) && !Array.isArray(value)
        ? putChild(value, mutation.key, placeholder(index))
        : undefined;
    case 'double':
      return Array.isArray(holder) ? void holder.push(structuredClone(value)) : undefined;
    case 'swap': {
      const other = find(file, mutation.with);
      if (!other || other.holder === value || holder === other.value) return;
      putChild(holder, key, structuredClone(other.value));
      return putChild(other.holder, other.key, structuredClone(value));
    }
    default:
      return mutation satisfies never;
  }
}

/** The text of the file after all mutations. */
function applyAll(mutations: readonly Mutation[]): string {
  const file = structuredClone(original);
  mutations.forEach((mutation, index) => {
    mutate(file, mutation, index);
  });
  return mutations.reduce((text, mutation, index) => {
    if (mutation.kind === 'put' || mutation.kind === 'add') {
      return text.replaceAll(`"${placeholder(index)}"`, () => mutation.value);
    }
    if (mutation.kind !== 'text') return text;
    const { from, length, insert } = mutation;
    return text.slice(0, from) + insert + text.slice(from + length);
  }, JSON.stringify(file));
}

const places = placesIn(original);
const placesOfField = (...fields: readonly string[]) =>
  places.filter((place) => fields.includes(place.split('/').at(-1) ?? ''));
/** The values of all places whose last key is one of these. */
const valuesOf = (...fields: readonly string[]) => [
  ...new Set(placesOfField(...fields).map((place) => JSON.stringify(find(original, place)?.value))),
];

/** Not those that only make many dots: ten million of them end the run, not the test. */
const numbers = ['0', '-0', '5e-324', '1e-7', '0.5', '12.5', '999.96', '9999', '123456.789'];
const overflows = ['-1', '1e15', '9e15', '1e308', '1e999', '-1e999', '9'.repeat(400)];
const otherTypes = ['null', 'true', 'false', '7', '"7"', '[]', '{}', '[null]', '[[]]', '{"id": 1}'];
const deep = [5, 60].map((depth) => `${'{"a": ['.repeat(depth)}1${']}'.repeat(depth)}`);
const oddTexts = [
  '',
  ' ',
  '\n',
  '\u0000',
  '\uD800',
  '\u202E',
  '🧑‍💻',
  '"',
  "'",
  '$&',
  '\\',
  '&amp;',
  'constructor',
  '__proto__',
  'toString',
  'data-step="x"',
  foreignMarkup,
  'x'.repeat(5000),
].map((text) => JSON.stringify(text));
const formulas = [
  '1',
  '0 − 1',
  '1 ÷ 0',
  '[dot] × 1,000,000,000',
  '[dot] + [dot], rounded to 0',
  '[exports 2021] ÷ [exports 2013], rounded to 1,000; of [dot] and [election]',
  'months from [election] to [election]',
  '([staff 2025-02]',
  '[]',
  '[staff-loss] + 1',
].map((text) => JSON.stringify(text));
const dates = [
  '2021-02-29',
  '2021-13',
  '2021-00-10',
  '2021-1-1',
  '21',
  '0000',
  '0050',
  '9999-12-31',
  '-2021',
  '2021-03-14T00:00',
  ' 2021',
  'undated',
  '2021',
  '2019-06',
  '2022-02-24',
].map((text) => JSON.stringify(text));

const oddKeys = ['vlaue', 'note', 'end', 'constructor', 'x y', '\n', '\u0085', '\u2028', '\u202E'];

/** One of a list, however long it is, by the same draw. */
const oneOf = <Item>(items: readonly Item[]): fc.Arbitrary<Item> =>
  fc.nat(9999).map((draw) => {
    const item = items[Math.floor((draw / 10_000) * items.length)];
    if (item === undefined) throw new Error('there is nothing to draw from');
    return item;
  });
const anyPlace = oneOf(places);
const anyListItem = oneOf(places.filter((place) => /\d$/.test(place)));
const anyText = fc
  .oneof(fc.string(), fc.string({ unit: 'binary' }))
  .filter((text) => !unsayable.test(text))
  .map((text) => JSON.stringify(text));
const anyValue = fc.oneof(
  fc.constantFrom(...otherTypes),
  fc.constantFrom(...numbers, ...overflows),
  fc.constantFrom(...oddTexts),
  fc.constantFrom(...dates),
  fc.constantFrom(...deep),
  anyText,
);

const put = (at: fc.Arbitrary<string>, value: fc.Arbitrary<string>): fc.Arbitrary<Mutation> =>
  fc.record({ kind: fc.constant('put' as const), at, value });

/** A field replaced by something of its own kind: what the checks may let through. */
const alike = (fields: readonly string[], values: fc.Arbitrary<string>) =>
  put(oneOf(placesOfField(...fields)), values);

const texts = ['title', 'what', 'short', 'name', 'one', 'publisher', 'text', 'role', 'note'];

/** What the checks let through more often than not. */
const gentleMutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 6, arbitrary: alike(['value', 'age'], fc.constantFrom(...numbers, ...overflows)) },
  { weight: 2, arbitrary: alike(['date', 'end'], oneOf([...dates, ...valuesOf('date')])) },
  {
    weight: 5,
    arbitrary: alike(texts, fc.oneof(fc.constantFrom(...oddTexts), anyText)),
  },
  {
    weight: 1,
    arbitrary: alike(['id', 'unit', 'person'], oneOf([...valuesOf('id'), ...oddTexts])),
  },
  {
    weight: 2,
    arbitrary: alike(
      ['about', 'confidence', 'prefix', 'suffix', 'lang', 'url'],
      fc.oneof(fc.constantFrom(...valuesOf('about', 'confidence', 'suffix')), anyValue),
    ),
  },
  { weight: 1, arbitrary: alike(['derivation'], oneOf([...formulas, ...oddTexts])) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('drop' as const), at: anyListItem }) },
);

/** What they refuse, nearly always. */
const roughMutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 3, arbitrary: put(anyPlace, anyValue) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('drop' as const), at: anyPlace }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('double' as const), at: anyListItem }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('swap' as const), at: anyPlace, with: anyPlace }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      at: anyPlace,
      key: fc.constantFrom(...oddKeys),
      value: anyValue,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('text' as const),
      from: fc.nat(9999).map((draw) => Math.floor((draw / 10_000) * storyText.length)),
      length: fc.oneof(fc.nat(3), fc.nat(30_000)),
      insert: fc.constantFrom('', ',', '"', '}', ']', '{', 'e999', '-', '\\', '\u0000', '\uFEFF'),
    }),
  },
);

const anyMutations = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(gentleMutation, { minLength: 1, maxLength: 2 }),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.oneof(gentleMutation, roughMutation), { minLength: 1, maxLength: 3 }),
  },
);

/** Faults of the whole file; every other begins with the entry, the section or the unknown key it is in. */
const wholeFile = /^(line \d+, column \d+: expected |expected an object; found )/;

function isTopLevel(text: string, path: string): boolean {
  const file: Json = JSON.parse(text);
  return isHolder(file) && childrenOf(file).some(([key]) => nameOf(key) === path);
}

/** The message names the file, with a line a fault; the faults have a path and say what was expected. */
function checkFaults({ message, faults }: StoryIssues, text: string) {
  expect(faults.length).toBeGreaterThan(0);
  const [heading = '', ...lines] = message.split(/\p{Cc}|\p{Zl}|\p{Zp}/u);
  expect(heading).toMatch(/^a\/story\.json has (a fault|\d+ faults):$/);
  expect(lines).toEqual(faults.map((fault) => `  ${fileName}: ${fault}`));
  for (const fault of faults) {
    if (wholeFile.test(fault)) continue;
    const path = /^(.*?): expected /s.exec(fault)?.[1];
    expect(path, fault).toBeTruthy();
    if (
      !/^(units|sources|series|figures|events|people|quotations)$|^(the \d+(st|nd|rd|th) )?(unit|source|series|figure|event|person|quotation)\b/.test(
        path ?? '',
      )
    ) {
      expect(isTopLevel(text, path ?? ''), fault).toBe(true);
    }
  }
}

/** The checked file, or the faults for which it was refused. */
function read(text: string): StoryFile | StoryIssues {
  try {
    return parseStoryFile(text, fileName);
  } catch (error) {
    if (error instanceof StoryIssues) return error;
    throw error;
  }
}

/** Numbers that JSON would write as null are written as they are. */
function writeStill(config: object): string {
  return JSON.stringify(config, (_key, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );
}

/** All that slides say and draw that use something which is no longer as it was; first the markup of each. */
function renderChanged(file: StoryFile): string[] {
  const story = openStory(file);
  return changedSlides(file, story).flatMap((placed) => {
    const { markup, sentences, steps } = renderWhole(placed, story);
    return [
      markup,
      ...sentences,
      ...steps.map((step) => writeStill(sceneOfStep(step) ?? configOf(step, theme))),
    ];
  });
}

/** The words around the first thing that cannot be said. */
function unsayableIn(said: string): string | undefined {
  const match = unsayable.exec(said);
  return match ? said.slice(Math.max(0, match.index - 80), match.index + 40) : undefined;
}

/** What becomes of a file: refused, lacking what a slide asks for, or rendered. */
function fateOf(text: string): 'refused' | 'lacking' | 'rendered' {
  const file = read(text);
  if (file instanceof StoryIssues) {
    checkFaults(file, text);
    return 'refused';
  }
  try {
    for (const said of renderChanged(file)) {
      // Only in the text of HTML would it be markup: a chart draws it, and an attribute quotes it.
      const quoted = said.startsWith('<section') ? /="[^"]*"/g : /^[\s\S]*/g;
      const words = said.replace(quoted, (value) => value.replaceAll(foreignMarkup, ''));
      expect(unsayableIn(words)).toBeUndefined();
    }
  } catch (error) {
    if (error instanceof Error && missing.test(error.message)) return 'lacking';
    throw error;
  }
  return 'rendered';
}

test('a broken data file is refused with its faults, a line each, or makes a deck without a broken word', () => {
  const fates = { refused: 0, lacking: 0, rendered: 0 };
  fc.assert(
    fc.property(anyMutations, (mutations) => {
      fates[fateOf(applyAll(mutations))] += 1;
    }),
    { seed, numRuns: runs, interruptAfterTimeLimit: patience },
  );
  // A test that never comes as far as the slides would find nothing in them.
  expect(Math.min(...Object.values(fates))).toBeGreaterThan(0);
}, 90_000);
