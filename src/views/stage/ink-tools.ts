/** Laser pointer and pen on stage. */
import './ink-tools.css';
import type { RevealApi } from 'reveal.js';
import { button } from '../../browser/dom.ts';
import { readKeys } from '../../browser/keys.ts';
import { createInkTools, type Tool } from '../../ink/tools.ts';
import type { Session } from '../../sync/session.ts';

/** Adds the layer over the slides, and the buttons. */
export function openInk(deck: RevealApi, session: Session) {
  const ink = createInkTools(session, (tool) => {
    ink.hover(tool === 'pointer');
    ink.tools.hidden = tool !== 'pen';
  });
  ink.tools.append(button('Done', () => ink.choose('none')));
  ink.tools.classList.add('stage-tools');
  ink.choose('none');
  // Within the slides the layer is scaled as they are.
  deck.getSlidesElement()?.append(ink.layer);
  document.body.append(ink.tools);
  const show = () => ink.show(deck.getCurrentSlide()?.id ?? '');
  show();
  deck.on('slidechanged', show);
  // Before the stage's own keys: Escape puts the tool away and closes nothing else.
  readKeys((key) => {
    if (ink.tool === 'none' || deck.isPaused()) return undefined;
    return key === 'Escape' ? { run: () => ink.choose('none') } : ink.commandOf(key);
  });
  return {
    toggle: (tool: Tool) => ink.choose(ink.tool === tool ? 'none' : tool),
    receive: ink.receive,
    sendAll: ink.sendAll,
  };
}
