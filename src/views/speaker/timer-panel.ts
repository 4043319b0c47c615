/** The clock on the wall, the time of the talk and of the slide, and how they stand to the plan. */
import { button, element } from '../../element.ts';
import type { Outline } from '../../session/outline.ts';
import type { Clock } from './clock.ts';
import { behind, describeBehind, elapsed, elapsedOn, formatTime, hasBegun } from './timing.ts';

export interface TimerPanel {
  root: HTMLElement;
  /** Shows the time now, on the current slide. */
  show(): void;
}

/** Asks before a run is ended. */
function createConfirmation(reset: () => void): HTMLDialogElement {
  const dialog = element(
    'dialog',
    { 'aria-label': 'Reset the clock' },
    element('p', {}, 'Reset the clock? The times of this run become those of the last.'),
    element(
      'p',
      {},
      button('Reset the clock', () => {
        dialog.close();
        reset();
      }),
      button('Keep it', () => dialog.close()),
    ),
  );
  return dialog;
}

/** How the talk stands to its plan, in words, and on which side of it. */
function describeStanding(clock: Clock, outline: Outline, slide: string, now: number) {
  if (clock.isAsleep) return { side: '', words: 'Stood still while this view was closed' };
  if (outline.find(({ id }) => id === slide)?.seconds === 0) {
    return { side: '', words: 'The talk is over: the clock rests' };
  }
  if (!hasBegun(clock.timing)) return { side: '', words: 'Not begun' };
  return describeBehind(behind(clock.timing, outline, slide, now));
}

/** The panel of a clock. */
export function createTimerPanel(
  outline: Outline,
  clock: Clock,
  currentSlide: () => string,
): TimerPanel {
  let isCountingDown = false;
  const planned = outline.reduce((total, { seconds }) => total + seconds * 1000, 0);
  const wallFormat = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

  const wall = element('p', { class: 'wall' });
  // A timer is not live: a screen reader reads it when asked.
  const talk = element('p', { class: 'talk', role: 'timer', 'aria-label': 'Time of the talk' });
  const slide = element('p', { class: 'on-slide' });
  const standing = element('p', { class: 'standing' });
  const toggle = button('Start', () => clock.toggle());
  const direction = button('Count down', () => {
    isCountingDown = !isCountingDown;
    direction.textContent = isCountingDown ? 'Count up' : 'Count down';
    show();
  });
  const confirmation = createConfirmation(() => clock.reset());
  const reset = button('Reset', () => confirmation.showModal());

  function show() {
    const { timing } = clock;
    const now = Date.now();
    const at = currentSlide();
    const spent = elapsed(timing, now);
    wall.textContent = wallFormat.format(now);
    talk.textContent = isCountingDown
      ? `${formatTime(planned - spent)} left of ${formatTime(planned)}`
      : `${formatTime(spent)} of ${formatTime(planned)}`;
    const plan = (outline.find(({ id }) => id === at)?.seconds ?? 0) * 1000;
    slide.textContent = `This slide ${formatTime(elapsedOn(timing, at, now))} of ${formatTime(plan)}`;
    const { side, words } = describeStanding(clock, outline, at, now);
    standing.textContent = words;
    standing.dataset.side = side;
    toggle.textContent = timing.since !== null ? 'Pause' : hasBegun(timing) ? 'Go on' : 'Start';
  }
  const controls = element('p', { class: 'controls' }, toggle, reset, direction);
  return {
    root: element(
      'section',
      { class: 'timing', 'aria-label': 'Time' },
      ...[wall, talk, slide, standing, controls, confirmation],
    ),
    show,
  };
}
