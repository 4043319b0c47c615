import { expect, test, vi } from 'vitest';
import { deck } from '../../../slides/index.ts';
import { main, renderNotes } from '../../../src/cli/notes.ts';
import { html, textOf } from '../../../src/deck/html.ts';
import { renderAnswers, renderDeck } from '../../../src/deck/render.ts';
import { slides, story } from '../../support/story.ts';
import { deckOf, slideOf, tides, tidesDeck } from '../../support/tides.ts';

test('notes as Markdown say when a slide begins, how long it takes, its cues and its sources', () => {
  const markdown = renderNotes(deckOf(slideOf('only', () => html`Say *this*`)), tides);
  expect(markdown).toMatch(/\n\n### 1\. Say \\\*this\\\*\n\nAt 0:00, for 0:20\.\n\nNothing\.\n$/);
  const talk = renderNotes(tidesDeck, tides);
  expect(talk).toMatch(/^# .*\n\n6 slides, \d:\d\d\.\n\n### 1\. /);
  expect(talk).toContain('\n\n**[Before]** In 2012 that happened on four days.');
  expect(talk).toContain('\n\nSources: [Port Calder Gazette](<https://');
  expect(talk).toContain('\n\n## The water\n\n### 3. ');
});

test('a cue is the name of its step’s event, or its step in words, and ends before the words begin', () => {
  const notes = textOf(renderDeck(deck, story, true));
  for (const words of [
    'MSQRD sold: In 2016',
    'Fall: 2022, the first',
    'Polish visas: 11 September',
  ])
    expect(notes).toContain(words);
});

test('answers to what may be asked are the speaker’s alone: the page that others get has none of them', () => {
  const asked = slides.filter(({ content }) => content.notes.asked);
  expect(Object.keys(JSON.parse(renderAnswers(deck, story)))).toEqual(asked.map(({ id }) => id));
  const [page, own] = [false, true].map((isOwn) => textOf(renderDeck(deck, story, isOwn)));
  for (const { content } of asked) {
    const words = content.notes.asked && textOf(content.notes.asked);
    expect(own).toContain(words);
    expect(page).not.toContain(words);
  }
});

test('the notes of the talk come out with each slide, its cues and its sources, once and without a browser', async () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
  const write = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const code = await main([]);
  const written = write.mock.calls.map(([text]) => String(text)).join('');
  write.mockRestore();
  vi.unstubAllEnvs();
  expect(code).toBe(0);
  const sections = written.split(/^### /m).slice(1);
  expect(sections).toHaveLength(slides.length);
  slides.forEach(({ content }, index) => {
    const { title, notes } = content;
    const section = sections[index] ?? '';
    expect(section).toContain(`. ${textOf(title)}\n`);
    expect(section.match(/^\*\*\[/gm) ?? []).toHaveLength(Object.keys(notes.steps ?? {}).length);
    expect(section).toMatch(/^At \d+:\d\d, for |^After the talk, for questions\.$/m);
  });
}, 60_000);
