/**
 * Ways to a slide. Each of them (an address, a link, a key, the list, the overview) shows its first step unless it
 * names another; only a press back shows the last one.
 */
import type { RevealApi } from 'reveal.js';
import {
  followLinks,
  indicesOf,
  type Outline,
  placeBeyond,
  placeIn,
  shownStep,
  slideBeyond,
} from '../../sync/place.ts';

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
  followLinks(outline, (place) => {
    const { slide, step } = indicesOf(outline, place);
    goTo(deck, slide, step);
  });
}

/** Where a change of slides would lead, and what it comes from; nothing for any other event. */
function changeOf(event: Event): { index: number; origin: unknown } | undefined {
  if (!('indexh' in event) || typeof event.indexh !== 'number') return undefined;
  return { index: event.indexh, origin: 'origin' in event ? event.origin : undefined };
}

/** Lets keys, swipes and arrows pass by what `skipped` gives as left out, and shows no arrow on where the talk ends. */
export function skipSlides(
  deck: RevealApi,
  outline: Outline,
  skipped: () => readonly string[],
): void {
  const markEnd = () => {
    const section = deck.getCurrentSlide();
    const at = section && { slide: section.id, step: shownStep(section) };
    deck
      .getRevealElement()
      ?.classList.toggle('is-at-end', !at || !placeBeyond(outline, at, 1, skipped()));
  };
  markEnd();
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, markEnd);
  deck.on('beforeslidechange', (event) => {
    const change = changeOf(event);
    if (!change || change.origin === byName) return;
    const { h } = deck.getIndices();
    const by = change.index - h;
    if (by !== 1 && by !== -1) return;
    const beyond = slideBeyond(outline, h, by, skipped());
    if (beyond === change.index) return;
    event.preventDefault();
    if (beyond !== undefined) deck.slide(beyond, undefined, undefined, byName);
  });
}

/** What is pressed for its own sake. */
const pressed = 'a, button, summary, details, input, .marks, .pause-overlay';

/** So far, in pixels, a hand may move within a click. */
const slack = 8;

function isTextSelected() {
  return getSelection()?.type === 'Range';
}

/** Whether a chart shows what the mark under the hand stands for. */
function isOnMark(target: Element) {
  return target.closest('figure')?.querySelector('.card:not(:empty)') != null;
}

/** Listens to clicks on the slides from now on. */
export function goOnByClicks(deck: RevealApi): void {
  let down: { x: number; y: number; isSelecting: boolean } | undefined;
  // Before the browser lets a selection go.
  window.addEventListener(
    'pointerdown',
    ({ clientX: x, clientY: y }) => {
      down = { x, y, isSelecting: isTextSelected() };
    },
    { capture: true },
  );
  deck.getRevealElement()?.addEventListener('click', (event) => {
    const { target, clientX, clientY, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!(target instanceof Element) || !down || ctrlKey || metaKey || altKey || shiftKey) return;
    if (down.isSelecting || isTextSelected() || deck.isOverview()) return;
    if (Math.hypot(clientX - down.x, clientY - down.y) > slack) return;
    if (!target.closest(pressed) && !isOnMark(target)) deck.next();
  });
}
