/** The clock of the talk: runs only in an open window, starts on the first move, is stored at each change. */
import { book, hasBegun, pause, reset, start, type Timing, wake } from './timing.ts';

export interface Clock {
  readonly timing: Timing;
  /** Whether it ran when its window was closed, and has stood still since. */
  readonly isAsleep: boolean;
  /** Starts or pauses. */
  toggle(): void;
  /** Begins a new run. */
  reset(): void;
  /** Takes other timings in place of its own; they may be stored ones of a window that was closed. */
  take(timing: Timing): void;
  /**
   * The talk stands elsewhere: books the time to the slide that was left; a move lets a clock run that waits for one.
   * @param isCounted whether the talk stands on a slide of its own: in an appendix the clock rests
   */
  leave(slide: string, isMove: boolean, isCounted: boolean): void;
}

/** In milliseconds. */
const tick = 1000;

/**
 * A clock over stored timings.
 * @param currentSlide the slide that time is booked to
 * @param changed called with the timings whenever they change, and each second
 */
export function createClock(
  stored: Timing,
  currentSlide: () => string,
  changed: (timing: Timing) => void,
): Clock {
  let timing = stored;
  let isAsleep = false;
  let isResting = false;
  const take = (taken: Timing) => {
    timing = wake(taken, Date.now());
    isAsleep = taken.since !== null && timing.since === null;
  };
  take(stored);
  const set = (next: Timing) => {
    timing = next;
    if (timing.since !== null) isAsleep = false;
    changed(timing);
  };
  const bookNow = () => set(book(timing, currentSlide(), Date.now()));
  setInterval(bookNow, tick);
  // A browser lets seconds pass unheard in a window that is not seen: what they came to is booked at the end.
  window.addEventListener('pagehide', bookNow);
  return {
    get timing() {
      return timing;
    },
    get isAsleep() {
      return isAsleep;
    },
    toggle() {
      const now = Date.now();
      set(timing.since === null ? start(timing, now) : pause(timing, currentSlide(), now));
    },
    reset() {
      isAsleep = false;
      set(reset(timing, currentSlide(), Date.now()));
    },
    take(taken) {
      take(taken);
      changed(timing);
    },
    leave(slide, isMove, isCounted) {
      const now = Date.now();
      if (!isCounted) {
        isResting ||= timing.since !== null;
        set(pause(timing, slide, now));
        return;
      }
      const booked = book(timing, slide, now);
      set(isMove && (isAsleep || isResting || !hasBegun(booked)) ? start(booked, now) : booked);
      isResting = false;
    },
  };
}
