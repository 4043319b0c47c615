/** The story's data as slides and charts ask for it: by id, whole, and never undefined. */
import { toOrder } from './dates.ts';
import type { StoryFile, Unit } from './schema.ts';

export type { Unit };
export type Source = StoryFile['sources'][number];
export type Person = StoryFile['people'][number];
export type StoryEvent = StoryFile['events'][number];
type FilePoint = StoryFile['series'][number]['points'][number];

/** One value with all that makes it checkable. */
export interface Datum extends FilePoint {
  /** A figure's id, or "series date" for a point of a series. */
  id: string;
  /** What is measured, in words. */
  what: string;
  unit: Unit;
}

export interface Series {
  id: string;
  title: string;
  unit: Unit;
  /** In rising order of date. */
  points: readonly Datum[];
}

export interface Quotation {
  id: string;
  text: string;
  person: Person;
  date: string;
  sources: readonly string[];
}

/** Look-ups by id. Each throws an error that names the id when the data file has no such entry. */
export interface Story {
  series(id: string): Series;
  /** A figure by its id, or a point of a series by id and date. */
  datum(id: string, date?: string): Datum;
  event(id: string): StoryEvent;
  person(id: string): Person;
  quotation(id: string): Quotation;
  source(id: string): Source;
  /** All events, as the data file lists them. */
  events: readonly StoryEvent[];
  /** All sources, newest first, the undated last. */
  sources: readonly Source[];
  /** All values that are derived, figures and points. */
  derived: readonly Datum[];
}

function indexById<Entry extends { id: string }>(kind: string, entries: readonly Entry[]) {
  const index = new Map(entries.map((entry) => [entry.id, entry]));
  return (id: string): Entry => {
    const entry = index.get(id);
    if (!entry)
      throw new Error(
        `the data file has no ${kind} "${id}": npm run check:data -- ${id} says which is meant`,
      );
    return entry;
  };
}

function newestFirst(a: Source, b: Source): number {
  if (a.date === 'undated' || b.date === 'undated') {
    return Number(a.date === 'undated') - Number(b.date === 'undated');
  }
  return toOrder(b.date) - toOrder(a.date);
}

/** Opens a checked data file for look-ups. */
export function openStory(file: StoryFile): Story {
  const unit = indexById('unit', file.units);
  const person = indexById('person', file.people);
  const allSeries = file.series.map((series): Series => {
    const seriesUnit = unit(series.unit);
    return {
      id: series.id,
      title: series.title,
      unit: seriesUnit,
      points: series.points.map((point) => ({
        ...point,
        id: `${series.id} ${point.date}`,
        what: series.title,
        unit: seriesUnit,
      })),
    };
  });
  const figures = file.figures.map((figure): Datum => ({ ...figure, unit: unit(figure.unit) }));
  const quotations = file.quotations.map(
    (quotation): Quotation => ({ ...quotation, person: person(quotation.person) }),
  );
  const series = indexById('series', allSeries);
  const figure = indexById('figure', figures);
  return {
    series,
    datum(id, date) {
      if (date === undefined) return figure(id);
      const point = series(id).points.find((candidate) => candidate.date === date);
      if (!point)
        throw new Error(
          `the series "${id}" has no point at ${date}, only at ${series(id)
            .points.map((point) => point.date)
            .join(', ')}`,
        );
      return point;
    },
    event: indexById('event', file.events),
    person,
    quotation: indexById('quotation', quotations),
    source: indexById('source', file.sources),
    events: file.events,
    sources: [...file.sources].sort(newestFirst),
    derived: [...allSeries.flatMap(({ points }) => points), ...figures].filter(
      ({ confidence }) => confidence === 'derived',
    ),
  };
}
