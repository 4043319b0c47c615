/** Every value of the data file by the name that derivations and notes have for it. */
import { placeOf, placeOfPoint, show } from './faults.ts';
import { FollowingFault, FormulaFault } from './formula.ts';
import { suggest } from './nearest.ts';
import type { Unit, WrittenDatum, WrittenFile } from './schema.ts';

/** A value as written, with what has to be known to compute and to say it. */
export interface Entry {
  /** A figure's id, or "series date" for a point of a series. */
  name: string;
  written: WrittenDatum;
  unit: Unit;
  /** Where a field of it stands, for faults. */
  placeOfField: (field: string) => string;
}

/** What names stand for. Both throw a `FormulaFault` that says the nearest name at one that is not known. */
export interface Names {
  entries: readonly Entry[];
  entry: (name: string) => Entry;
  /** The date of an event. */
  date: (event: string) => string;
  isEvent: (name: string) => boolean;
}

function entriesOf({ units, series, figures }: WrittenFile): Entry[] {
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

function finder<Item>(kind: string, items: ReadonlyMap<string, Item>, isWhole: boolean) {
  return (name: string): Item => {
    const item = items.get(name);
    if (item !== undefined) return item;
    if (!isWhole) throw new FollowingFault();
    throw new FormulaFault(
      `expected the id of ${kind}; found ${show(name)}${suggest(name, items.keys())}`,
    );
  };
}

/**
 * The names of a file.
 * @param isWhole whether no entry was refused, which could be the one that a name stands for
 */
export function namesOf(file: WrittenFile, isWhole: boolean): Names {
  const entries = entriesOf(file);
  const events = new Map(file.events.map((event) => [event.id, event.date]));
  return {
    entries,
    entry: finder(
      'a figure, or of a series with one of its dates',
      new Map(entries.map((entry) => [entry.name, entry])),
      isWhole,
    ),
    date: finder('an event', events, isWhole),
    isEvent: (name) => events.has(name),
  };
}
