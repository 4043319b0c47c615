/** Charts on paper: each drawn at the step its page shows, and as vectors when a printer records it. */
import type { Story } from '../data/story.ts';
import type { Chart } from './chart.ts';
import type { Picture } from './engine.ts';
import { drawAtRest, findPerformers } from './performer.ts';
import { readTheme } from './theme.ts';

/** Draws the charts of all pages in `paper`, which has to be laid out. */
export function drawPaper(
  paper: HTMLElement,
  charts: readonly Chart[],
  story: Story,
): readonly Picture[] {
  const performers = findPerformers(paper, charts, story);
  // All is read before anything is drawn: reading after a drawing lays the whole paper out anew.
  const places = performers.map(({ section, figure }) => ({
    theme: readTheme(section),
    size: { width: figure.clientWidth, height: figure.clientHeight },
  }));
  return performers.flatMap((performer, index) => {
    const place = places[index];
    if (!place) return [];
    const { theme, size } = place;
    return (
      drawAtRest(performer, window.devicePixelRatio, theme, { ground: theme.ground, size }) ?? []
    );
  });
}

/** Draws them once more in each `beforeprint`: what is drawn in that event is recorded as vectors. */
export function redrawWhenPrinted(pictures: readonly Picture[]): void {
  window.addEventListener('beforeprint', () => {
    for (const picture of pictures) picture.redraw();
  });
}
