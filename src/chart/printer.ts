/** Charts on paper: drawn once reveal.js has laid out the pages, and again as vectors when printed. */
import type { Story } from '../data/story.ts';
import type { Chart } from './chart.ts';
import { drawAtRest, findPerformers } from './player.ts';

/** Draws the chart of each printed page at the step the page shows. */
export function printCharts(root: ParentNode, charts: readonly Chart[], story: Story): void {
  const pictures = findPerformers(root, charts, story).flatMap(
    (performer) => drawAtRest(performer, window.devicePixelRatio) ?? [],
  );
  // Chromium records what is drawn in this event as vectors; what was drawn before is a bitmap.
  window.addEventListener('beforeprint', () => {
    for (const picture of pictures) picture.redraw();
  });
}
