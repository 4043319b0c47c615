import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { deck } from '../../slides/index.ts';
import { findUnwritten, markUnwritten, ownStory } from '../../src/build/story-files.ts';
import { findBrokenBridges, resolveDeck } from '../../src/deck/checks.ts';
import { textOf } from '../../src/deck/html.ts';
import { sentencesOf, stepNames } from '../../src/deck/slide.ts';
import { filesIn } from '../support/files.ts';
import { slides, story } from '../support/story.ts';

const factIds = Array.from({ length: 20 }, (_, index) => `S${index + 1}`);

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;
}

describe.each(slides)('the slide $id', ({ id, content, markup, place }) => {
  const { notes } = content;
  const spoken = [notes.open, ...Object.values(notes.steps ?? {}), notes.asked, notes.bridge?.words]
    .flatMap((words) => (words ? [textOf(words)] : []))
    .join(' ');

  test('has notes of 60 to 120 words', () => {
    const count = countWords(spoken);
    expect(count, 'write more notes').toBeGreaterThanOrEqual(60);
    expect(count, 'shorten the notes').toBeLessThanOrEqual(120);
  });

  test('has a cue in its notes for each press of the key, and no other', () => {
    const cues = Object.keys(notes.steps ?? {});
    expect(cues, 'name the cues in notes.steps as the steps of the slide').toEqual(
      stepNames(content, story),
    );
  });

  test('has a claim of at most twelve words', () => {
    expect(countWords(textOf(content.title)), 'shorten the title').toBeLessThanOrEqual(12);
  });

  test('plans the time that its notes take: 140 words a minute, and some seconds to look at each step', () => {
    if (place.act.isAppendix) return;
    const answer = notes.asked ? countWords(textOf(notes.asked)) : 0;
    const steps = stepNames(content, story).length;
    const needed = ((countWords(spoken) - answer) / 140) * 60 + 4 + 3 * steps;
    expect(
      Math.abs(content.seconds - needed),
      `its words take ${Math.round(needed)} seconds: set seconds to ${Math.round(needed / 5) * 5}`,
    ).toBeLessThan(10);
  });

  test('has no sentence that begins in lower case', () => {
    if (place.act.isAppendix) return;
    const begins = sentencesOf(content).flatMap(({ part, words }) =>
      [...words.matchAll(/(?:^|[.?!]”? )\p{Ll}.{0,40}/gu)].map(([found]) => `${part}: ${found}`),
    );
    expect(begins, 'put a word before it').toEqual([]);
  });

  test('names its sources at its foot, or lists them', () => {
    const isSourced = /Source: <a |source-list|derivation-list/.test(markup);
    expect(isSourced, 'nothing on it has a source: name some in `sources`').toBe(true);
  });

  test('says at its foot how its drawing is to be read, where it draws the park', () => {
    if (content.layout === 'text') return;
    const isPark = content.chart.content(story).rows.some(({ label }) => label === 'One window');
    const foot = /<p class="source">(.*?)<\/p>/s.exec(markup)?.[1] ?? '';
    const words = `${foot}${'captions' in content ? Object.values(content.captions).map(textOf).join(' ') : ''}`;
    if (!isPark) return;
    const isRead = /one window .*the buildings are drawn/i.test(words.replace(/<[^>]*>/g, ''));
    expect(isRead, 'add `reading: readPark({ value })`').toBe(true);
  });

  test('has captions for steps that its chart has', () => {
    if (!('captions' in content)) return;
    const names = content.chart.content(story).steps.map(({ name }) => name);
    const others = Object.keys(content.captions).filter((caption) => !names.includes(caption));
    expect(others, `captions take the names of the chart’s steps: ${names.join(', ')}`).toEqual([]);
  });

  test('has a chart of the same name, if it has one', () => {
    if (content.layout === 'text') return;
    expect(content.chart.id, 'give the chart the id of its slide').toBe(id);
  });

  test('shows no broken word', () => {
    expect(markup).not.toMatch(/undefined|NaN|\[object|Infinity/);
  });
});

test('every slide has an id of its own, which is its file’s name', () => {
  const ids = slides.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const files = filesIn('slides')
    .filter((file) => file.split('/').length === 3)
    .map((file) => file.replace(/^.*\/|\.ts$/g, ''))
    .filter((name) => !name.endsWith('.chart'));
  expect(ids.toSorted(), 'list each file in slides/index.ts, under the id of its name').toEqual(
    files.toSorted(),
  );
});

test('all twenty facts of the article are told', () => {
  const told = new Set(slides.flatMap(({ content }) => content.facts ?? []));
  const untold = factIds.filter((id) => !told.has(id));
  expect(untold, 'name these in `facts` of the slide that says them').toEqual([]);
});

test('the talk takes about 20 minutes', () => {
  const seconds = slides.reduce((sum, { content }) => sum + content.seconds, 0);
  expect(seconds / 60).toBeGreaterThanOrEqual(19);
  expect(seconds / 60).toBeLessThanOrEqual(21);
});

test('every bridge leads to the slide that follows', () => {
  expect(findBrokenBridges(resolveDeck(deck, story, 'slides'))).toEqual([]);
});

/**
 * All text that a module writes itself: in template literals between, not in, their interpolations, and
 * in strings of several words; one word is an id, a date or a colour.
 */
function typedText(file: string): string[] {
  const { program } = parseSync(file, readFileSync(file, 'utf8'));
  const found: string[] = [];
  JSON.stringify(program, (key, node: unknown) => {
    if (
      typeof node === 'object' &&
      node !== null &&
      'type' in node &&
      node.type === 'TemplateLiteral'
    ) {
      const { quasis } = node as unknown as { quasis: { value: { raw: string } }[] };
      found.push(
        ...quasis
          .map(({ value }) => value.raw)
          .join('\0')
          .replace(/<[^>]*>/g, '')
          .split('\0'),
      );
    }
    if (key === 'value' && typeof node === 'string' && /\s/.test(node)) found.push(node);
    return typeof node === 'bigint' ? String(node) : node;
  });
  return found;
}

test.each(filesIn('slides'))('%s types no digit: its numbers come from the data', (file) => {
  // Drawings measure themselves in units of their own.
  const isDrawing = /region-map/.test(file);
  const digits = typedText(file).filter((text) => /\d/.test(text));
  expect(isDrawing ? [] : digits, 'say them by value(…) or date(…)').toEqual([]);
});

test('no words are still to be written', async () => {
  expect(await findUnwritten('.', ownStory)).toEqual([]);
});

test('words that are still to be written stand out on the page, and nothing within a tag does', () => {
  const markup = '<p title="To write: a">To write: a <b>claim</b></p>';
  expect(markUnwritten(markup)).toBe(
    '<p title="To write: a"><mark>To write: a </mark><b>claim</b></p>',
  );
});

describe('what an audience reads', () => {
  /** Elements whose words come straight from the data file, with their number. */
  const fromData = /<(data|time|q|cite|a|table|svg)\b[^>]*>.*?<\/\1>/gs;
  test.each(slides)('has no number on $id that the data does not give', ({ markup }) => {
    const rest = markup
      .replace(/<p class="(kicker|page-number)".*?<\/p>/gs, '')
      .replace(/<ul class="derivation-list".*?<\/ul>/gs, '')
      .replace(fromData, '')
      .replace(/<[^>]*>|&#39;/g, '');
    const own = [...rest.matchAll(/\d[\d.,]*/g)].map(([number]) => number);
    const chart = slides.find((slide) => slide.markup === markup)?.content;
    const sentence =
      chart && chart.layout !== 'text'
        ? chart.chart
            .content(story)
            .steps.map(({ sentence: words, label = '' }) => `${words} ${label}`)
            .join()
        : '';
    const others = own.filter((number) => !sentence.includes(number));
    expect(others, 'put these into the data, and say them by value(…)').toEqual([]);
  });

  test('says each value as the data file has it', () => {
    for (const { id, markup } of slides) {
      for (const [, value, name = ''] of markup.matchAll(
        /<data value="([^"]*)" data-datum="([^"]*)"/g,
      )) {
        const [series = '', date] = name.split(' ');
        const isAge = !date && !/-/.test(name) && name !== 'people-per-window';
        const known = isAge ? story.person(name).age : story.datum(series, date).value;
        expect(value, `${name} on ${id}`).toBe(String(known));
      }
    }
  });
});
