/** The speaker's time: a clock that runs, pauses and survives a reload, and how long each slide took. */

/** Milliseconds by slide id. */
export type Times = Readonly<Record<string, number>>;

export interface Timing {
  /** Time of this run by slide, up to `since`. */
  run: Times;
  /** The run before this one. */
  last: Times;
  /** Since when the clock runs on the current slide, in milliseconds since 1970; null while it stands. */
  since: number | null;
}

export const freshTiming: Timing = { run: {}, last: {}, since: null };

function sum(times: Times): number {
  return Object.values(times).reduce((total, time) => total + time, 0);
}

/** Books the time since `since` to a slide. */
export function book(timing: Timing, slide: string, now: number): Timing {
  if (timing.since === null) return timing;
  const spent = Math.max(0, now - timing.since);
  return {
    ...timing,
    run: { ...timing.run, [slide]: (timing.run[slide] ?? 0) + spent },
    since: now,
  };
}

/** Lets the clock run. */
export function start(timing: Timing, now: number): Timing {
  return timing.since === null ? { ...timing, since: now } : timing;
}

/** Stops the clock on a slide. */
export function pause(timing: Timing, slide: string, now: number): Timing {
  return { ...book(timing, slide, now), since: null };
}

/** A window that comes back within this time was reloaded, in milliseconds. */
const reload = 10_000;

/** The timings as a window finds them: a clock whose window was closed has stood still since. */
export function wake(timing: Timing, now: number): Timing {
  const isOld = timing.since !== null && now - timing.since > reload;
  return isOld ? { ...timing, since: null } : timing;
}

/** Begins a new run; this one becomes the last, if it has any time. */
export function reset(timing: Timing, slide: string, now: number): Timing {
  const { run, last } = pause(timing, slide, now);
  return { run: {}, last: sum(run) > 0 ? run : last, since: null };
}

/**
 * A run that goes on at another length of the talk, and what stays with the length that is left. One that has
 * not begun takes up what is stored of the new length.
 */
export function moveRun(timing: Timing, stored: Timing): { left: Timing; taken: Timing } {
  if (!hasBegun(timing)) return { left: timing, taken: stored };
  return {
    left: { ...freshTiming, last: timing.last },
    taken: { ...timing, last: stored.last },
  };
}

/** Whether the talk has begun. */
export function hasBegun(timing: Timing): boolean {
  return timing.since !== null || sum(timing.run) > 0;
}

/** Milliseconds since the start, pauses left out. */
export function elapsed(timing: Timing, now: number): number {
  return sum(timing.run) + (timing.since === null ? 0 : Math.max(0, now - timing.since));
}

/** Milliseconds on the current slide, with all visits to it. */
export function elapsedOn(timing: Timing, slide: string, now: number): number {
  return (timing.run[slide] ?? 0) + (timing.since === null ? 0 : Math.max(0, now - timing.since));
}

/**
 * Milliseconds behind the plan, below zero ahead of it: what is spent against what was planned for the
 * slides before this one and for as much of this one as its plan allows.
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

/** Milliseconds as "1:05", with a minus below zero. */
export function formatTime(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const sign = milliseconds < 0 && seconds > 0 ? '−' : '';
  return `${sign}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Within this much of the plan a speaker is on time. */
const tolerance = 15_000;

/** The difference to the plan in words, and which side it is on. */
export function describeBehind(milliseconds: number): {
  side: 'ahead' | 'on-time' | 'behind';
  words: string;
} {
  if (Math.abs(milliseconds) < tolerance) return { side: 'on-time', words: 'On time' };
  const side = milliseconds > 0 ? 'behind' : 'ahead';
  return { side, words: `${formatTime(Math.abs(milliseconds))} ${side}` };
}

/** The times of a run as rows for a CSV file, in seconds. */
export function timesToRows(
  timing: Timing,
  outline: readonly { id: string; title: string; seconds: number }[],
): string[][] {
  const cell = (time: number | undefined) => (time === undefined ? '' : (time / 1000).toFixed(1));
  return [
    ['Slide', 'Title', 'Planned seconds', 'This run', 'Last run'],
    ...outline.map(({ id, title, seconds }) => [
      id,
      title,
      String(Math.round(seconds)),
      cell(timing.run[id]),
      cell(timing.last[id]),
    ]),
  ];
}
