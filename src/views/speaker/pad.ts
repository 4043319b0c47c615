/** Pointer and pen of the speaker's view: over "Now", for the audience's screen. */
import { button, element } from '../../element.ts';
import { createHand } from '../../marks/hand.ts';
import { createMarks, type Marks } from '../../marks/marks.ts';
import { createTools } from '../../marks/tools.ts';
import type { Session } from '../../session/session.ts';

export interface Pad {
  marks: Marks;
  /** Buttons for it. */
  tools: HTMLElement;
  /** Takes the pen in hand, or puts it away. */
  togglePen(): void;
}

/** Points while the slide is pressed, or the key L is; draws while the pen is in hand. */
export function createPad(session: Session): Pad {
  const marks = createMarks(session);
  const hand = createHand(marks);
  hand.mode = 'pointer';
  const togglePen = () => {
    hand.mode = hand.mode === 'pen' ? 'pointer' : 'pen';
    update();
  };
  const pen = button('Pen', togglePen);
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
  const hold = (isHeld: boolean) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === 'l') hand.hovers = isHeld;
    else if (isHeld && tools.press(event.key.toLowerCase())) update();
  };
  document.addEventListener('keydown', hold(true));
  document.addEventListener('keyup', hold(false));
  return { marks, tools: tools.root, togglePen };
}
