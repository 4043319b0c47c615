/**
 * From the file as written to one in which every value is a number and every sentence can be read: values
 * that are our own arithmetic are computed, and names in brackets are what they stand for.
 */
import { computeValues } from './compute.ts';
import { formatDate } from './dates.ts';
import { type Names, namesOf } from './entries.ts';
import { formatDatum, formatNumber } from './format.ts';
import { FollowingFault, FormulaFault, parseFormula } from './formula.ts';
import type { StoryFile, WrittenDatum, WrittenFile } from './schema.ts';

/** What a text names in brackets. */
function namesIn(text = ''): string[] {
  return [...text.matchAll(/\[([^\]]*)\]/g)].map(([, name = '']) => name);
}

/** A text with what its names stand for: plain numbers up to `end`, where a formula is, and words after it. */
function fillNames(text: string, end: number, names: Names, values: ReadonlyMap<string, number>) {
  return text.replace(/\[([^\]]*)\]/g, (_, name: string, at: number) => {
    if (names.isEvent(name)) return formatDate(names.date(name));
    const { unit, written } = names.entry(name);
    const value = values.get(name) ?? Number.NaN;
    if (at >= end) return formatDatum({ about: written.about, value, unit });
    return `${formatNumber(value)}${unit.scale === 'percent' ? '%' : ''}`;
  });
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

  /** A sentence of an entry, filled in; a name in it that is not known is a fault at its place. */
  const say = (name: string, field: 'derivation' | 'note', text: string, end: number) => {
    try {
      return fillNames(text, end, names, values);
    } catch (error) {
      if (!(error instanceof FormulaFault)) throw error;
      if (error instanceof FollowingFault) return text;
      faults.push(`${names.entry(name).placeOfField(field)}: ${error.message}`);
      return text;
    }
  };
  const resolve = <Written extends WrittenDatum>(name: string, written: Written) => {
    const { derivation, note } = written;
    const named = [...namesIn(derivation), ...namesIn(note)];
    return {
      ...written,
      value: values.get(name) ?? Number.NaN,
      ...(named.length > 0 && { names: named }),
      ...(derivation && {
        derivation: say(name, 'derivation', derivation, parseFormula(derivation).end),
      }),
      ...(note && { note: say(name, 'note', note, 0) }),
    };
  };
  const resolved: StoryFile = {
    ...file,
    series: file.series.map((series) => ({
      ...series,
      points: series.points.map((point) => resolve(`${series.id} ${point.date}`, point)),
    })),
    figures: file.figures.map((figure) => resolve(figure.id, figure)),
  };
  return faults.length > 0 ? { faults } : { file: resolved, faults };
}
