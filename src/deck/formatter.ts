/** Formats values, dates and quotations as HTML that carries its sources. */
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

/** Formats entries of the data for a slide. */
export interface Formatter {
  /** A value in its unit: a figure by id, or a point of a series by id and date. "56,000" */
  value(id: string, date?: string): Html;
  /** The value as its source words it: "almost 70,000". */
  worded(id: string, date?: string): Html;
  /** The same with the word before the number small, for large type. */
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

function timeElement(datetime: string, sources: readonly string[], words: string): Html {
  return withProvenance({ sources }, html`<time datetime="${datetime}">${words}</time>`);
}

/** A value as its source words it, with the word before its number small. */
function largeWords(datum: Datum): Html {
  const lines = datumLines(datum);
  return html`${lines.slice(0, -1).map((before) => html`<small>${before}</small> `)}${lines.at(-1)}`;
}

/** Creates the formatter of a story. Its functions throw when the data file lacks what they are asked for. */
export function createFormatter(story: Story): Formatter {
  const datum = (words: (datum: Datum) => Html | string) => (id: string, date?: string) => {
    const found = story.datum(id, date);
    const { sources, confidence, value } = found;
    return withProvenance(
      { sources, datum: found.id, confidence },
      html`<data value="${value}" data-datum="${found.id}">${words(found)}</data>`,
    );
  };
  const asOf = (words: (date: string) => string) => (id: string, date?: string) => {
    const found = story.datum(id, date);
    return timeElement(found.date, found.sources, words(found.date));
  };
  const event = (words: (date: string) => string) => (id: string) => {
    const { date, sources } = story.event(id);
    return timeElement(date, sources, words(date));
  };
  return {
    value: datum(({ value, unit }) => formatValue(value, unit)),
    worded: datum(formatDatum),
    large: datum(largeWords),
    spelled: datum(({ value }) => spellNumber(value)),
    whole: datum(({ value, unit }) => formatValue(Math.round(value), unit)),
    asOf: asOf(formatDate),
    asOfYear: asOf(formatYear),
    date: event(formatDate),
    dayMonth: event(formatDayMonth),
    shortDate: event(formatShortDate),
    year: event(formatYear),
    days(id) {
      const { date, end, sources } = story.event(id);
      if (end === undefined)
        throw new Error(`the event "${id}" has no end in the data file: add "end" to it`);
      return timeElement(date, sources, formatDays(date, end));
    },
    event(id) {
      const { sources, what } = story.event(id);
      return withProvenance({ sources }, html`${what}`);
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
