/** A place in the talk: how to name, count and address one. The only file that knows the order of steps. */
import { takesAddress } from './identity.ts';

/** A slide and one of its steps, by name. */
export interface Place {
  slide: string;
  /** Empty at the slide's first step. */
  step: string;
}

export interface OutlineSlide {
  id: string;
  title: string;
  /** Name of its act, empty before the first. */
  act: string;
  /** Planned seconds; 0 in an appendix, which the clock does not count. */
  seconds: number;
  /** Names of the steps after the first one, in their order. */
  steps: readonly string[];
  /** Paragraphs of the notes in their order; that of a step has `data-cue`. */
  notes: readonly Element[];
  /** Ids of slides it took the place of: their addresses lead to it. */
  replaces?: readonly string[];
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
    replaces: [...section.querySelectorAll('.former')].map((former) => former.id.slice(1)),
  }));
}

/** Returns the label of a step for people: that of its cue in the notes, else the words of its name. */
export function stepLabel({ notes }: OutlineSlide, step: string): string {
  const cue = notes.find((note) => note.getAttribute('data-cue') === step)?.querySelector('b');
  return cue?.textContent.replace(/:$/, '') ?? step.replaceAll('-', ' ');
}

/** Returns the number of presses from a slide's first step to another; -1 where it has no such step. */
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

/** Returns the number of slides before the appendix. */
export function lengthOf(outline: Outline): number {
  return outline.reduce((length, { seconds }, index) => (seconds > 0 ? index + 1 : length), 0);
}

/**
 * Returns the index of the slide to which a press leads from another one; undefined where the talk ends: no press
 * leads from the talk into its appendix.
 * @param skipped ids of slides that are skipped
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
 * Returns what a press forwards (1) or back (-1) shows: another step, or the next slide at its first step, or the
 * previous one at its last; undefined where the talk ends.
 */
export function placeBeyond(
  outline: Outline,
  at: Place,
  by: 1 | -1,
  skipped: readonly string[],
): Place | undefined {
  const index = outline.findIndex(({ id }) => id === at.slide);
  const step = ['', ...(outline[index]?.steps ?? [])][pressesTo(outline, at) + by];
  if (step !== undefined) return { slide: at.slide, step };
  const other = outline[slideBeyond(outline, index, by, skipped) ?? -1];
  return other && { slide: other.id, step: by > 0 ? '' : (other.steps.at(-1) ?? '') };
}

/** Returns the first slide and the last before the appendix, at their first steps; undefined without slides. */
export function endsOf(outline: Outline): { first: Place; last: Place } | undefined {
  const [first] = outline;
  const last = outline[lengthOf(outline) - 1] ?? outline.at(-1);
  return (
    first && last && { first: { slide: first.id, step: '' }, last: { slide: last.id, step: '' } }
  );
}

/** Returns reveal.js's indices of a place: slide from 0, step from 0 with -1 at the first. */
export function indicesOf(outline: Outline, place: Place): { slide: number; step: number } {
  return {
    slide: outline.findIndex(({ id }) => id === place.slide),
    step: pressesTo(outline, place) - 1,
  };
}

/** Returns the address of a place: "#/plunge/0" is one press into the slide. */
export function addressOf(outline: Outline, place: Place): string {
  const { step } = indicesOf(outline, place);
  return `#/${place.slide}${step < 0 ? '' : `/${step}`}`;
}

/**
 * Returns the place of an address, at the first step where it names no step of the slide; that of a slide that went
 * leads to the one in its place. Undefined for no slide.
 */
export function placeIn(outline: Outline, address: string): Place | undefined {
  const [, id, count] = /^#\/?([^/]+)(?:\/(\d+))?/.exec(address) ?? [];
  const slide =
    outline.find((one) => one.id === id) ??
    outline.find(({ replaces }) => id !== undefined && replaces?.includes(id));
  return (
    slide && {
      slide: slide.id,
      step: (slide.id === id && count && slide.steps[Number(count)]) || '',
    }
  );
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

/** Returns the step that a rendered slide shows: that of its last visible fragment. */
export function shownStep(section: Element): string {
  const visible = section.querySelectorAll<HTMLElement>('.fragment.visible[data-step]');
  return visible[visible.length - 1]?.dataset.step ?? '';
}

/** Whether a rendered slide shows its first step, or its last. */
export function isAtEnd(section: Element, end: 'first' | 'last'): boolean {
  const beyond = end === 'first' ? '.visible' : ':not(.visible)';
  return section.querySelector(`.fragment${beyond}[data-step]`) === null;
}
