/** Pointer and pen on stage. Their code comes when they are first asked for, here or by another window. */
import type { RevealApi } from 'reveal.js';
import type { Message } from '../../sync/protocol.ts';
import type { Session } from '../../sync/session.ts';

export interface StageInk {
  /** Takes a pointer or a pen in hand, or puts it away. */
  toggle(mode: 'pointer' | 'pen'): void;
  /** Shows what another window draws or points at. */
  hear(message: Message): void;
  /** Sends all lines to one that may have missed some. */
  tellAll(reply: (message: Message) => void): void;
}

/** The marks of a stage; `session` gives the session once it is joined. */
export function offerInk(deck: RevealApi, session: () => Session): StageInk {
  let opened: Promise<StageInk> | undefined;
  const open = () => {
    opened ??= import('./ink-tools.ts').then(({ openInk }) => openInk(deck, session()));
    return opened;
  };
  return {
    toggle: (mode) => void open().then((marks) => marks.toggle(mode)),
    hear: (message) => void open().then((marks) => marks.hear(message)),
    tellAll: (reply) => void opened?.then((marks) => marks.tellAll(reply)),
  };
}
