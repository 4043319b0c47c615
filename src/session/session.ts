/** One talk in several windows: one state for all of them; the last who moved leads, the others follow. */
import { type Channel, openChannel } from './channel.ts';
import { beginSession, randomId } from './identity.ts';
import type { Outline } from './outline.ts';
import { isPlace } from './place.ts';
import type { Message, TalkState } from './protocol.ts';
import { createTurns, isSameState } from './turns.ts';

export interface Session {
  /** Changes when another open window turns out to be the session's own: a tab that was duplicated. */
  readonly id: string;
  /** The state as this window knows it. */
  readonly state: TalkState;
  /** Whether another window of the session has been heard or opened. */
  readonly isShared: boolean;
  /** Takes the next turn: this window has moved. Nothing is sent if nothing changed. */
  move(state: TalkState): void;
  /** Opens a window of the session; null where the browser keeps it from opening. */
  open(address: string, name: string): Window | null;
}

export interface SessionSpec {
  id: string;
  outline: Outline;
  /** Where this window stands as it joins. */
  start: TalkState;
  /** A stage answers for the talk even if nobody has moved yet, and keeps its window's name to itself. */
  isStage: boolean;
  /** Called with a state another window has; `isMove` if somebody has just moved there. */
  follow: (state: TalkState, isMove: boolean) => void;
}

/** Joins this window to a session. */
export function joinSession({ id, outline, start, isStage, follow }: SessionSpec): Session {
  const from = randomId();
  const turns = createTurns(from, start);
  let session = id;
  let isShared = false;
  let channel: Channel;
  const sendState = (kind: 'moved' | 'state') =>
    channel.send({ app: 'deck', kind, ...turns.latest });

  const hear = (message: Message) => {
    const { latest } = turns;
    switch (message.kind) {
      case 'claim':
        if (isStage && message.window === window.name && message.from !== from)
          channel.send({ app: 'deck', kind: 'taken', from, to: message.from });
        return;
      case 'taken':
        if (message.to === from) beginAnew();
        return;
      case 'hello':
        isShared = true;
        if (latest.turn === 0 && !isStage) return;
        if (latest.turn === 0) turns.lead(latest.state);
        sendState('state');
        return;
      default:
        isShared = true;
        if (!isPlace(outline, message.state) || !turns.follow(message)) return;
        if (!isSameState(latest.state, message.state))
          follow(message.state, message.kind === 'moved');
    }
  };
  const join = () => {
    channel = openChannel(session, hear);
    if (isStage) channel.send({ app: 'deck', kind: 'claim', from, window: window.name });
    channel.send({ app: 'deck', kind: 'hello', from });
  };
  // What was heard of the other talk before it answered the claim is forgotten.
  function beginAnew() {
    channel.close();
    session = beginSession();
    isShared = false;
    turns.forget();
    join();
  }
  join();

  return {
    get id() {
      return session;
    },
    get state() {
      return turns.latest.state;
    },
    get isShared() {
      return isShared;
    },
    move(next) {
      if (isSameState(turns.latest.state, next)) return;
      turns.lead(next);
      sendState('moved');
    },
    open(address, name) {
      const opened = window.open(address, name);
      if (!opened) return null;
      isShared = true;
      channel.addWindow(opened);
      return opened;
    },
  };
}
