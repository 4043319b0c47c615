/**
 * One talk in several windows, and in a room on several machines: one state for all of them; the last who
 * moved leads, the others follow.
 */
import { openChannel } from './channel.ts';
import { beginSession, randomId } from './identity.ts';
import { ownToken } from './own-token.ts';
import type { Outline } from './place.ts';
import type { Message, Plan, TalkState } from './protocol.ts';
import type { RoomStatus } from './room-client.ts';
import type { RoomMessage } from './room-protocol.ts';
import { createTalk, type Talk } from './state.ts';
import type { Role, RoomToken } from './token.ts';

export interface Session {
  readonly id: string;
  /** What this window calls itself in messages. */
  readonly from: string;
  /** The state as this window knows it. */
  readonly state: TalkState;
  /** How this talk differs from the one that was written, as this window knows it. */
  readonly plan: Plan;
  /** Whether another window of the session has been heard or opened. */
  readonly isShared: boolean;
  /** This window's part in a room; undefined outside of one. */
  readonly role: Role | undefined;
  /**
   * Takes the next turn: this window has moved. Nothing is sent if nothing changed. Tells whether the move
   * counts: that of a follower does not, nor that of a speaker's view which reaches nobody.
   */
  move(state: TalkState): boolean;
  /** Changes the plan of the talk for all windows. */
  replan(plan: Plan): void;
  /** Tells the others what is no turn: the pointer's light, lines of the pen. */
  tell(message: Message): void;
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
  /** Called with a plan that another window has made. */
  replanned?: (plan: Plan) => void;
  /** Called with what is no turn: the pointer's light, lines of the pen. */
  hear?: (message: Message) => void;
  /** Called when somebody may have missed something: sends there all lines of the pen. */
  tellAll?: (reply: (message: Message) => void) => void;
  /** Called with what the room itself tells. */
  hearRoom?: (message: RoomMessage) => void;
  /** Called when the room is joined, lost or refused. */
  roomChanged?: (status: RoomStatus) => void;
}

/** Where a window stands with the room of its pass. */
interface Membership {
  send(message: Message): void;
  readonly isJoined: boolean;
}

/** Enters the room of a pass; the code for it is asked for only here. */
function enterRoom(pass: RoomToken, spec: SessionSpec, from: string, talk: Talk): Membership {
  let member: { send(message: Message): void } | undefined;
  let isJoined = false;
  const send = (message: Message) => member?.send(message);
  const enter = async () => {
    const { joinRoom } = await import('./room-client.ts');
    member = joinRoom({
      pass,
      hear(message) {
        if (!talk.hear(message)) spec.hear?.(message);
      },
      hearRoom(message) {
        // What the room knows has been told; now it hears what this window did while it was out of reach.
        if (message.kind === 'welcome' && pass.role === 'lead') {
          talk.answer(send, message.isNew);
          spec.tellAll?.(send);
        }
        spec.hearRoom?.(message);
      },
      changed(status) {
        isJoined = status === 'joined';
        document.documentElement.dataset.room = status;
        if (isJoined) send({ app: 'deck', kind: 'hello', from });
        spec.roomChanged?.(status);
      },
    });
  };
  void enter();
  return {
    send,
    get isJoined() {
      return isJoined;
    },
  };
}

/** Joins this window to a session, and to the room of its pass. */
export function joinSession(spec: SessionSpec): Session {
  const from = randomId();
  let hasNeighbours = false;
  let room: Membership | undefined;
  const send = (message: Message) => {
    channel.send(message);
    room?.send(message);
  };
  const talk = createTalk(from, spec, send);

  const hear = (message: Message) => {
    if (message.kind === 'claim') {
      if (spec.isStage && message.window === window.name && message.from !== from)
        channel.send({ app: 'deck', kind: 'taken', from, to: message.from });
    } else if (message.kind === 'taken') {
      // This tab was duplicated: a talk of its own begins with nothing that was heard of the other.
      if (message.to === from) {
        beginSession();
        location.reload();
      }
    } else {
      hasNeighbours = true;
      if (message.kind === 'hello') {
        talk.answer(channel.send, ownToken?.role !== 'follow');
        spec.tellAll?.(channel.send);
      } else if (message.kind !== 'host' && !talk.hear(message)) spec.hear?.(message);
    }
  };
  const channel = openChannel(spec.id, hear);
  if (spec.isStage) channel.send({ app: 'deck', kind: 'claim', from, window: window.name });
  channel.send({ app: 'deck', kind: 'hello', from });
  if (ownToken) room = enterRoom(ownToken, spec, from, talk);

  const counts = () =>
    ownToken === undefined ||
    (ownToken.role === 'lead' && (spec.isStage || hasNeighbours || room?.isJoined === true));
  return {
    id: spec.id,
    get state() {
      return talk.state;
    },
    get plan() {
      return talk.plan;
    },
    get isShared() {
      return hasNeighbours || ownToken?.role === 'lead';
    },
    from,
    role: ownToken?.role,
    move(next) {
      if (counts()) talk.move(next);
      return counts();
    },
    replan(plan) {
      if (counts()) talk.replan(plan);
    },
    tell(message) {
      if (counts()) send(message);
    },
    open(address, name) {
      const opened = window.open(address, name);
      if (!opened) return null;
      hasNeighbours = true;
      channel.addWindow(opened);
      return opened;
    },
  };
}
