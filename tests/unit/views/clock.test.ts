import { describe, expect, test } from 'vitest';
import {
  behind,
  book,
  describeBehind,
  elapsed,
  elapsedOn,
  formatTime,
  freshTiming,
  hasBegun,
  moveRun,
  pause,
  reset,
  start,
  timesToRows,
  wake,
} from '../../../src/views/speaker/timing.ts';
import { outline } from '../../support/outline.ts';

const minute = 60_000;

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

  test('takes its run along to another length of the talk, and leaves the last run where it was', () => {
    const running = { run: { one: minute }, last: { two: minute }, since: 5 };
    const stored = { run: {}, last: { one: 3 * minute }, since: null };
    expect(moveRun(running, stored)).toEqual({
      left: { run: {}, last: { two: minute }, since: null },
      next: { run: { one: minute }, last: { one: 3 * minute }, since: 5 },
    });
    const waiting = { run: {}, last: { two: minute }, since: null };
    const half = { run: { one: minute }, last: {}, since: null };
    expect(moveRun(waiting, half)).toEqual({ left: waiting, next: half });
  });

  test('goes on after a reload, and has stood still while its window was closed', () => {
    const running = book(start(freshTiming, 0), 'one', minute);
    expect(wake(running, minute + 2000)).toEqual(running);
    const woken = wake(running, 61 * minute);
    expect(woken.since).toBeNull();
    expect(elapsed(woken, 62 * minute)).toBe(minute);
  });
});
