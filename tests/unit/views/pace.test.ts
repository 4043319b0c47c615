import { describe, expect, test } from 'vitest';
import { describePace, pace, plannedSeconds } from '../../../src/views/speaker/talk-length.ts';
import { outline } from '../../support/outline.ts';

const asWritten = { minutes: null, skipped: [] };
const secondsOf = (plan: Parameters<typeof pace>[1]) =>
  pace(outline, plan).map(({ seconds }) => seconds);

describe('the pace of a talk', () => {
  test('is as its slides are planned where nobody has set another', () => {
    expect(secondsOf(asWritten)).toEqual([60, 30]);
    expect(describePace(outline, asWritten)).toBe('Each slide has its planned time.');
  });

  test('is drawn out or together to the length that is set, and each slide keeps its share', () => {
    expect(secondsOf({ minutes: 3, skipped: [] })).toEqual([120, 60]);
    expect(describePace(outline, { minutes: 1, skipped: [] })).toBe(
      'Each slide has 67 % of its planned time.',
    );
  });

  test('gives what is left out no time: it is the others’, or the talk is shorter', () => {
    expect(secondsOf({ minutes: null, skipped: ['one'] })).toEqual([0, 30]);
    expect(plannedSeconds(outline, { skipped: ['one'] })).toBe(30);
    expect(secondsOf({ minutes: 1, skipped: ['one'] })).toEqual([0, 60]);
    expect(describePace(outline, { minutes: 1, skipped: ['one'] })).toBe(
      '1 slide left out. Each slide has 200 % of its planned time.',
    );
  });

  test('is nothing where all is left out, and names of other talks change nothing', () => {
    expect(secondsOf({ minutes: 9, skipped: ['one', 'two'] })).toEqual([0, 0]);
    expect(describePace(outline, { minutes: 9, skipped: ['one', 'two'] })).toBe(
      '2 slides left out. No time is planned for what is left.',
    );
    expect(secondsOf({ minutes: null, skipped: ['three'] })).toEqual([60, 30]);
  });
});
