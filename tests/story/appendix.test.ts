/** What follows the talk: it is read, and no clock counts it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deck } from '../../slides/index.ts';
import { renderNotes } from '../../src/cli/notes.ts';
import { toHtml } from '../../src/deck/html.ts';
import { placesOf, renderProgress } from '../../src/deck/render.ts';
import { type Clock, createClock } from '../../src/views/speaker/clock.ts';
import { freshTiming } from '../../src/views/speaker/timing.ts';
import { appendix, slides, story, talk } from '../support/story.ts';

const places = placesOf(deck);

test('each slide of the talk plans time, and what follows the talk none', () => {
  expect(talk.every(({ content }) => content.seconds > 0)).toBe(true);
  expect(appendix.length).toBeGreaterThan(0);
  for (const { content, place } of appendix) {
    expect(content.seconds).toBe(0);
    expect(place.number).toBeGreaterThan(talk.length);
  }
});

test('an appendix is no act that is counted, and the progress of the talk ends before it', () => {
  const named = places.filter(({ place }) => place.actNumber > 0);
  expect(new Set(named.map(({ place }) => place.actCount))).toEqual(
    new Set([deck.acts.filter(({ name, isAppendix }) => name && !isAppendix).length]),
  );
  for (const { markup } of appendix) {
    expect(markup).toContain('<b>Appendix</b></p>');
  }
  const progress = toHtml(renderProgress(deck));
  for (const { id, place } of slides) {
    expect(progress.includes(`data-slide="${id}"`), id).toBe(!place.act.isAppendix);
  }
});

test('each source of the talk stands in one list of the appendix, and in no more than one', () => {
  const markup = appendix.map((slide) => slide.markup).join('');
  for (const { id } of story.sources) {
    expect(markup.split(`id="source-${id}"`), id).toHaveLength(2);
  }
});

test('a source whose link is its publisher’s home page says that only the publisher is known', () => {
  const markup = appendix.map((slide) => slide.markup).join('');
  for (const { id, url } of story.sources) {
    const item = markup.split(`id="source-${id}"`)[1]?.split('</li>')[0];
    const isHomePage = /^https?:\/\/[^/]+\/?$/.test(url);
    expect(item?.includes('(only the publisher is known)'), id).toBe(isHomePage);
  }
});

test('no list of sources is longer than can be read on one slide', () => {
  for (const { id, markup } of appendix) {
    const count = markup.split('id="source-').length - 1;
    expect(count, `${id} is full: slides/source-topics.ts divides the lists`).toBeLessThanOrEqual(
      21,
    );
  }
});

test('the notes to rehearse from say that it comes after the talk', () => {
  const notes = renderNotes(deck, story);
  expect(notes.split('After the talk, for questions.')).toHaveLength(appendix.length + 1);
});

describe('the speaker’s clock', () => {
  let clock: Clock;
  let slide = 'one';
  const go = (next: string, isCounted: boolean) => {
    clock.leave(slide, true, isCounted);
    slide = next;
  };
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', new EventTarget());
    slide = 'one';
    clock = createClock(
      freshTiming,
      () => slide,
      () => {},
    );
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('rests on the slides of an appendix and goes on when the talk comes back from it', () => {
    go('two', true);
    vi.advanceTimersByTime(30_000);
    go('sources', false);
    vi.advanceTimersByTime(600_000);
    expect(clock.timing.since).toBeNull();
    expect(clock.timing.run).toEqual({ two: 30_000 });
    go('more-sources', false);
    go('two', true);
    vi.advanceTimersByTime(5000);
    expect(clock.timing.run).toEqual({ two: 35_000 });
  });

  test('that the speaker has paused stays so through an appendix', () => {
    go('two', true);
    vi.advanceTimersByTime(10_000);
    clock.toggle();
    go('sources', false);
    go('two', true);
    vi.advanceTimersByTime(10_000);
    expect(clock.timing.run.two).toBe(10_000);
  });
});
