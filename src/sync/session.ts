/** One talk in several windows, and in a room on several machines: the last who moved leads, the others follow. */
import { openChannel } from './channel.ts';
import { beginSession, ownToken, type RoomToken, randomId } from './identity.ts';
import type { Message, Plan, RoomMessage, TalkState } from './protocol.ts';
import type { RoomStatus } from './room-client.ts';
import { createTalk, type TalkSpec } from './state.ts';

export interface SessionSpec extends TalkSpec {
  id: string;
  /** Called with messages about pointer and ink. */
  onInk?: (message: Message) => void;
  /** Called when another window may have missed some: sends it all strokes. */
  sendInk?: (reply: (message: Message) => void) => void;
  /** Called with messages of the room's server. */
  onRoomMessage?: (message: RoomMessage) => void;
  onRoomStatus?: (status: RoomStatus) => void;
}

type Send = (message: Message) => void;

/** Enters the room of a token; the code for it is loaded only here. */
function enterRoom(
  token: RoomToken,
  from: string,
  spec: SessionSpec,
  receive: Send,
  answer: (reply: Send, mayLead: boolean) => void,
) {
  let client: { send: Send } | undefined;
  const room = { isJoined: false, send: (message: Message) => client?.send(message) };
  void import('./room-client.ts').then(({ joinRoom }) => {
    client = joinRoom({
      token,
      onMessage: receive,
      onRoomMessage(message) {
        // The room has sent all it knows; now it receives what this window did while it was out of reach.
        if (message.kind === 'welcome' && token.role === 'lead') answer(room.send, message.isNew);
        spec.onRoomMessage?.(message);
      },
      onStatus(status) {
        room.isJoined = status === 'joined';
        document.documentElement.dataset.room = status;
        if (room.isJoined) room.send({ app: 'deck', kind: 'hello', from });
        spec.onRoomStatus?.(status);
      },
    });
  });
  return room;
}

/** Joins this window to a session, and to the room of its token. */
export function joinSession(spec: SessionSpec) {
  const from = randomId();
  let hasOthers = false;
  let room: ReturnType<typeof enterRoom> | undefined;
  const send = (message: Message) => {
    channel.send(message);
    room?.send(message);
  };
  const talk = createTalk(from, spec, send);
  const receive = (message: Message) => {
    if (!talk.receive(message)) spec.onInk?.(message);
  };
  const answer = (reply: Send, mayLead: boolean) => {
    talk.answer(reply, mayLead);
    spec.sendInk?.(reply);
  };

  const channel = openChannel(spec.id, (message) => {
    if (message.kind === 'claim') {
      if (spec.isStage && message.window === window.name && message.from !== from)
        channel.send({ app: 'deck', kind: 'taken', from, to: message.from });
    } else if (message.kind === 'taken') {
      // This tab was duplicated: it begins a session of its own, without what it has heard of the other.
      if (message.to === from) {
        beginSession();
        location.reload();
      }
    } else {
      hasOthers = true;
      if (message.kind === 'hello') answer(channel.send, ownToken?.role !== 'follow');
      else if (message.kind !== 'host') receive(message);
    }
  });
  if (spec.isStage) channel.send({ app: 'deck', kind: 'claim', from, window: window.name });
  channel.send({ app: 'deck', kind: 'hello', from });

  if (ownToken) room = enterRoom(ownToken, from, spec, receive, answer);

  const counts = () =>
    !ownToken ||
    (ownToken.role === 'lead' && (spec.isStage || hasOthers || room?.isJoined === true));
  return {
    id: spec.id,
    /** Name of this window in messages. */
    from,
    /** This window's role in a room; undefined outside of one. */
    role: ownToken?.role,
    get state(): TalkState {
      return talk.state;
    },
    get plan(): Plan {
      return talk.plan;
    },
    /** Whether another window of the session has been heard or opened, or may follow through the room. */
    get isShared(): boolean {
      return hasOthers || ownToken?.role === 'lead';
    },
    /** Moves the talk; returns whether the move counts: not a follower's, nor one that reaches nobody. */
    move(next: TalkState): boolean {
      if (counts()) talk.move(next);
      return counts();
    },
    /** Changes the plan of the talk for all windows. */
    setPlan(plan: Plan): void {
      if (counts()) talk.setPlan(plan);
    },
    /** Sends a message about pointer, ink or host. */
    send(message: Message): void {
      if (counts()) send(message);
    },
    /** Opens a window of the session; null where the browser blocks it. */
    open(address: string, name: string): Window | null {
      const opened = window.open(address, name);
      if (!opened) return null;
      hasOthers = true;
      channel.addWindow(opened);
      return opened;
    },
  };
}

export type Session = ReturnType<typeof joinSession>;
