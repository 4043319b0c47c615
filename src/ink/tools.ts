/** The tools of the marks: three inks, undo and clear, as buttons and as keys. */

import { button, element } from '../browser/dom.ts';
import type { KeyCommand } from '../browser/keys.ts';
import { type Ink, inks } from '../sync/protocol.ts';
import type { Marks } from './ink.ts';
import type { PointerInput } from './pointer-input.ts';

/** Inks as an audience would call them: the hues are the deck's. */
const inkWords: Record<Ink, string> = { people: 'Amber', money: 'Teal', loss: 'Red' };

export interface Tools {
  root: HTMLElement;
  /** Shows which tool is in hand. */
  update(): void;
  /** What a key asks of the pen in hand, if it is one of the pen's. */
  commandOf(key: string): KeyCommand | undefined;
}

/** The tools of a hand; `more` stands before them. */
export function createTools(marks: Marks, hand: PointerInput, ...more: HTMLElement[]): Tools {
  const take = (ink: Ink) => {
    hand.ink = ink;
    hand.mode = 'pen';
    update();
  };
  const inkButtons = inks.map((ink) => {
    const control = button(inkWords[ink], () => take(ink));
    control.dataset.ink = ink;
    return control;
  });
  const keys: Readonly<Record<string, () => void>> = {
    ...Object.fromEntries(inks.map((ink, index) => [String(index + 1), () => take(ink)])),
    z: marks.undo,
    x: marks.clear,
  };
  const root = element(
    'div',
    { class: 'mark-tools', role: 'group', 'aria-label': 'Pointer and pen' },
    ...more,
    ...inkButtons,
    button('Undo', marks.undo),
    button('Clear', marks.clear),
  );
  function update() {
    for (const control of inkButtons)
      control.setAttribute(
        'aria-pressed',
        String(hand.mode === 'pen' && control.dataset.ink === hand.ink),
      );
  }
  update();
  return {
    root,
    update,
    commandOf(key) {
      const run = hand.mode === 'pen' && Object.hasOwn(keys, key) ? keys[key] : undefined;
      return run && { run };
    },
  };
}
