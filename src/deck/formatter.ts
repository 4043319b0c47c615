/**
 * How a slide says a value, a date or a quotation: as markup that carries where it comes from, so that a
 * number that is said is a number that is sourced.
 */
import {
  formatDate,
  formatDayMonth,
  formatDays,
  formatShortDate,
  formatYear,
} from '../data/dates.ts';
import { datumLines, formatDatum, formatValue, spellNumber } from '../data/format.ts';
import type { Datum, Story } from '../data/story.ts';
import { type Html, html, spoken, withProvenance } from './html.ts';

export interface Formatter {
  /** A value in its unit: a figure by id, or a point of a series by id and date. "56,000" */
  value(id: string, date?: string): Html;
  /** The value as its source words it: "almost 70,000". */
  worded(id: string, date?: string): Html;
  /** The same where it stands large, with the word before its number small: "about" and "60,000". */
  large(id: string, date?: string): Html;
  /** A small count spelled out: "four". */
  spelled(id: string, date?: string): Html;
  /** The value rounded to a whole number: "98%". */
  whole(id: string, date?: string): Html;
  /** The as-of date of a value: "February 2025". */
  asOf(id: string, date?: string): Html;
  /** The as-of year of a value: "2025". */
  asOfYear(id: string, date?: string): Html;
  /** The date of an event: "9 August 2020". */
  date(event: string): Html;
  /** "9 August" */
  dayMonth(event: string): Html;
  /** The days of an event that lasts: "9–12 August". */
  days(event: string): Html;
  /** "9 Aug 2020" */
  shortDate(event: string): Html;
  /** "2020" */
  year(event: string): Html;
  /** What an event was, in its own sentence. */
  event(event: string): Html;
  /** The words of a quotation, in quotation marks. */
  quote(id: string): Html;
  /** A person's name, marked with its language. */
  name(person: string): Html;
  /** A person's role. */
  role(person: string): Html;
  /** How to say a person's name, after the name: " (MAR-ta KWILL)", of no use to who reads it. */
  pronounced(person: string): Html;
  /** A person's age in years. */
  age(person: string): Html;
}

function dataElement({ id, value, sources, confidence }: Datum, words: Html | string): Html {
  return withProvenance(
    { sources, datum: id, confidence },
    html`<data value="${value}" data-datum="${id}">${words}</data>`,
  );
}

function timeElement(datetime: string, sources: readonly string[], words: string): Html {
  return withProvenance({ sources }, html`<time datetime="${datetime}">${words}</time>`);
}

/** A value as its source words it, with the word before its number small. */
function largeWords(datum: Datum): Html {
  const lines = datumLines(datum);
  return html`${lines.slice(0, -1).map((before) => html`<small>${before}</small> `)}${lines.at(-1)}`;
}

/** The vocabulary of a slide over one story. */
export function createFormatter(story: Story): Formatter {
  const told =
    (words: (datum: Datum) => Html | string) =>
    (id: string, date?: string): Html => {
      const datum = story.datum(id, date);
      return dataElement(datum, words(datum));
    };
  const dated =
    (words: (date: string) => string) =>
    (id: string): Html => {
      const event = story.event(id);
      return timeElement(event.date, event.sources, words(event.date));
    };
  const asOf =
    (words: (date: string) => string) =>
    (id: string, date?: string): Html => {
      const datum = story.datum(id, date);
      return timeElement(datum.date, datum.sources, words(datum.date));
    };
  return {
    value: told(({ value, unit }) => formatValue(value, unit)),
    worded: told(formatDatum),
    large: told(largeWords),
    spelled: told(({ value }) => spellNumber(value)),
    whole: told(({ value, unit }) => formatValue(Math.round(value), unit)),
    asOf: asOf(formatDate),
    asOfYear: asOf(formatYear),
    date: dated(formatDate),
    dayMonth: dated(formatDayMonth),
    days(id) {
      const { date, end, sources } = story.event(id);
      if (end === undefined)
        throw new Error(`the event "${id}" has no end in the data file: add "end" to it`);
      return timeElement(date, sources, formatDays(date, end));
    },
    shortDate: dated(formatShortDate),
    year: dated(formatYear),
    event(id) {
      const event = story.event(id);
      return withProvenance({ sources: event.sources }, html`${event.what}`);
    },
    quote(id) {
      const { text, sources } = story.quotation(id);
      return withProvenance({ sources }, html`<q>“${text}”</q>`);
    },
    name(id) {
      const { name, lang } = story.person(id);
      return html`<span lang="${lang}">${name}</span>`;
    },
    role: (id) => html`${story.person(id).role}`,
    pronounced: (id) => spoken(html` (${story.person(id).pronunciation})`),
    age(id) {
      const { age } = story.person(id);
      if (age === undefined)
        throw new Error(`the person "${id}" has no age in the data file: add "age"`);
      return html`<data value="${age}" data-datum="${id}">${age}</data>`;
    },
  };
}
