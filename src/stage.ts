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
    const current = cells.findIndex(({ dataset }) => dataset.slide === deck.getCurrentSlide()?.id);
    cells.forEach((cell, index) => {
      cell.classList.toggle('is-behind', index < current);
      cell.classList.toggle('is-current', index === current);
    });
  };
  mark();
  deck.on('slidechanged', mark);
}

/** The address reveal.js gives to what is shown. */
function addressOf(deck: RevealApi): string {
  const step = deck.getIndices().f;
  return `#/${deck.getCurrentSlide()?.id}${step !== undefined && step >= 0 ? `/${step}` : ''}`;
}

/**
 * Follows addresses as a reader means them. One without a step is the slide's first still, also when a
 * later step of it is shown. And reveal.js, which writes its own address up to a second late, may write
 * it over one that was given just before: that one is given again.
 */
export function followAddress(deck: RevealApi): void {
  window.addEventListener('hashchange', ({ newURL }) => {
    const { hash } = new URL(newURL);
    if (hash !== location.hash && location.hash === addressOf(deck)) {
      location.hash = hash;
      return;
    }
    const [, id, step] = hash.split('/');
    if (id === deck.getCurrentSlide()?.id && step === undefined) deck.navigateFragment(-1);
  });
}

/** In the overview a slide is one thing to press: what stands on it takes no focus. */
export function quietOverview(deck: RevealApi): void {
  const quieten = (isQuiet: boolean) => {
    for (const slide of deck.getSlides()) {
      for (const part of slide.children) {
        if (part instanceof HTMLElement) part.inert = isQuiet;
      }
    }
  };
  deck.on('overviewshown', () => quieten(true));
  deck.on('overviewhidden', () => quieten(false));
}
