/**
 * A place in the talk, and every way to name, count and address one: this is the only file that knows that
 * steps have an order.
 */
import { takesAddress } from './identity.ts';

/** A slide and one of its steps, each by its name. */
export interface Place {
  slide: string;
  /** Empty at the slide's first still. */
  step: string;
}

/** Number of presses of the key from a slide's first still to a step; -1 where the slide has no such step. */
function pressesTo(outline: Outline, { slide, step }: Place): number {
  const steps = outline.find(({ id }) => id === slide)?.steps;
  if (!steps) return -1;
  return step === '' ? 0 : steps.indexOf(step) + 1 || -1;
}

/** Whether a place exists in the talk. */
export function isPlace(outline: Outline, place: Place): boolean {
  return pressesTo(outline, place) >= 0;
}

/** Whether two places are the same. */
export function isSamePlace(a: Place, b: Place): boolean {
  return a.slide === b.slide && a.step === b.step;
}

/** Number of slides before the appendix, for which no time is planned. */
export function lengthOf(outline: Outline): number {
  return outline.reduce((length, { seconds }, at) => (seconds > 0 ? at + 1 : length), 0);
}

/**
 * Index of the slide to which a press leads from another one, passing by those left out; nothing where the talk
 * ends: no press leads from the talk into its appendix.
 */
export function slideBeyond(
  outline: Outline,
  index: number,
  by: 1 | -1,
  skipped: readonly string[],
): number | undefined {
  const talk = lengthOf(outline);
  const end = by > 0 && index < talk ? talk : outline.length;
  for (let next = index + by; next >= 0 && next < end; next += by)
    if (!skipped.includes(outline[next]?.id ?? '')) return next;
  return undefined;
}

/**
 * What the next press of the key shows: the next step, else the next slide; nothing at the end.
 * @param skipped ids of slides that are passed by
 */
export function placeAfter(
  outline: Outline,
  at: Place,
  skipped: readonly string[],
): Place | undefined {
  const index = outline.findIndex(({ id }) => id === at.slide);
  const step = outline[index]?.steps[pressesTo(outline, at)];
  if (step !== undefined) return { slide: at.slide, step };
  const next = outline[slideBeyond(outline, index, 1, skipped) ?? -1];
  return next && { slide: next.id, step: '' };
}

/**
 * What a press back shows: the step before, else the slide before at its last step.
 * @param skipped ids of slides that are passed by
 */
export function placeBefore(
  outline: Outline,
  at: Place,
  skipped: readonly string[],
): Place | undefined {
  const index = outline.findIndex(({ id }) => id === at.slide);
  const presses = pressesTo(outline, at);
  if (presses > 0) return { slide: at.slide, step: outline[index]?.steps[presses - 2] ?? '' };
  const previous = outline[slideBeyond(outline, index, -1, skipped) ?? -1];
  return previous && { slide: previous.id, step: previous.steps.at(-1) ?? '' };
}

/** The talk's first slide and its last before the appendix, each at its first step. Undefined for a talk without slides. */
export function endsOf(outline: Outline): { first: Place; last: Place } | undefined {
  const [first] = outline;
  const last = outline[lengthOf(outline) - 1] ?? outline.at(-1);
  return (
    first && last && { first: { slide: first.id, step: '' }, last: { slide: last.id, step: '' } }
  );
}

/** A place as reveal.js counts it: the slide's index, and the step's from 0, -1 at the first still. */
export function indicesOf(outline: Outline, place: Place): { slide: number; step: number } {
  return {
    slide: outline.findIndex(({ id }) => id === place.slide),
    step: pressesTo(outline, place) - 1,
  };
}

/** The address of a place, as the deck writes it: "#/plunge/0" is one press into the slide. */
export function addressOf(outline: Outline, place: Place): string {
  const { step } = indicesOf(outline, place);
  return `#/${place.slide}${step < 0 ? '' : `/${step}`}`;
}

/**
 * The place an address names; nothing where it names no slide of the talk. Without a step of that slide, as in
 * "#/plunge", "#/plunge/" and "#/plunge/99", it is the first one.
 */
export function placeIn(outline: Outline, address: string): Place | undefined {
  const [, id, count] = /^#\/?([^/]+)(?:\/(\d+))?/.exec(address) ?? [];
  const slide = outline.find((one) => one.id === id);
  return slide && { slide: slide.id, step: (count && slide.steps[Number(count)]) || '' };
}

/** Follows links to places where the browser cannot: in a frame's `srcdoc` they lead to the page around it. */
export function followLinks(outline: Outline, go: (place: Place) => void): void {
  if (takesAddress(location.protocol)) return;
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest('a[href^="#"]');
    const place = link && placeIn(outline, link.getAttribute('href') ?? '');
    if (!place) return;
    event.preventDefault();
    event.stopPropagation();
    go(place);
  };
  // Before reveal.js, which would show a slide of the past at its last step.
  window.addEventListener('click', follow, { capture: true });
}

/** Name of the step that a slide of the page shows: that of the last of its steps that is visible. */
export function shownStep(section: Element): string {
  const visible = section.querySelectorAll<HTMLElement>('.fragment.visible[data-step]');
  return visible[visible.length - 1]?.dataset.step ?? '';
}

/** Whether a slide of the page shows its first still, or its last. */
export function isAtEnd(section: Element, end: 'first' | 'last'): boolean {
  const beyond = end === 'first' ? '.visible' : ':not(.visible)';
  return section.querySelector(`.fragment${beyond}[data-step]`) === null;
}

export interface OutlineSlide {
  id: string;
  title: string;
  /** Name of its act, empty before the first. */
  act: string;
  /** Planned, in seconds; 0 in an appendix, which the clock does not count. */
  seconds: number;
  /** Names of the steps after the first still, in the order of the presses that show them. */
  steps: readonly string[];
  /** What is said on it, in its order: at a step, a paragraph with `data-cue`. */
  notes: readonly Element[];
}

/** All slides in running order. */
export type Outline = readonly OutlineSlide[];

/** Reads the outline from the rendered slides. */
export function readOutline(slides: Iterable<HTMLElement>): Outline {
  return [...slides].map((section) => ({
    id: section.id,
    title: section.dataset.title ?? section.id,
    act: section.querySelector('.kicker b')?.textContent ?? '',
    seconds: Number(section.dataset.seconds ?? 0),
    steps: [...section.querySelectorAll<HTMLElement>('.fragment[data-step]')].map(
      ({ dataset }) => dataset.step ?? '',
    ),
    notes: [...section.querySelectorAll('.note')],
  }));
}
