/** Charts on paper: each drawn at the step its page shows, and as vectors when a printer records it. */
import type { Story } from '../data/story.ts';
import type { Chart } from './chart.ts';
import type { Picture } from './engine.ts';
import { drawAtRest, findPerformers } from './player.ts';

/** Draws the charts of all pages in `paper`, which has to be laid out. */
export function drawPaper(
  paper: HTMLElement,
  charts: readonly Chart[],
  story: Story,
): readonly Picture[] {
  return findPerformers(paper, charts, story).flatMap(
    (performer) => drawAtRest(performer, window.devicePixelRatio, true) ?? [],
  );
}

/** Draws them once more in each `beforeprint`: what is drawn in that event is recorded as vectors. */
export function redrawWhenPrinted(pictures: readonly Picture[]): void {
  window.addEventListener('beforeprint', () => {
    for (const picture of pictures) picture.redraw();
  });
}
