/** What the stage needs once its first slide is painted, as one piece: charts, their data, and printing. */

import { charts, file, travels } from 'virtual:story';
import type { RevealApi } from 'reveal.js';
import { openStory } from '../../data/story.ts';
import { nextTask } from '../../next-task.ts';
import { mountOnPages } from '../../print/charts.ts';
import { printOnDemand } from '../../print/on-demand.ts';
import { showCharts } from './charts.ts';
import { offerDownload } from './data-download.ts';

/** Brings the charts to life, once their type is there. */
export async function addCharts(deck: RevealApi, isPreview: boolean): Promise<void> {
  await document.fonts.ready;
  await nextTask();
  const story = openStory(file);
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const mounted = showCharts(
    deck,
    { charts, travels, story },
    () => isPreview || reducedMotion.matches,
  );
  if (isPreview) return;
  offerDownload(deck, mounted, story);
  const slides = deck.getSlides();
  printOnDemand(slides, (pages) => mountOnPages(pages, slides, charts, story));
}
