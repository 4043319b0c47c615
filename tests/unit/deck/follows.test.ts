/** A number that is changed in the data file is changed wherever it is said. */

import { describe, expect, test } from 'vitest';
import { formatNumber, formatValue } from '../../../src/data/format.ts';
import type { RawFile } from '../../../src/data/schema.ts';
import { type Datum, openStory, type Story } from '../../../src/data/story.ts';
import { html, toHtml } from '../../../src/deck/html.ts';
import { changeFile, writtenDatum } from '../../support/changed-story.ts';
import {
  changedSlides,
  drawnWords,
  type Placed,
  renderWhole,
  users,
} from '../../support/rendered.ts';
import { configOf, sceneOfStep } from '../../support/specs.ts';
import { story, storyText } from '../../support/story.ts';
import { theme } from '../../support/theme.ts';

/** What a datum is written as, without the words around it: "3,200", "$3.2bn", "44%". */
function formsOf({ value, unit }: Pick<Datum, 'value' | 'unit'>): string[] {
  return [
    formatValue(value, unit),
    formatNumber(value, unit),
    formatValue(Math.round(value), unit),
    String(value),
  ];
}

const written: RawFile = JSON.parse(storyText);
/** Every value, always in the same order. */
const allData = (from: Story): Datum[] => [
  ...written.series.flatMap(({ id }) => from.series(id).points),
  ...written.figures.map(({ id }) => from.datum(id)),
];
const before = allData(story);

/**
 * All that is said on a slide, the words on its canvas, its table and its CSV among it; dates and sources apart.
 */
function saidOn(placed: Placed, of: Story): string {
  const { markup, sentences, steps } = renderWhole(placed, of);
  return [markup, ...sentences, ...drawnWords(steps)]
    .join('\n')
    .replace(/<p class="(kicker|source|page-number)".*?<\/p>/gs, '')
    .replace(/<(time|cite|q|svg)\b.*?<\/\1>/gs, '')
    .replace(/<(\/?h)\d/g, '<$1')
    .replace(
      / (?:id|href|title|class|data-(?:datum|step|title|seconds|cue)|aria-label)="[^"]*"/g,
      '',
    );
}

/** Where some words stand as a number of their own, and not within another one or a date. */
function find(words: string, said: string): string | undefined {
  const at = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const match = new RegExp(
    `(?<![\\d.,–$])${at}(?![\\d–%]|[.,]\\d|bn|m\\b| (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))`,
  ).exec(said);
  return match ? said.slice(Math.max(0, match.index - 60), match.index + 40) : undefined;
}

/** What is still said of a value after it has been changed by a factor. */
function leftOf(name: string, factor: number): string[] {
  const file = changeFile(storyText, (copy) => {
    const datum = writtenDatum(copy, name);
    const value = (datum.value ?? 0) * factor;
    datum.value = Number.isInteger(datum.value) ? Math.round(value) : Number(value.toFixed(1));
  });
  const changed = openStory(file);
  const now = allData(changed);
  const stale = before.flatMap((datum, index) =>
    datum.value === now[index]?.value ? [] : formsOf(datum),
  );
  // Another value may be written the same way, and rightly so.
  const rightful = new Set(now.flatMap(formsOf));
  const wanted = [...new Set(stale)].filter((form) => !rightful.has(form));
  const texts = [
    ...changedSlides(file, changed).map((placed) => ({
      place: placed.slide.id,
      said: saidOn(placed, changed),
    })),
    ...now.map(({ id, note = '' }) => ({ place: `the note of ${id}`, said: note })),
  ];
  return texts.flatMap(({ place, said }) =>
    wanted.flatMap((form) => {
      const found = find(form, said);
      return found === undefined ? [] : [`${place}: ${form} in “${found}”`];
    }),
  );
}

const typed = [
  ...written.series.flatMap(({ id, points }) =>
    points.flatMap(({ date, value }) => (value === undefined ? [] : [`${id} ${date}`])),
  ),
  ...written.figures.flatMap(({ id, value }) => (value === undefined ? [] : [id])),
];

/** Changes of entries that are no values, each with what is said of it afterwards. */
const changes: [string, (file: RawFile) => void, (file: RawFile) => string[]][] = [
  [
    'a source more, before all others, of every series',
    ({ sources, series }) => {
      const [first] = sources;
      if (first) sources.unshift({ ...first, id: 'brand-new', publisher: 'The Brand-New' });
      for (const { points } of series) points.at(-1)?.sources.unshift('brand-new');
    },
    () => ['The Brand-New'],
  ],
  [
    'each source from another publisher',
    ({ sources }) => {
      for (const source of sources) source.publisher = `The ${source.publisher}`;
    },
    ({ sources }) => sources.map(({ publisher }) => publisher),
  ],
  [
    'each quotation in other words',
    ({ quotations }) => {
      for (const quotation of quotations) quotation.text = `well, ${quotation.text}`;
    },
    () => ['“well, '],
  ],
  [
    'each person under another name, in another role',
    ({ people }) => {
      for (const person of people) {
        person.name = `Jan ${person.name}`;
        person.role = `former ${person.role}`;
      }
    },
    () => ['Jan ', 'former '],
  ],
  [
    'each event two days earlier',
    ({ events }) => {
      for (const event of events) {
        const twoDays = 2 * 86_400_000;
        const moved = new Date(Date.parse(event.date) - twoDays).toISOString();
        if (event.date.length === 10) event.date = moved.slice(0, 10);
      }
      events.sort((a, b) => a.date.localeCompare(b.date));
    },
    () => [],
  ],
];

test.each(changes)('%s: slides, tables and charts follow', (_name, change, saidOf) => {
  const file = changeFile(storyText, change);
  const changed = openStory(file);
  const all = changedSlides(file, changed).map((placed) => {
    const { markup, sentences, steps } = renderWhole(placed, changed);
    for (const step of steps) if (!sceneOfStep(step)) configOf(step, theme);
    const whole = [markup, ...sentences].join('\n');
    expect(whole, placed.slide.id).not.toMatch(/undefined|NaN/);
    return whole;
  });
  expect(all).not.toEqual([]);
  const written: RawFile = JSON.parse(storyText);
  change(written);
  for (const words of saidOf(written)) expect(all.join()).toContain(toHtml(html`${words}`));
});

describe('when a value is changed', () => {
  test.each(typed)('%s: slides, sentences, tables, CSV and notes follow', (name) => {
    expect([...leftOf(name, 1.3), ...leftOf(name, 0.7)]).toEqual([]);
  });

  test('a series that goes on for years is told by the same slides, without a broken word', () => {
    const changed = openStory(
      changeFile(storyText, (copy) => {
        for (const { points } of copy.series) {
          const last = points.at(-1);
          const year = Number(last?.date.slice(0, 4));
          for (const later of [year + 1, year + 2]) {
            if (last) points.push({ ...last, date: String(later) });
          }
        }
      }),
    );
    for (const { placed } of users) {
      expect(saidOn(placed, changed)).not.toMatch(/undefined|NaN/);
    }
  });

  test('it is found where it is said: the test reads what it should', () => {
    for (const { placed } of users) {
      const said = saidOn(placed, story);
      const { markup, steps } = renderWhole(placed, story);
      for (const [, words = ''] of markup.matchAll(/<data [^>]*>([^<]*)<\/data>/g)) {
        const [number] = /\$?\d[\d.,]*(%|bn|m)?$/.exec(words) ?? [];
        if (number) expect(find(number, said), `${placed.slide.id}: ${words}`).toBeDefined();
      }
      if (steps.length > 0) expect(drawnWords(steps), placed.slide.id).not.toEqual([]);
    }
  });
});
