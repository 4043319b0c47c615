/** Rules of the data file that span entries: ids are there and are one's own, dates rise, sources are used. */
import { toOrder } from './dates.ts';
import { countedPlace, isRecord, placeOf, placeOfPoint, show, suggest } from './issues.ts';
import type { RawFile } from './schema.ts';

/** A figure and a series are asked for by the same call, so their ids share one space. */
const spaceOf = (section: string) => (section === 'figures' ? 'series' : section);

/** The sections as written, each a list of anything. */
export type Lists = Readonly<Record<string, readonly unknown[]>>;

/** Ids that two entries have. */
export function findDuplicateIds(lists: Lists): string[] {
  const seen = new Map<string, string>();
  return Object.entries(lists).flatMap(([section, entries]) =>
    entries.flatMap((entry, index) => {
      if (!isRecord(entry) || typeof entry.id !== 'string') return [];
      const key = `${spaceOf(section)} ${entry.id}`;
      const place = countedPlace(section, index);
      const first = seen.get(key);
      if (!first) {
        seen.set(key, place);
        return [];
      }
      return [`${place}, id: expected an id of its own; ${first} has ${show(entry.id)} too`];
    }),
  );
}

/** Dates that do not rise; `placeOfDate` names the place of an entry's date. */
function findFalling<Entry extends { date: string }>(
  entries: readonly Entry[],
  placeOfDate: (entry: Entry, index: number) => string,
  isStrict: boolean,
): string[] {
  return entries.flatMap((entry, index) => {
    const before = entries[index - 1];
    if (!before) return [];
    const gap = toOrder(entry.date) - toOrder(before.date);
    if (gap > 0 || (gap === 0 && !isStrict)) return [];
    return [
      `${placeOfDate(entry, index)}: expected a date after ${before.date}; found ${show(entry.date)}`,
    ];
  });
}

/** All that names sources: every entry and point that has some, with the place where they are named. */
function citingEntries(file: RawFile): { place: string; sources: readonly string[] }[] {
  return [
    ...file.series.flatMap(({ id, points }) =>
      points.map((point, index) => ({
        place: `${placeOfPoint(id, point, index)}, sources`,
        sources: point.sources,
      })),
    ),
    ...(['figures', 'events', 'quotations'] as const).flatMap((section) =>
      file[section].map((entry, index) => ({
        place: `${placeOf(section, entry, index)}, sources`,
        sources: entry.sources,
      })),
    ),
  ];
}

/** More names than this would fill the screen. */
const mostNames = 30;

/** A name that is not among the known ones, as a fault that says the nearest, or which there are. */
function findUnknown(
  place: string,
  name: string,
  kind: string,
  known: readonly string[],
): string[] {
  if (known.includes(name)) return [];
  const meant = suggest(name, known);
  const all = !meant && known.length <= mostNames ? `, one of ${known.join(', ')}` : '';
  return [`${place}: expected the id of a ${kind}${all}; found ${show(name)}${meant}`];
}

/** The ids of a section as it is written, also of entries with a fault: who names one of these is right. */
function idsOf(entries: readonly unknown[] = []): string[] {
  return entries.flatMap((entry) =>
    isRecord(entry) && typeof entry.id === 'string' ? [entry.id] : [],
  );
}

/** Names of entries that are not in the file, and periods that end before they begin. */
function findBroken(file: RawFile, lists: Lists): string[] {
  const [units, sources, people] = [idsOf(lists.units), idsOf(lists.sources), idsOf(lists.people)];
  const findUnit = (section: string) => (entry: { unit: string }, index: number) =>
    findUnknown(`${placeOf(section, entry, index)}, unit`, entry.unit, 'unit', units);
  return [
    ...file.series.flatMap(findUnit('series')),
    ...file.figures.flatMap(findUnit('figures')),
    ...citingEntries(file).flatMap(({ place, sources: cited }) =>
      cited.flatMap((id) => findUnknown(place, id, 'source', sources)),
    ),
    ...file.quotations.flatMap((entry, index) =>
      findUnknown(`${placeOf('quotations', entry, index)}, person`, entry.person, 'person', people),
    ),
    ...file.events.flatMap((event, index) =>
      event.end && toOrder(event.end) < toOrder(event.date)
        ? [
            `${placeOf('events', event, index)}, end: expected a date not before ${event.date}; found ${show(event.end)}`,
          ]
        : [],
    ),
  ];
}

/** Faults between the entries of a file, all of whose entries are sound by themselves; `lists` has the others too. */
export function findReferenceIssues(file: RawFile, lists: Lists): string[] {
  return [
    ...file.series.flatMap(({ id, points }) =>
      findFalling(points, (point, index) => `${placeOfPoint(id, point, index)}, date`, true),
    ),
    ...findFalling(
      file.events,
      (event, index) => `${placeOf('events', event, index)}, date`,
      false,
    ),
    ...findBroken(file, lists),
  ];
}

/** Sources that nothing names. An entry that was refused may be the one that does: ask of a whole file only. */
export function findUnused(file: RawFile): string[] {
  const used = new Set(citingEntries(file).flatMap(({ sources }) => sources));
  return file.sources.flatMap((source, index) =>
    used.has(source.id)
      ? []
      : [`${placeOf('sources', source, index)}: expected to be used; nothing names it`],
  );
}
