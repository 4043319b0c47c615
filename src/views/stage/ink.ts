/** Laser pointer and pen on stage; their code is loaded when they are first asked for, here or by another window. */
import type { RevealApi } from 'reveal.js';
import type { Message } from '../../sync/protocol.ts';
import type { Session } from '../../sync/session.ts';

export interface StageInk {
  /** Takes a tool in hand, or puts it away. */
  toggle(tool: 'pointer' | 'pen'): void;
  /** Receives another window's message about ink. */
  receive(message: Message): void;
  /** Sends all strokes to a window that may have missed some. */
  sendAll(reply: (message: Message) => void): void;
}

/** Offers the ink of a stage; `session` returns the session once it is joined. */
export function offerInk(deck: RevealApi, session: () => Session): StageInk {
  let opened: Promise<StageInk> | undefined;
  const open = () => {
    opened ??= import('./ink-tools.ts').then(({ openInk }) => openInk(deck, session()));
    return opened;
  };
  return {
    toggle: (tool) => void open().then((ink) => ink.toggle(tool)),
    receive: (message) => void open().then((ink) => ink.receive(message)),
    sendAll: (reply) => void opened?.then((ink) => ink.sendAll(reply)),
  };
}
