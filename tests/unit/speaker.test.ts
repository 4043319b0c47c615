import { describe, expect, test } from 'vitest';
import { hashOf, isPlace, placeAfter, placeBefore, placeOf } from '../../src/speaker/outline.ts';
import { readMessage } from '../../src/speaker/protocol.ts';
import {
  behind,
  book,
  describeBehind,
  elapsed,
  elapsedOn,
  formatTime,
  freshTiming,
  hasBegun,
  pause,
  reset,
  start,
  timesToRows,
} from '../../src/speaker/timing.ts';

const outline = [
  { id: 'one', title: 'One', act: '', seconds: 60, steps: [], notes: null },
  { id: 'two', title: 'Two', act: 'Act', seconds: 30, steps: ['first', 'second'], notes: null },
];
const minute = 60_000;

describe('the way through the talk', () => {
  test('goes step by step, then to the next slide, and ends', () => {
    const way = [placeOf(outline, '')];
    for (
      let next = placeAfter(outline, placeOf(outline, ''));
      next;
      next = placeAfter(outline, next)
    ) {
      way.push(next);
    }
    expect(way.map(hashOf)).toEqual(['#/one', '#/two', '#/two/0', '#/two/1']);
  });

  test('goes back the same way, to the last step of the slide before', () => {
    expect(placeBefore(outline, { slide: 'two', step: 0 })).toEqual({ slide: 'one', step: 0 });
    expect(placeBefore(outline, { slide: 'two', step: 2 })).toEqual({ slide: 'two', step: 1 });
    expect(placeBefore(outline, { slide: 'one', step: 0 })).toBeUndefined();
    const turned = outline.toReversed();
    expect(placeBefore(turned, { slide: 'one', step: 0 })).toEqual({ slide: 'two', step: 2 });
  });

  test('begins at the beginning where an address names no place', () => {
    for (const hash of ['#/three', '#/two/9', '#/two/x', '#/two/-4', 'nonsense']) {
      expect(placeOf(outline, hash)).toEqual({ slide: 'one', step: 0 });
    }
    expect(isPlace(outline, { slide: 'two', step: 1.5 })).toBe(false);
  });
});

describe('the clock', () => {
  test('counts from its start, leaves pauses out and books time to slides', () => {
    let timing = start(freshTiming, 0);
    timing = book(timing, 'one', minute);
    timing = pause(timing, 'two', 1.5 * minute);
    expect(elapsed(timing, 10 * minute)).toBe(1.5 * minute);
    timing = start(timing, 20 * minute);
    expect(elapsed(timing, 21 * minute)).toBe(2.5 * minute);
    expect(elapsedOn(timing, 'two', 21 * minute)).toBe(1.5 * minute);
  });

  test('stands until it is started, and goes back to nothing with the run kept as the last', () => {
    expect(hasBegun(freshTiming)).toBe(false);
    expect(elapsed(freshTiming, minute)).toBe(0);
    const run = book(start(freshTiming, 0), 'one', minute);
    const fresh = reset(run, 'one', minute);
    expect(fresh).toEqual({ run: {}, last: { one: minute }, since: null });
    expect(reset(fresh, 'one', minute).last).toEqual({ one: minute });
  });

  test('never runs backwards when the machine’s clock does', () => {
    expect(elapsed(start(freshTiming, minute), 0)).toBe(0);
    expect(book(start(freshTiming, minute), 'one', 0).run).toEqual({ one: 0 });
  });

  test('is behind by what was spent over the plan, and ahead when slides were left early', () => {
    const late = book(start(freshTiming, 0), 'one', 2 * minute);
    expect(behind(late, outline, 'one', 2 * minute)).toBe(minute);
    expect(behind(late, outline, 'two', 2 * minute)).toBe(minute);
    const early = book(start(freshTiming, 0), 'one', minute / 2);
    expect(behind(early, outline, 'two', minute / 2)).toBe(-minute / 2);
    expect(describeBehind(65_000)).toEqual({ side: 'behind', words: '1:05 behind' });
    expect(describeBehind(-30_000)).toEqual({ side: 'ahead', words: '0:30 ahead' });
    expect(describeBehind(5_000).side).toBe('on-time');
  });

  test('reads as minutes and seconds, also below zero and over an hour', () => {
    expect(formatTime(0)).toBe('0:00');
    expect(formatTime(65_900)).toBe('1:05');
    expect(formatTime(-65_000)).toBe('−1:05');
    expect(formatTime(61 * minute)).toBe('61:00');
  });

  test('gives its times as rows with plan, this run and the last', () => {
    const timing = { run: { one: 61_500 }, last: { two: 3000 }, since: null };
    expect(timesToRows(timing, outline).slice(1)).toEqual([
      ['one', 'One', '60', '61.5', ''],
      ['two', 'Two', '30', '', '3.0'],
    ]);
  });
});

const state = {
  app: 'deck',
  kind: 'state',
  from: 'window',
  turn: 3,
  state: { slide: 'one', step: 0, isBlack: false },
};

/** Messages that are not the deck's own. */
export const foreign: unknown[] = [
  null,
  undefined,
  0,
  'next',
  [],
  {},
  { app: 'deck' },
  { app: 'deck', kind: 'hello' },
  { app: 'deck', kind: 'hello', from: 3 },
  { app: 'deck', kind: 'jump', from: 'window' },
  { ...state, app: 'other' },
  { ...state, kind: 'eval' },
  { ...state, turn: -1 },
  { ...state, turn: 1.5 },
  { ...state, turn: '4' },
  { ...state, turn: Number.POSITIVE_INFINITY },
  { ...state, from: 'x'.repeat(100) },
  { ...state, extra: true },
  { ...state, state: null },
  { ...state, state: { slide: 'one', step: 0 } },
  { ...state, state: { slide: 'one', step: '0', isBlack: false } },
  { ...state, state: { slide: 'one', step: 0, isBlack: 'no' } },
  { ...state, state: { slide: '<img>'.repeat(20), step: 0, isBlack: false } },
  { ...state, state: { slide: 'one', step: 0, isBlack: false, script: 'alert(1)' } },
];

describe('messages between windows', () => {
  test('are read when they are the deck’s own', () => {
    expect(readMessage(state)).toEqual(state);
  });
  test.each(foreign.map((message) => [JSON.stringify(message), message]))(
    '%s is not',
    (_text, message) => {
      expect(readMessage(message)).toBeUndefined();
    },
  );
});
