/** What surrounds the slides: the light of the act, and the progress through the acts. */
import type { RevealApi } from 'reveal.js';
import { afterFrame } from '../../browser/scheduling.ts';

/**
 * Keeps the page in the light of the current slide's act. It turns a frame after the slide: with another light the
 * browser works out the style of the whole page anew, and the frame of the press has enough to do.
 */
export function followScheme(deck: RevealApi): void {
  const { dataset } = document.documentElement;
  const lightNow = () => deck.getCurrentSlide()?.dataset.scheme;
  let cancel = () => {};
  const turn = () => {
    const scheme = lightNow();
    if (scheme) dataset.scheme = scheme;
    delete dataset.moving;
  };
  turn();
  deck.on('slidechanged', () => {
    cancel();
    if (lightNow() === dataset.scheme) return turn();
    dataset.moving = '';
    cancel = afterFrame(turn);
  });
}

/** Marks the slides behind the current one, and the current one, in the progress bar. */
export function markProgress(deck: RevealApi): void {
  const cells = [...document.querySelectorAll<HTMLElement>('.progress-acts [data-slide]')];
  const mark = () => {
    const found = cells.findIndex(({ dataset }) => dataset.slide === deck.getCurrentSlide()?.id);
    // Behind the last cell comes an appendix.
    const current = found < 0 ? cells.length : found;
    cells.forEach((cell, index) => {
      cell.classList.toggle('is-behind', index < current);
      cell.classList.toggle('is-current', index === current);
    });
  };
  mark();
  deck.on('slidechanged', mark);
}
