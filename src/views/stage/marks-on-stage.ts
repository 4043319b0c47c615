/** The layer of marks over the slides on stage, and the tools for it. */
import './marks-on-stage.css';
import type { RevealApi } from 'reveal.js';
import { readKeys } from '../../browser/keys.ts';
import { button } from '../../element.ts';
import { createHand, type Mode } from '../../marks/hand.ts';
import { createLayer } from '../../marks/layer.ts';
import { createMarks } from '../../marks/marks.ts';
import { createTools } from '../../marks/tools.ts';
import type { Session } from '../../session/session.ts';
import type { StageMarks } from './marks.ts';

/** Puts the layer on stage. */
export function openMarks(deck: RevealApi, session: Session): StageMarks {
  const layer = createLayer();
  const marks = createMarks(session, layer);
  const hand = createHand(marks, layer);
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
    toggle: (mode) => take(hand.mode === mode ? 'none' : mode),
    hear: marks.take,
    tellAll: marks.tellAll,
  };
}
