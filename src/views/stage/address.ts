/** The address of the stage, as readers mean it. */
import type { RevealApi } from 'reveal.js';

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
