/** The clock with its panel, the length of the talk, and the list of slides, which tells the times too. */
import { button, element } from '../../browser/dom.ts';
import type { Outline } from '../../sync/place.ts';
import type { Plan } from '../../sync/protocol.ts';
import type { Session } from '../../sync/session.ts';
import { type Clock, createClock } from './clock.ts';
import { createSlideList } from './slide-list.ts';
import { loadTiming, saveTiming } from './storage.ts';
import { type Paced, pace } from './talk-length.ts';
import {
  behind,
  describeBehind,
  elapsed,
  elapsedOn,
  formatTime,
  hasBegun,
  moveRun,
} from './timing.ts';

export interface TimerPanel {
  root: HTMLElement;
  /** Shows the time now, on the current slide of those given; after the talk the clock rests. */
  show(slides: readonly Paced[], isOver: boolean): void;
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
function describeStanding(
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

/** The panel of a clock. */
export function createTimerPanel(clock: Clock, currentSlide: () => string): TimerPanel {
  let isCountingDown = false;
  let show = () => {};
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

  const showTimes = (slides: readonly Paced[], isOver: boolean) => {
    // Shares of a length come to a little less or more than it.
    const planned = Math.round(slides.reduce((total, { seconds }) => total + seconds * 1000, 0));
    const { timing } = clock;
    const now = Date.now();
    const at = currentSlide();
    const spent = elapsed(timing, now);
    wall.textContent = wallFormat.format(now);
    talk.textContent = isCountingDown
      ? `${formatTime(planned - spent)} left of ${formatTime(planned)}`
      : `${formatTime(spent)} of ${formatTime(planned)}`;
    const plan = (slides.find(({ id }) => id === at)?.seconds ?? 0) * 1000;
    slide.textContent = `This slide ${formatTime(elapsedOn(timing, at, now))} of ${formatTime(plan)}`;
    const { side, words } = describeStanding(clock, slides, at, isOver);
    standing.textContent = words;
    standing.dataset.side = side;
    toggle.textContent = timing.since !== null ? 'Pause' : hasBegun(timing) ? 'Go on' : 'Start';
  };
  const controls = element('p', { class: 'controls' }, toggle, reset, direction);
  return {
    root: element(
      'section',
      { class: 'timing', 'aria-label': 'Time' },
      ...[wall, talk, slide, standing, controls, confirmation],
    ),
    show(slides, isOver) {
      show = () => showTimes(slides, isOver);
      show();
    },
  };
}

export interface Times {
  roots: HTMLElement[];
  clock: Clock;
  /** Opens the list of slides. */
  openList(): void;
  /** Shows the time now. */
  show(): void;
  /** Takes up the plan of the talk, which is another now. */
  replanned(): void;
}

/**
 * The times of a talk.
 * @param jump goes to a slide
 * @param replanned called when this window has changed the plan
 */
export function createTimes(
  outline: Outline,
  session: Pick<Session, 'plan' | 'replan'>,
  currentSlide: () => string,
  jump: (slide: string) => void,
  replanned: () => void,
): Times {
  let length = session.plan.minutes;
  const replan = (plan: Plan) => {
    session.replan(plan);
    replanned();
  };
  const list = createSlideList(outline, { jump, replan });
  const clock = createClock(loadTiming(length), currentSlide, (timing) => {
    saveTiming(length, timing);
    show();
  });
  const timer = createTimerPanel(clock, currentSlide);
  function show() {
    const { plan } = session;
    const slides = pace(outline, plan);
    timer.show(slides, outline.find(({ id }) => id === currentSlide())?.seconds === 0);
    list.update(currentSlide(), clock.timing, plan, slides);
  }
  return {
    roots: [timer.root, list.root],
    clock,
    openList: list.open,
    show,
    replanned() {
      const { minutes } = session.plan;
      if (minutes !== length) {
        const { left, taken } = moveRun(clock.timing, loadTiming(minutes));
        saveTiming(length, left);
        length = minutes;
        clock.take(taken);
      }
      show();
    },
  };
}
