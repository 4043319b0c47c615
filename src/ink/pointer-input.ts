/** A hand over the layer: mouse, finger or stylus, which points or draws. */
import type { Ink } from '../sync/protocol.ts';
import type { Marks } from './ink.ts';
import type { Layer } from './layer.ts';

/** What a hand over the slide does; `none` leaves the slide to itself. */
export type Mode = 'none' | 'pointer' | 'pen';

export interface PointerInput {
  mode: Mode;
  ink: Ink;
  /** Whether the light follows a mouse that is not pressed. */
  hovers: boolean;
}

/** Listens at the layer of marks. */
export function createPointerInput(marks: Marks, { root, pointAt }: Layer): PointerInput {
  let mode: Mode = 'none';
  let hovers = false;
  let ink: Ink = 'loss';
  let add: ReturnType<Marks['draw']> | undefined;
  let isLit = false;

  const light = (event: PointerEvent | null) => {
    if (!event && !isLit) return;
    isLit = event !== null;
    marks.point(event && pointAt(event));
  };
  const end = () => {
    add = undefined;
    if (!hovers) light(null);
  };
  root.addEventListener('pointerdown', (event) => {
    // The slide below is not pressed, and the move goes on beyond the layer's edge.
    event.stopPropagation();
    event.preventDefault();
    if (!event.isPrimary) return;
    root.setPointerCapture(event.pointerId);
    if (mode === 'pen') add = marks.draw(ink, pointAt(event));
    else light(event);
  });
  root.addEventListener('pointermove', (event) => {
    if (!event.isPrimary) return;
    if (mode === 'pointer' && (hovers || event.buttons > 0)) light(event);
    // A stylus tells more places than there are frames.
    for (const each of add ? (event.getCoalescedEvents?.() ?? [event]) : []) add?.(pointAt(each));
  });
  for (const ending of ['pointerup', 'pointercancel']) root.addEventListener(ending, end);
  root.addEventListener('pointerleave', () => {
    if (!add) light(null);
  });

  return {
    get mode() {
      return mode;
    },
    set mode(next) {
      mode = next;
      if (mode === 'none') delete root.dataset.mode;
      else root.dataset.mode = mode;
      if (mode !== 'pointer') light(null);
    },
    get ink() {
      return ink;
    },
    set ink(next) {
      ink = next;
    },
    get hovers() {
      return hovers;
    },
    set hovers(next) {
      hovers = next;
      root.toggleAttribute('data-hovers', next);
      if (!next) light(null);
    },
  };
}
