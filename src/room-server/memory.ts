/** What a room knows of its talk, in memory alone: the newest state and plan, and the ink of the pen. */

import { isLater } from '../sync/last-writer-wins.ts';
import type { Message, MessageOf } from '../sync/protocol.ts';
import { createStrokes } from '../sync/strokes.ts';

type Move = MessageOf<'moved' | 'state'>;

/** What comes of a message: others hear of it, or its sender is told what is newer. */
export interface Taken {
  isTold: boolean;
  newer?: Message;
}

export function createMemory() {
  const ink = createStrokes();
  let state: Move | undefined;
  let plan: MessageOf<'plan'> | undefined;

  const compare = (
    known: Move | MessageOf<'plan'> | undefined,
    message: Move | MessageOf<'plan'>,
  ) => {
    if (!known || isLater(message, known)) return { isTold: true };
    return isLater(known, message) ? { isTold: false, newer: known } : { isTold: false };
  };
  return {
    /** Whether nobody has led the talk yet. */
    get isNew(): boolean {
      return state === undefined;
    },
    /** Takes what a leader says, where it is newer than what is known. */
    take(message: Message): Taken {
      switch (message.kind) {
        case 'moved':
        case 'state': {
          const taken = compare(state, message);
          if (taken.isTold) state = message;
          return taken;
        }
        case 'plan': {
          const taken = compare(plan, message);
          if (taken.isTold) plan = message;
          return taken;
        }
        case 'line':
        case 'erase':
          return { isTold: ink.take(message) };
        default:
          return { isTold: true };
      }
    },
    /** All of it, as messages to who comes. */
    tellAll(): Message[] {
      return [
        ...(state ? [{ ...state, kind: 'state' as const }] : []),
        ...(plan ? [plan] : []),
        ...ink.messages('room'),
      ];
    },
  };
}
