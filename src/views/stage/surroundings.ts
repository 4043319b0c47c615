/** What surrounds the slides: the light of the act, and the progress through the acts. */
import type { RevealApi } from 'reveal.js';

/** Keeps the page in the light of the current slide's act. */
export function followLight(deck: RevealApi): void {
  const follow = () => {
    const light = deck.getCurrentSlide()?.dataset.light;
    if (light) document.documentElement.dataset.light = light;
  };
  follow();
  deck.on('slidechanged', follow);
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
