/** The talk as the page holds it: every slide with its title, act, planned time, steps and notes. */

export interface OutlineSlide {
  id: string;
  title: string;
  /** Name of its act, empty before the first. */
  act: string;
  /** Planned, in seconds. */
  seconds: number;
  /** Names of the steps after the first still. */
  steps: readonly string[];
  notes: Element | null;
}

/** A place in the talk: a slide, and how many of its steps are shown. */
export interface Place {
  slide: string;
  step: number;
}

/** Reads the outline from the rendered slides. */
export function readOutline(slides: Iterable<HTMLElement>): OutlineSlide[] {
  return [...slides].map((section) => ({
    id: section.id,
    title: section.dataset.title ?? section.id,
    act: section.querySelector('.kicker b')?.textContent ?? '',
    seconds: Number(section.dataset.seconds ?? 0),
    steps: [...section.querySelectorAll<HTMLElement>('.fragment[data-step]')].map(
      ({ dataset }) => dataset.step ?? '',
    ),
    notes: section.querySelector('aside.notes'),
  }));
}

/** Whether a place exists in the talk. */
export function isPlace(outline: readonly OutlineSlide[], { slide, step }: Place): boolean {
  const found = outline.find(({ id }) => id === slide);
  return found !== undefined && Number.isInteger(step) && step >= 0 && step <= found.steps.length;
}

/** What the next press of the key shows: the next step, else the next slide; nothing at the end. */
export function placeAfter(outline: readonly OutlineSlide[], at: Place): Place | undefined {
  const index = outline.findIndex(({ id }) => id === at.slide);
  const slide = outline[index];
  if (slide && at.step < slide.steps.length) return { slide: at.slide, step: at.step + 1 };
  const next = outline[index + 1];
  return next && { slide: next.id, step: 0 };
}

/** What a press back shows: the step before, else the slide before at its last step. */
export function placeBefore(outline: readonly OutlineSlide[], at: Place): Place | undefined {
  if (at.step > 0) return { slide: at.slide, step: at.step - 1 };
  const previous = outline[outline.findIndex(({ id }) => id === at.slide) - 1];
  return previous && { slide: previous.id, step: previous.steps.length };
}

/** The address of a place, as the deck writes it: "#/plunge/0" is one press into the slide. */
export function hashOf({ slide, step }: Place): string {
  return `#/${slide}${step > 0 ? `/${step - 1}` : ''}`;
}

/** The place an address names; the beginning where it names none of the talk. */
export function placeOf(outline: readonly OutlineSlide[], hash: string): Place {
  const [, slide = '', fragment] = hash.split('/');
  const place = { slide, step: fragment === undefined ? 0 : Number(fragment) + 1 };
  return isPlace(outline, place) ? place : { slide: outline[0]?.id ?? '', step: 0 };
}
