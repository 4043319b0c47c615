/** Pointer and pen of the speaker's view: over "Now", for the audience's screen. */

import { button, element } from '../../browser/dom.ts';
import { keyOf, readKeys } from '../../browser/keys.ts';
import { createTalkInk, type Marks } from '../../ink/ink.ts';
import { createLayer } from '../../ink/layer.ts';
import { createPointerInput } from '../../ink/pointer-input.ts';
import { createTools } from '../../ink/tools.ts';
import type { Session } from '../../sync/session.ts';

export interface Pad {
  marks: Marks;
  /** For over the slide. */
  layer: SVGSVGElement;
  /** Buttons for it. */
  tools: HTMLElement;
  /** Takes the pen in hand, or puts it away; the other of the two unless it is said which. */
  togglePen(isInHand?: boolean): void;
}

/** Points while the slide is pressed, or the key L is; draws while the pen is in hand. */
export function createPad(session: Session): Pad {
  const layer = createLayer();
  const marks = createTalkInk(session, layer);
  const hand = createPointerInput(marks, layer);
  hand.mode = 'pointer';
  const togglePen = (isInHand = hand.mode !== 'pen') => {
    hand.mode = isInHand ? 'pen' : 'pointer';
    update();
  };
  const pen = button('Pen', () => togglePen());
  const hint = element('span', { class: 'hint' }, 'Press the slide to point');
  const tools = createTools(marks, hand, pen, hint);
  const update = () => {
    pen.setAttribute('aria-pressed', String(hand.mode === 'pen'));
    tools.root.dataset.mode = hand.mode;
    tools.update();
  };
  update();
  // An ink that is pressed takes the pen in hand as well.
  tools.root.addEventListener('click', update);
  const hold = (isHeld: boolean) => {
    hand.hovers = isHeld;
  };
  readKeys((key) => (key === 'l' ? { run: () => hold(true) } : tools.commandOf(key)));
  document.addEventListener('keyup', (event) => {
    if (keyOf(event) === 'l') hold(false);
  });
  return { marks, layer: layer.root, tools: tools.root, togglePen };
}
