/** What the stage needs once its first slide is painted, as one piece: charts, their data, and printing. */

import { file, charts as first, loadOthers } from 'virtual:story';
import type { RevealApi } from 'reveal.js';
import { openStory } from '../../data/story.ts';
import { nextTask } from '../../next-task.ts';
import { mountOnPages } from '../../print/charts.ts';
import { printOnDemand } from '../../print/on-demand.ts';
import { showCharts, whenIdle } from './charts.ts';
import { offerDownload } from './data-download.ts';

/**
 * Brings the charts to life, once their type is there: those of the first slides, and then all others. Where
 * the talk begins at a first slide, that is drawn before the others' code is asked for.
 */
export async function addCharts(deck: RevealApi, isPreview: boolean): Promise<void> {
  await document.fonts.ready;
  await nextTask();
  const story = openStory(file);
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const shown = showCharts(deck, story, () => isPreview || reducedMotion.matches);
  await shown.add({ charts: first, travels: [] });
  await new Promise<void>((idle) => whenIdle(idle));
  const others = await loadOthers();
  await shown.add(others);
  if (isPreview) return;
  offerDownload(deck, shown.mounted, story);
  const slides = deck.getSlides();
  const charts = [...first, ...others.charts];
  printOnDemand(slides, (pages) => mountOnPages(pages, slides, charts, story));
}
