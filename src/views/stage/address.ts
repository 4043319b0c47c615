/**
 * Ways to a slide. Each of them (an address, a link, a key, the list, the overview) shows its first step unless it
 * names another; only a press back shows the last one.
 */
import type { RevealApi } from 'reveal.js';
import type { Outline } from '../../session/outline.ts';
import { indicesOf, placeIn } from '../../session/place.ts';

/** What reveal.js passes on as the origin of a move that names its slide: no slide is passed by. */
export const byName = 1;

/** Goes to a slide, at its first step or another as reveal.js counts them. */
export function goTo(deck: RevealApi, slide: number, step = -1): void {
  deck.slide(slide, 0, step, byName);
}

/** Goes to what an address names: the given one, with which the page was opened, and each that comes after it. */
export function followAddresses(deck: RevealApi, outline: Outline, opened: string): void {
  const find = (address: string) => {
    const place = placeIn(outline, address);
    return place && indicesOf(outline, place);
  };
  // reveal.js has read it, too, and has found the slide unless it is written otherwise than reveal.js writes it.
  const begin = find(opened);
  const { h, f = -1 } = deck.getIndices();
  if (begin && (begin.slide !== h || begin.step !== f)) goTo(deck, begin.slide, begin.step);
  // The event's address and not the window's: reveal.js writes its own up to a second late, perhaps over a new one.
  window.addEventListener('hashchange', ({ newURL }) => {
    const place = find(new URL(newURL).hash);
    if (place) goTo(deck, place.slide, place.step);
    // An address that names no slide is put right.
    else deck.slide();
  });
}
