/** What the stage needs once its first slide is painted: charts, their data, and printing. */

import { file, charts as first, loadOthers } from 'virtual:story';
import type { RevealApi } from 'reveal.js';
import { nextTask } from '../../browser/scheduling.ts';
import { loadChartJs, loadFor } from '../../charts/rendered-step.ts';
import { openStory } from '../../data/story.ts';
import { showCharts, whenIdle } from './charts.ts';
import { offerDownload } from './data-download.ts';

/**
 * Brings the charts to life, once their type is there: those of the first slides, and then all others. Where
 * the talk begins at a first slide, that is drawn before the others' code is asked for.
 */
export async function addCharts(deck: RevealApi, isPreview: boolean): Promise<void> {
  await document.fonts.ready;
  await nextTask();
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const shown = showCharts(deck, () => isPreview || reducedMotion.matches);
  const firstStory = openStory(file);
  await loadFor(first, firstStory);
  await shown.add({ charts: first, story: firstStory });
  await new Promise<void>((idle) => whenIdle(idle));
  const [others, { offerPrint }] = await Promise.all([
    loadOthers(),
    import('./print.ts'),
    loadChartJs(),
  ]);
  const story = openStory(others.file);
  await shown.add({ charts: others.charts, story });
  if (isPreview) return;
  offerDownload(deck, shown.mounted, story);
  offerPrint(deck.getSlides(), [...first, ...others.charts], story);
}
