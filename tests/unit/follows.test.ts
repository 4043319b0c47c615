/** A number that is changed in the data file is changed wherever it is said. */
import { describe, expect, test } from 'vitest';
import { deck } from '../../slides/index.ts';
import { formatCount, formatDatum, formatNumber, formatValue } from '../../src/data/format.ts';
import { type Datum, openStory, type Story } from '../../src/data/story.ts';
import { findDeckFaults } from '../../src/slide/check-deck.ts';
import { tellDeck } from '../../src/slide/told.ts';
import { changeFile, readWritten, writtenDatum } from './changed-story.ts';
import { changedSlides, drawnWords, type Placed, renderWhole, users } from './rendered.ts';
import { steadyStory } from './steady-story.ts';
import { story } from './story.ts';

/** What a datum is written as, without the words around it: "3,200", "$3.2bn", "44%". */
function formsOf({ value, unit }: Pick<Datum, 'value' | 'unit'>): string[] {
  return [
    formatValue(value, unit),
    formatNumber(value, unit),
    formatValue(Math.round(value), unit),
    String(value),
  ];
}

const written = readWritten();
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
  const file = changeFile((copy) => {
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

describe('when a value is changed', () => {
  test.each(typed)('%s: slides, sentences, tables, CSV and notes follow', (name) => {
    expect([...leftOf(name, 1.3), ...leftOf(name, 0.7)]).toEqual([]);
  });

  test('a series that goes on for years is told by the same slides, and nothing in them is untrue', () => {
    const changed = openStory(
      changeFile((copy) => {
        for (const { id, points } of copy.series) {
          const last = points.at(-1);
          if (!last || !['exports', 'staff', 'companies', 'gdp-share'].includes(id)) continue;
          for (const date of ['2027', '2028']) points.push({ ...last, date });
        }
      }),
    );
    expect(findDeckFaults(tellDeck(deck, changed, 'slides'))).toEqual([]);
    for (const { placed } of users) {
      expect(saidOn(placed, changed)).not.toMatch(/undefined|NaN/);
    }
    const plunge = users.find(({ placed }) => placed.slide.id === 'plunge')?.placed;
    const { markup = '' } = plunge ? renderWhole(plunge, changed) : {};
    expect(markup).toMatch(/For years after <time[^>]*>2028<\/time> we found none/);
  });

  test('it is found where it is said: the test reads what it should', () => {
    const plunge = users.find(({ placed }) => placed.slide.id === 'plunge')?.placed;
    const said = plunge ? saidOn(plunge, steadyStory) : '';
    for (const form of ['$3.2bn', '1,800', '45%', '44%', '3200']) {
      expect(find(form, said), form).toBeDefined();
    }
    const silent = users.filter(({ placed }) => {
      const { steps } = renderWhole(placed, story);
      return steps.length > 0 && drawnWords(steps).length === 0;
    });
    expect(silent.map(({ placed }) => placed.slide.id)).toEqual([]);
    expect(formatDatum(steadyStory.datum('exports', '2021'))).toBe('$3.2bn');
    expect(formatCount(steadyStory.datum('exports', '2021'))).toBe('3,200');
  });
});
