/**
 * From the file as written to one in which every value is a number and every sentence can be read: values
 * that are our own arithmetic are computed, and names in brackets are what they stand for.
 */
import { computeValues } from './compute.ts';
import { eventIn, type Names, namesOf } from './entries.ts';
import { placeOf, placeOfPoint } from './faults.ts';
import { formatNumber } from './format.ts';
import { FollowingFault, FormulaFault, parseFormula } from './formula.ts';
import type { StoryFile, WrittenDatum, WrittenFile } from './schema.ts';

/** A name in brackets, in a sentence or a formula. */
export const reference = /\[([^\]]*)\]/g;

/** The names that a text has in brackets: "exports 2021" for "[year of exports 2021]" too. */
export function namesIn(text = ''): string[] {
  return [...text.matchAll(reference)].map(([, name = '']) =>
    name.replace(/^(date|month|year|role|surname) of /, ''),
  );
}

/** A sentence of the file: where it stands, and the date of the entry that it belongs to. */
interface Sentence {
  place: string;
  text: string;
  own?: string;
  /** Where a formula ends in it: plain numbers up to there. */
  end?: number;
}

/** Fills sentences in, and notes the faults of those with a name that is not known. */
function createFiller(names: Names, values: ReadonlyMap<string, number>, faults: string[]) {
  const attempt = (place: string, text: string, work: () => string) => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof FormulaFault)) throw error;
      if (!(error instanceof FollowingFault)) faults.push(`${place}: ${error.message}`);
      return text;
    }
  };
  return {
    date: (place: string, written: string) =>
      attempt(`${place}, date`, written, () => eventIn(written, names.date)),
    say: ({ place, text, own, end = 0 }: Sentence) =>
      attempt(place, text, () =>
        text.replace(reference, (_, name: string, at: number) => {
          const value = values.get(name);
          if (at >= end || value === undefined) return names.words(name, values, own);
          return `${formatNumber(value)}${names.entry(name).unit.scale === 'percent' ? '%' : ''}`;
        }),
      ),
  };
}

/**
 * The file with all its values and sentences, or the faults for which there is none.
 * @param isWhole whether no entry was refused, which could be the one that a name stands for
 */
export function derive(
  file: WrittenFile,
  isWhole: boolean,
): { file?: StoryFile; faults: string[] } {
  const names = namesOf(file, isWhole);
  const { values, faults } = computeValues(names);
  if (faults.length > 0) return { faults };

  const fill = createFiller(names, values, faults);
  const resolve = <Written extends WrittenDatum>(name: string, place: string, written: Written) => {
    const { derivation, note } = written;
    const date = fill.date(place, written.date);
    const sentence = (field: string, text: string, end = 0) =>
      fill.say({ place: `${place}, ${field}`, text, own: date, end });
    const named = [derivation, note].flatMap(namesIn);
    return {
      ...written,
      date,
      value: values.get(name) ?? Number.NaN,
      ...(named.length > 0 && { names: named }),
      ...(derivation && {
        derivation: sentence('derivation', derivation, parseFormula(derivation).end),
      }),
      ...(note && { note: sentence('note', note) }),
    };
  };
  const resolved: StoryFile = {
    ...file,
    series: file.series.map((series, index) => ({
      ...series,
      title: fill.say({ place: `${placeOf('series', series, index)}, title`, text: series.title }),
      points: series.points.map((point, at) =>
        resolve(`${series.id} ${point.date}`, placeOfPoint(series.id, point, at), point),
      ),
    })),
    figures: file.figures.map((figure, index) => {
      const place = placeOf('figures', figure, index);
      const datum = resolve(figure.id, place, figure);
      const what = fill.say({ place: `${place}, what`, text: figure.what, own: datum.date });
      return { ...datum, what };
    }),
    events: file.events.map((event, index) => {
      const place = placeOf('events', event, index);
      const say = (field: 'what' | 'short') =>
        fill.say({ place: `${place}, ${field}`, text: event[field], own: event.date });
      return { ...event, what: say('what'), short: say('short') };
    }),
    quotations: file.quotations.map((quotation, index) => ({
      ...quotation,
      date: fill.date(placeOf('quotations', quotation, index), quotation.date),
    })),
  };
  return faults.length > 0 ? { faults } : { file: resolved, faults };
}
