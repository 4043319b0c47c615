/** The layer of marks over the slides on stage, and the tools for it. */
import './ink-tools.css';
import type { RevealApi } from 'reveal.js';
import { button } from '../../browser/dom.ts';
import { readKeys } from '../../browser/keys.ts';
import { createTalkInk } from '../../ink/ink.ts';
import { createLayer } from '../../ink/layer.ts';
import { createPointerInput, type Mode } from '../../ink/pointer-input.ts';
import { createTools } from '../../ink/tools.ts';
import type { Session } from '../../sync/session.ts';

/** Puts the layer on stage. */
export function openInk(deck: RevealApi, session: Session) {
  const layer = createLayer();
  const marks = createTalkInk(session, layer);
  const hand = createPointerInput(marks, layer);
  const take = (mode: Mode) => {
    hand.mode = mode;
    hand.hovers = mode === 'pointer';
    tools.root.hidden = mode !== 'pen';
    tools.update();
  };
  const tools = createTools(marks, hand);
  tools.root.append(button('Done', () => take('none')));
  tools.root.classList.add('stage-tools');
  take('none');
  // Within the slides the layer is scaled as they are.
  deck.getSlidesElement()?.append(layer.root);
  document.body.append(tools.root);
  const show = () => marks.show(deck.getCurrentSlide()?.id ?? '');
  show();
  deck.on('slidechanged', show);
  // Before the stage's own keys: Escape puts the tool away and closes nothing else.
  readKeys((key) => {
    if (hand.mode === 'none' || deck.isPaused()) return undefined;
    return key === 'Escape' ? { run: () => take('none') } : tools.commandOf(key);
  });
  return {
    toggle: (mode: Mode) => take(hand.mode === mode ? 'none' : mode),
    hear: marks.take,
    tellAll: marks.tellAll,
  };
}
