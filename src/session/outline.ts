/** The talk as the page holds it: every slide with its title, act, planned time, steps and notes. */

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
    notes: [...section.querySelectorAll('.said')],
  }));
}
