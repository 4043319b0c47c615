/**
 * The deck as a page to read, for phones and narrow windows: the article that the build rendered, its
 * charts drawn in it and moving to the next step as the words for that step come by.
 */
import './page.css';
import { loadAllCharts } from '../../charts/all-charts.ts';
import { mountOnPages } from '../../print/charts.ts';
import { printOnDemand } from '../../print/on-demand.ts';
import { ownToken } from '../../sync/identity.ts';
import { readOutline } from '../../sync/place.ts';
import { reloadOnBreakpoint, viewIn } from '../view.ts';
import { foldAppendix, followAddress } from './address.ts';
import { showCharts } from './charts.ts';
import { stepByScrolling } from './scrolling.ts';

/** Brings the page to life. */
export async function open(deck: HTMLElement): Promise<void> {
  await document.fonts.ready;
  const slides = [...deck.querySelectorAll<HTMLElement>('section.slide')];
  const { charts, story } = await loadAllCharts();
  const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  const show = showCharts(deck, charts, story, isStill);
  foldAppendix(slides);
  const outline = readOutline(slides);
  const go = followAddress(outline);
  const markSteps = stepByScrolling(slides, show);
  printOnDemand(slides, (pages) => mountOnPages(pages, slides, charts, story));
  if (viewIn(location.search) === 'present') reloadOnBreakpoint();
  if (ownToken) {
    const { followSpeaker } = await import('./follow-speaker.ts');
    followSpeaker(slides, outline, (place, wordsAt) => {
      go(place, wordsAt);
      // The words of a step may be in sight already.
      if (place.step) markSteps();
    });
  }
}
