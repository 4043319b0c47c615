/** A press on stage passes by the slides that are left out; whoever names a slide, or picks it, reaches it. */
import type { RevealApi } from 'reveal.js';
import type { Outline } from '../../session/outline.ts';
import { slideBeyond } from '../../session/place.ts';

/** What reveal.js passes on as the origin of a move to a slide by its name. */
export const byName = 1;

/** Where a change of slides would lead, and what it comes from; nothing for any other event. */
function changeOf(event: Event): { index: number; origin: unknown } | undefined {
  if (!('indexh' in event) || typeof event.indexh !== 'number') return undefined;
  return { index: event.indexh, origin: 'origin' in event ? event.origin : undefined };
}

/** True from when `tell` is called until the next task. */
function createMoment() {
  let isNow = false;
  return {
    tell() {
      isNow = true;
      setTimeout(() => {
        isNow = false;
      });
    },
    get isNow() {
      return isNow;
    },
  };
}

export type Moment = ReturnType<typeof createMoment>;

/** The moment in which reveal.js does what an address names. To be watched before reveal.js listens itself. */
export function watchAddress(): Moment {
  const moment = createMoment();
  window.addEventListener('hashchange', moment.tell);
  return moment;
}

/** Lets keys, swipes and arrows pass by what `leftOut` gives as left out. */
export function passByLeftOut(
  deck: RevealApi,
  outline: Outline,
  leftOut: () => readonly string[],
  address: Moment,
): void {
  // A press in the overview names a slide too; reveal.js goes there once it has closed it.
  const overview = createMoment();
  deck.on('overviewhidden', overview.tell);
  deck.on('beforeslidechange', (event) => {
    const change = changeOf(event);
    if (!change || change.origin === byName) return;
    if (address.isNow || overview.isNow || deck.isOverview()) return;
    const { h } = deck.getIndices();
    const by = change.index - h;
    if (by !== 1 && by !== -1) return;
    const beyond = slideBeyond(outline, h, by, leftOut());
    if (beyond === change.index) return;
    event.preventDefault();
    if (beyond !== undefined) deck.slide(beyond, undefined, undefined, byName);
  });
}
