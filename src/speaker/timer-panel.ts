/** The clock on the wall, the time of the talk and of the slide, and how they stand to the plan. */
import { button, element } from './element.ts';
import type { OutlineSlide } from './outline.ts';
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
} from './timing.ts';

export interface TimerPanel {
  root: HTMLElement;
  readonly timing: Timing;
  /** The talk has moved: books the time to the slide that was left, and starts the clock on a first move. */
  move(from: string, hasMoved: boolean): void;
  /** Starts or pauses the clock. */
  toggle(): void;
}

/** In milliseconds. */
const tick = 1000;

/** The panel over stored timings; `changed` is called whenever they change. */
export function createTimerPanel(
  outline: readonly OutlineSlide[],
  stored: Timing,
  currentSlide: () => string,
  changed: (timing: Timing) => void,
): TimerPanel {
  let timing = stored;
  let isCountingDown = false;
  const planned = outline.reduce((total, { seconds }) => total + seconds * 1000, 0);
  const wall = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

  const clock = element('p', { class: 'wall' });
  // A timer is not live: a screen reader reads it when asked.
  const talk = element('p', { class: 'talk', role: 'timer', 'aria-label': 'Time of the talk' });
  const slide = element('p', { class: 'on-slide' });
  const standing = element('p', { class: 'standing' });
  const toggleButton = button('Start', () => toggle());
  const direction = button('Count down', () => {
    isCountingDown = !isCountingDown;
    direction.textContent = isCountingDown ? 'Count up' : 'Count down';
    render();
  });
  const resetButton = button('Reset', () => confirmation.showModal());
  const confirmation = element(
    'dialog',
    { 'aria-label': 'Reset the clock' },
    element('p', {}, 'Reset the clock? The times of this run become those of the last.'),
    element(
      'p',
      {},
      button('Reset the clock', () => {
        confirmation.close();
        set(reset(timing, currentSlide(), Date.now()));
      }),
      button('Keep it', () => confirmation.close()),
    ),
  );

  function render() {
    const now = Date.now();
    const at = currentSlide();
    const spent = elapsed(timing, now);
    clock.textContent = wall.format(now);
    talk.textContent = isCountingDown
      ? `${formatTime(planned - spent)} left of ${formatTime(planned)}`
      : `${formatTime(spent)} of ${formatTime(planned)}`;
    const plan = (outline.find(({ id }) => id === at)?.seconds ?? 0) * 1000;
    slide.textContent = `This slide ${formatTime(elapsedOn(timing, at, now))} of ${formatTime(plan)}`;
    const { side, words } = describeBehind(behind(timing, outline, at, now));
    standing.textContent = hasBegun(timing) ? words : 'Not begun';
    standing.dataset.side = hasBegun(timing) ? side : '';
    toggleButton.textContent =
      timing.since !== null ? 'Pause' : hasBegun(timing) ? 'Go on' : 'Start';
  }
  function set(next: Timing) {
    timing = next;
    changed(timing);
    render();
  }
  function toggle() {
    const now = Date.now();
    set(timing.since === null ? start(timing, now) : pause(timing, currentSlide(), now));
  }

  setInterval(() => {
    if (timing.since === null) render();
    else set(book(timing, currentSlide(), Date.now()));
  }, tick);
  render();
  return {
    root: element(
      'section',
      { class: 'timing', 'aria-label': 'Time' },
      clock,
      talk,
      slide,
      standing,
      element('p', { class: 'controls' }, toggleButton, resetButton, direction),
      confirmation,
    ),
    get timing() {
      return timing;
    },
    move(from, hasMoved) {
      const now = Date.now();
      const booked = book(timing, from, now);
      set(hasMoved && !hasBegun(booked) ? start(booked, now) : booked);
    },
    toggle,
  };
}
