/** The overview: all slides at once, to go to one. */
import type { RevealApi } from 'reveal.js';

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
