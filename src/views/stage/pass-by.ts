/**
 * A press on stage passes by the slides that are left out, and ends with the talk, before its appendix; whoever
 * names a slide, or picks it, reaches it.
 */
import type { RevealApi } from 'reveal.js';
import type { Outline } from '../../session/outline.ts';
import { placeAfter, shownStep, slideBeyond } from '../../session/place.ts';
import { byName } from './address.ts';

/** Where a change of slides would lead, and what it comes from; nothing for any other event. */
function changeOf(event: Event): { index: number; origin: unknown } | undefined {
  if (!('indexh' in event) || typeof event.indexh !== 'number') return undefined;
  return { index: event.indexh, origin: 'origin' in event ? event.origin : undefined };
}

/** Lets keys, swipes and arrows pass by what `leftOut` gives as left out, and shows no arrow on where the talk ends. */
export function passByLeftOut(
  deck: RevealApi,
  outline: Outline,
  leftOut: () => readonly string[],
): void {
  const markEnd = () => {
    const section = deck.getCurrentSlide();
    const at = section && { slide: section.id, step: shownStep(section) };
    deck
      .getRevealElement()
      ?.classList.toggle('is-at-end', !at || !placeAfter(outline, at, leftOut()));
  };
  markEnd();
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, markEnd);
  deck.on('beforeslidechange', (event) => {
    const change = changeOf(event);
    if (!change || change.origin === byName) return;
    const { h } = deck.getIndices();
    const by = change.index - h;
    if (by !== 1 && by !== -1) return;
    const beyond = slideBeyond(outline, h, by, leftOut());
    if (beyond === change.index) return;
    event.preventDefault();
    if (beyond !== undefined) deck.slide(beyond, undefined, undefined, byName);
  });
}
