/** A click or a tap on a free place of the slide goes on, as in PowerPoint and Keynote. */
import type { RevealApi } from 'reveal.js';

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
