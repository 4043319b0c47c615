/** One talk in several windows: one state for all of them; the last who moved leads, the others follow. */
import { type Channel, openChannel } from './channel.ts';
import { beginSession, randomId } from './identity.ts';
import type { Outline } from './outline.ts';
import { isPlace, isSamePlace } from './place.ts';
import type { Message, TalkState } from './protocol.ts';

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

type StateMessage = Extract<Message, { kind: 'moved' | 'state' }>;

function isSame(a: TalkState, b: TalkState): boolean {
  return isSamePlace(a, b) && a.isBlack === b.isBlack;
}

/** Joins this window to a session. */
export function joinSession({ id, outline, start, isStage, follow }: SessionSpec): Session {
  const from = randomId();
  let session = id;
  let state = start;
  let turn = 0;
  let leader = '';
  let isShared = false;
  let channel: Channel;
  const sendState = (kind: StateMessage['kind']) =>
    channel.send({ app: 'deck', kind, from: leader, turn, state });

  const answer = () => {
    if (turn === 0 && !isStage) return;
    if (turn === 0) {
      turn = 1;
      leader = from;
    }
    sendState('state');
  };
  const take = (message: StateMessage) => {
    const isNewer = message.turn > turn || (message.turn === turn && message.from > leader);
    if (!isNewer || !isPlace(outline, message.state)) return;
    turn = message.turn;
    leader = message.from;
    if (isSame(state, message.state)) return;
    state = message.state;
    follow(state, message.kind === 'moved');
  };
  const hear = (message: Message) => {
    if (message.kind === 'claim') {
      if (isStage && message.window === window.name && message.from !== from)
        channel.send({ app: 'deck', kind: 'taken', from, to: message.from });
      return;
    }
    if (message.kind === 'taken') {
      if (message.to === from) beginAnew();
      return;
    }
    isShared = true;
    if (message.kind === 'hello') answer();
    else take(message);
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
    turn = 0;
    leader = '';
    join();
  }
  join();

  return {
    get id() {
      return session;
    },
    get state() {
      return state;
    },
    get isShared() {
      return isShared;
    },
    move(next) {
      if (isSame(state, next)) return;
      state = next;
      turn += 1;
      leader = from;
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
