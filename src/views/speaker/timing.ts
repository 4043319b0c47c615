/** The times of a talk: how long each slide took, and how that compares with the plan. Pure, but for storage. */
import * as v from 'valibot';

const timesSchema = v.record(v.string(), v.pipe(v.number(), v.finite(), v.minValue(0)));
const timingSchema = v.strictObject({
  /** Milliseconds of this run by slide, up to `since`. */
  run: timesSchema,
  /** The run before this one. */
  last: timesSchema,
  /** When the clock began to run on the current slide, in milliseconds since 1970; null while it is paused. */
  since: v.nullable(v.number()),
});
export type Timing = v.InferOutput<typeof timingSchema>;

export const freshTiming: Timing = { run: {}, last: {}, since: null };

/** Books the time since `since` to a slide. */
export function book(timing: Timing, slide: string, now: number): Timing {
  const { run, since } = timing;
  if (since === null) return timing;
  const spent = (run[slide] ?? 0) + Math.max(0, now - since);
  return { ...timing, run: { ...run, [slide]: spent }, since: now };
}

/** Starts the clock. */
export function start(timing: Timing, now: number): Timing {
  return { ...timing, since: timing.since ?? now };
}

/** Pauses the clock on a slide. */
export function pause(timing: Timing, slide: string, now: number): Timing {
  return { ...book(timing, slide, now), since: null };
}

/** A window that comes back within this time was reloaded, in milliseconds. */
const reloadTime = 10_000;

/** Returns stored timings as a window finds them: a clock whose window was closed has been paused since. */
export function wake(timing: Timing, now: number): Timing {
  const isOld = timing.since !== null && now - timing.since > reloadTime;
  return isOld ? { ...timing, since: null } : timing;
}

/** Begins a new run; this one becomes the last, if it has any time. */
export function reset(timing: Timing, slide: string, now: number): Timing {
  const { run, last } = pause(timing, slide, now);
  return { run: {}, last: elapsed({ ...freshTiming, run }, now) > 0 ? run : last, since: null };
}

/**
 * Takes a run along to another length of the talk. One that has not begun gives way to what is stored of that length.
 * @returns timings to store for the length that is left, and to go on with
 */
export function moveRun(timing: Timing, stored: Timing): { left: Timing; next: Timing } {
  if (!hasBegun(timing)) return { left: timing, next: stored };
  return {
    left: { ...freshTiming, last: timing.last },
    next: { ...timing, last: stored.last },
  };
}

/** Whether the talk has begun. */
export function hasBegun(timing: Timing): boolean {
  return timing.since !== null || elapsed(timing, 0) > 0;
}

/** Returns the milliseconds since the start, without pauses. */
export function elapsed(timing: Timing, now: number): number {
  return Object.values(book(timing, '', now).run).reduce((total, time) => total + time, 0);
}

/** Returns the milliseconds on the current slide, with all visits to it. */
export function elapsedOn(timing: Timing, slide: string, now: number): number {
  return book(timing, slide, now).run[slide] ?? 0;
}

/**
 * Returns the milliseconds behind the plan, negative when ahead: the time spent, less that planned for the slides
 * before this one, and less the time on this one up to its plan.
 */
export function behind(
  timing: Timing,
  plan: readonly { id: string; seconds: number }[],
  slide: string,
  now: number,
): number {
  const index = plan.findIndex(({ id }) => id === slide);
  const before = plan.slice(0, index).reduce((total, { seconds }) => total + seconds * 1000, 0);
  const here = (plan[index]?.seconds ?? 0) * 1000;
  return elapsed(timing, now) - before - Math.min(elapsedOn(timing, slide, now), here);
}

/** Formats milliseconds as "1:05". */
export function formatTime(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const sign = milliseconds < 0 && seconds > 0 ? '−' : '';
  return `${sign}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Within this difference to the plan a speaker is on time, in milliseconds. */
const tolerance = 15_000;

/** Describes the difference to the plan, and which side it is on. */
export function describeBehind(milliseconds: number) {
  if (Math.abs(milliseconds) < tolerance) return { side: 'on-time', words: 'On time' };
  const side = milliseconds > 0 ? 'behind' : 'ahead';
  return { side, words: `${formatTime(Math.abs(milliseconds))} ${side}` };
}

/** Returns the times as rows of a CSV file, in seconds. */
export function timesToRows(
  timing: Timing,
  slides: readonly { id: string; title: string; seconds: number }[],
): string[][] {
  const cell = (time: number | undefined) => (time === undefined ? '' : (time / 1000).toFixed(1));
  return [
    ['Slide', 'Title', 'Planned seconds', 'This run', 'Last run'],
    ...slides.map(({ id, title, seconds }) => [
      ...[id, title, String(Math.round(seconds))],
      ...[cell(timing.run[id]), cell(timing.last[id])],
    ]),
  ];
}

/** Each length of the talk, in minutes, has timings of its own; null is the planned length. */
const keyOf = (minutes: number | null) =>
  `speaker timings ${location.pathname}${minutes === null ? '' : ` ${minutes} minutes`}`;

/** Loads the timings of a length; fresh ones where there are none, or storage is forbidden. */
export function loadTiming(minutes: number | null): Timing {
  try {
    const stored = localStorage.getItem(keyOf(minutes)) ?? 'null';
    return v.parse(timingSchema, JSON.parse(stored));
  } catch {
    return freshTiming;
  }
}

/** Stores the timings of a length, where storage is not forbidden or full. */
export function saveTiming(minutes: number | null, timing: Timing): void {
  try {
    localStorage.setItem(keyOf(minutes), JSON.stringify(timing));
  } catch {
    // The clock goes on without being stored.
  }
}
