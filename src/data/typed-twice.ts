/** Dates, numbers and names that a sentence of the data file types, where a name in brackets would follow the data. */
import { formatDate, formatDayMonth } from './dates.ts';
import { namesIn, reference } from './derive.ts';
import { formatDatum, formatNumber, formatValue } from './format.ts';
import { parseFormula } from './formula.ts';
import { placeOf, placeOfPoint } from './issues.ts';
import type { RawFile } from './schema.ts';
import type { Datum, Story } from './story.ts';

/** Words that are typed in a sentence, and what to write in their place. */
type Replacement = readonly [typed: string, write: string];

interface Sentence {
  place: string;
  text: string;
  /** What its entry has by itself: its own date, and those of what it names. */
  near: readonly Replacement[];
}

/** A date in each of the words for it, with what to write: "[date]" and its parts, or "[date of x]". */
function wordsForDate(date: string, of = ''): Replacement[] {
  const parts = [
    [10, 'date'],
    [7, 'month'],
    [4, 'year'],
  ] as const;
  const words = parts.flatMap(([length, part]): Replacement[] =>
    date.length >= length ? [[formatDate(date.slice(0, length)), `[${part}${of}]`]] : [],
  );
  return date.length === 10 ? [...words, [formatDayMonth(date), `[date${of}]`]] : words;
}

/** What stands for an event's date, and the parts of it that no other date has by chance. */
function wordsForEvent({ id, date }: { id: string; date: string }): Replacement[] {
  return wordsForDate(date, ` of ${id}`).flatMap(([typed, write]) => {
    if (/^\d+$/.test(typed)) return [];
    return [[typed, write.replace('date of ', '')] as const];
  });
}

function wordsForDatum({ id, about, value, unit }: Datum): Replacement[] {
  const words = [
    formatDatum({ about, value, unit }),
    formatValue(value, unit),
    formatNumber(value),
  ];
  // A digit or two stand for many things: a value of more is no chance.
  return [...new Set(words)].flatMap((typed) =>
    /\d.*\d.*\d/.test(typed) ? [[typed, `[${id}]`]] : [],
  );
}

function sentencesOf(written: RawFile, story: Story): Sentence[] {
  const dateOf = new Map(allData(written, story).map(({ id, date }) => [id, date]));
  const near = (texts: readonly (string | undefined)[]) =>
    texts.flatMap(namesIn).flatMap((name) => {
      const date = dateOf.get(name);
      return date === undefined ? [] : wordsForDate(date, ` of ${name}`);
    });
  const parts = (
    place: string,
    fields: Readonly<Record<string, string | undefined>>,
    own: readonly Replacement[],
  ) =>
    Object.entries(fields).flatMap(([field, text]) => {
      if (text === undefined) return [];
      const end = field === 'derivation' ? parseFormula(text).end : 0;
      return [
        {
          place: `${place}, ${field}`,
          text: text.slice(end),
          near: [...own, ...near(Object.values(fields))],
        },
      ];
    });
  return [
    ...written.series.flatMap((series, index) => [
      ...parts(
        placeOf('series', series, index),
        { title: series.title },
        series.points.flatMap(({ date }) => wordsForDate(date, ` of ${series.id} ${date}`)),
      ),
      ...series.points.flatMap(({ date, note, derivation }, at) =>
        parts(placeOfPoint(series.id, { date }, at), { note, derivation }, wordsForDate(date)),
      ),
    ]),
    ...written.figures.flatMap((figure, index) => {
      const { what, note, derivation } = figure;
      return parts(
        placeOf('figures', figure, index),
        { what, note, derivation },
        wordsForDate(story.datum(figure.id).date),
      );
    }),
    ...written.events.flatMap((event, index) => {
      const { what, short, date } = event;
      return parts(placeOf('events', event, index), { what, short }, wordsForDate(date));
    }),
  ];
}

function allData(written: RawFile, story: Story): Datum[] {
  return [
    ...written.series.flatMap(({ id }) => story.series(id).points),
    ...written.figures.map(({ id }) => story.datum(id)),
  ];
}

/** A full date of a figure or a quotation that is an event's too. */
function findTypedDates(written: RawFile): string[] {
  const events = new Map(
    written.events.flatMap(({ id, date, end }) => [
      ...(end === undefined ? [] : [[end, `${id} end`] as const]),
      [date, id] as const,
    ]),
  );
  return (['figures', 'quotations'] as const).flatMap((section) =>
    written[section].flatMap((entry, index) => {
      const event = entry.date.length === 10 ? events.get(entry.date) : undefined;
      if (event === undefined) return [];
      return [
        `${placeOf(section, entry, index)}, date: ${entry.date} is typed; write "[${event}]", and it follows`,
      ];
    }),
  );
}

const literal = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A sentence for each place that types what the file has already, with what to write there. */
export function findTypedTwice(written: RawFile, story: Story): string[] {
  const everywhere: Replacement[] = [
    ...written.people.flatMap(({ id, name }): Replacement[] => [
      [name, `[${id}]`],
      [name.replace(/^.* /, ''), `[surname of ${id}]`],
    ]),
    ...written.events.flatMap(wordsForEvent),
    ...allData(written, story).flatMap(wordsForDatum),
  ];
  const found = sentencesOf(written, story).flatMap(({ place, text, near }) => {
    let rest = text.replace(reference, '[]');
    // What is nearest first, of that the longest: "9 August 2020" is no year beside a day.
    return [...near, ...everywhere]
      .map((replacement, rank) => ({ replacement, rank }))
      .toSorted((a, b) => b.replacement[0].length - a.replacement[0].length || a.rank - b.rank)
      .flatMap(({ replacement: [typed, write] }) => {
        if (!rest.includes(typed)) return [];
        const pattern = new RegExp(
          `(?<![\\p{L}\\d.,])${literal(typed)}(?![\\p{L}\\d]|[.,]\\d)`,
          'gu',
        );
        if (!pattern.test(rest)) return [];
        rest = rest.replace(pattern, '[]');
        return [`${place}: "${typed}" is typed; write ${write}, and it follows the data`];
      });
  });
  return [...found, ...findTypedDates(written)];
}
