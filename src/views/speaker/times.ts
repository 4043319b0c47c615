/** The clock with its panel, the length of the talk, and the list of slides, which tells the times too. */
import type { Outline } from '../../session/outline.ts';
import type { Plan } from '../../session/protocol.ts';
import type { Session } from '../../session/session.ts';
import { type Clock, createClock } from './clock.ts';
import { pace } from './pace.ts';
import { createSlideList } from './slide-list.ts';
import { loadTiming, saveTiming } from './storage.ts';
import { createTimerPanel } from './timer-panel.ts';
import { moveRun } from './timing.ts';

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
