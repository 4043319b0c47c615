/**
 * The page to read in the hands of a listener: it goes where the speaker goes, until the listener scrolls
 * to another slide; then it waits for a tap on the way back, or for the listener to come back by scrolling.
 */
import { randomId } from '../../sync/identity.ts';
import { endsOf, type Outline } from '../../sync/place.ts';
import { createRejoinControl } from '../../sync/rejoin.ts';
import { joinSession } from '../../sync/session.ts';
import type { Follow } from './address.ts';

/** Calls `read` with the slide that is in the middle of the window, whenever that changes. */
function watchMiddle(slides: readonly HTMLElement[], read: (slide: string) => void) {
  const middle = new IntersectionObserver(
    (entries) => {
      const slide = entries.find(({ isIntersecting }) => isIntersecting)?.target;
      if (slide) read(slide.id);
    },
    { rootMargin: '-50% 0px -50% 0px' },
  );
  for (const slide of slides) middle.observe(slide);
}

/** Follows the speaker; `go` takes the page to a place. */
export function followSpeaker(slides: readonly HTMLElement[], outline: Outline, go: Follow): void {
  const first = endsOf(outline)?.first;
  if (!first) return;
  // Only a hand at the page takes it elsewhere: what the page does by itself, such as drawing, does not.
  let isHandled = false;
  let hasBegun = false;
  const arrive = () => {
    isHandled = false;
    hasBegun = true;
    // What the speaker has not said yet is not in sight.
    go(session.state, 'end');
  };
  const rejoin = createRejoinControl(arrive);
  const session = joinSession({
    id: randomId(),
    outline,
    start: { ...first, isBlack: false },
    isStage: false,
    onState: () => {
      if (!rejoin.isElsewhere) arrive();
    },
  });
  for (const gesture of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    window.addEventListener(
      gesture,
      () => {
        isHandled = true;
      },
      { passive: true },
    );
  watchMiddle(slides, (slide) => {
    if (isHandled && hasBegun) rejoin.isElsewhere = slide !== session.state.slide;
  });
}
