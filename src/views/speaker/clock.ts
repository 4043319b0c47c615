/** The clock of the talk, and the panel that shows it. */
import { button, element } from '../../browser/dom.ts';
import type { Paced } from './talk-length.ts';
import {
  behind,
  book,
  describeBehind,
  elapsed,
  elapsedOn,
  formatTime,
  hasBegun,
  pause,
  reset,
  start,
  type Timing,
  wake,
} from './timing.ts';

export type Clock = ReturnType<typeof createClock>;

/**
 * Creates a clock from stored timings. It runs only in an open window, and starts on the first move.
 * @param currentSlide the slide that time is booked to
 * @param onChange called with the timings whenever they change, and each second while the clock runs
 */
export function createClock(
  stored: Timing,
  currentSlide: () => string,
  onChange: (timing: Timing) => void,
) {
  let timing = stored;
  let isAsleep = false;
  let isResting = false;
  const load = (next: Timing) => {
    timing = wake(next, Date.now());
    isAsleep = next.since !== null && timing.since === null;
  };
  load(stored);
  const set = (next: Timing) => {
    timing = next;
    if (timing.since !== null) isAsleep = false;
    onChange(timing);
  };
  const bookNow = () => set(book(timing, currentSlide(), Date.now()));
  setInterval(bookNow, 1000);
  // Browsers throttle timers of hidden windows: books the rest before the window is closed.
  window.addEventListener('pagehide', bookNow);
  return {
    get timing() {
      return timing;
    },
    /** Whether it was running when its window was closed, and has been paused since. */
    get isAsleep() {
      return isAsleep;
    },
    /** Starts or pauses. */
    toggle(): void {
      const now = Date.now();
      set(timing.since === null ? start(timing, now) : pause(timing, currentSlide(), now));
    },
    /** Begins a new run. */
    reset(): void {
      isAsleep = false;
      set(reset(timing, currentSlide(), Date.now()));
    },
    /** Goes on with other timings. */
    load(next: Timing): void {
      load(next);
      onChange(timing);
    },
    /**
     * Books the time to a slide that was left. A move starts a clock that waits for one.
     * @param isCounted false in an appendix, where the clock rests
     */
    leave(slide: string, isMove: boolean, isCounted: boolean): void {
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

/** Asks before a run is reset. */
function createConfirmation(confirm: () => void): HTMLDialogElement {
  const yes = button('Reset the clock', () => {
    dialog.close();
    confirm();
  });
  const dialog = element(
    'dialog',
    { 'aria-label': 'Reset the clock' },
    element('p', {}, 'Reset the clock? The times of this run become those of the last.'),
    element(
      'p',
      {},
      yes,
      button('Keep it', () => dialog.close()),
    ),
  );
  return dialog;
}

/** Describes how the talk compares with its plan. */
function describeProgress(
  { isAsleep, timing }: Clock,
  slides: readonly Paced[],
  slide: string,
  isOver: boolean,
) {
  if (isAsleep) return { side: '', words: 'Stood still while this view was closed' };
  if (isOver) return { side: '', words: 'The talk is over: the clock rests' };
  if (!hasBegun(timing)) return { side: '', words: 'Not begun' };
  return describeBehind(behind(timing, slides, slide, Date.now()));
}

/** Creates the panel of a clock; `show` shows the time on a slide, with the clock resting once the talk is over. */
export function createTimerPanel(clock: Clock) {
  let isCountingDown = false;
  let refresh = () => {};
  const wallFormat = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
  const wall = element('p', { class: 'wall' });
  const time = element('b');
  const total = element('span');
  // A timer is not live: a screen reader reads it when asked.
  const talk = element('p', { class: 'talk', role: 'timer', 'aria-label': 'Time of the talk' });
  talk.append(time, ' ', total);
  const onSlide = element('p', { class: 'on-slide' });
  const progress = element('p', { class: 'standing' });
  const toggle = button('Start', clock.toggle);
  const direction = button('Count down', () => {
    isCountingDown = !isCountingDown;
    direction.textContent = isCountingDown ? 'Count up' : 'Count down';
    refresh();
  });
  const confirmation = createConfirmation(clock.reset);
  const root = element(
    'section',
    { class: 'timing', 'aria-label': 'Time' },
    ...[talk, progress, onSlide, wall],
    element(
      'p',
      { class: 'controls' },
      toggle,
      button('Reset', () => confirmation.showModal()),
      direction,
    ),
    confirmation,
  );
  const show = (slides: readonly Paced[], slide: string, isOver: boolean) => {
    refresh = () => show(slides, slide, isOver);
    const { timing } = clock;
    const now = Date.now();
    // Rounded, because the shares of a set length add up to a little more or less.
    const planned = Math.round(slides.reduce((sum, { seconds }) => sum + seconds * 1000, 0));
    const plannedHere = (slides.find(({ id }) => id === slide)?.seconds ?? 0) * 1000;
    const spent = elapsed(timing, now);
    const spentHere = elapsedOn(timing, slide, now);
    wall.textContent = wallFormat.format(now);
    time.textContent = formatTime(isCountingDown ? planned - spent : spent);
    total.textContent = `${isCountingDown ? 'left of' : 'of'} ${formatTime(planned)}`;
    onSlide.textContent = `This slide ${formatTime(spentHere)} of ${formatTime(plannedHere)}`;
    const { side, words } = describeProgress(clock, slides, slide, isOver);
    progress.textContent = words;
    progress.dataset.side = side;
    toggle.textContent = timing.since !== null ? 'Pause' : hasBegun(timing) ? 'Go on' : 'Start';
  };
  return { root, show };
}
