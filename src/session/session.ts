/**
 * One talk in several windows, and in a room on several machines: one state for all of them; the last who
 * moved leads, the others follow.
 */
import { type Channel, openChannel } from './channel.ts';
import { beginSession, randomId } from './identity.ts';
import type { Outline } from './outline.ts';
import type { Message, Plan, TalkState } from './protocol.ts';
import type { RoomStatus } from './room/member.ts';
import { ownPass } from './room/own-pass.ts';
import type { Pass, Role } from './room/pass.ts';
import type { RoomMessage } from './room/room-protocol.ts';
import { createTalk, type Talk } from './talk.ts';

export interface Session {
  /** Changes when another open window turns out to be the session's own: a tab that was duplicated. */
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
  /** Called when somebody has come who knows nothing yet: tells what is no turn again. */
  tellAll?: () => void;
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
function enterRoom(pass: Pass, spec: SessionSpec, from: string, talk: Talk): Membership {
  let member: { send(message: Message): void } | undefined;
  let isJoined = false;
  const enter = async () => {
    const { joinRoom } = await import('./room/member.ts');
    member = joinRoom({
      pass,
      hear(message) {
        if (!talk.hear(message)) spec.hear?.(message);
      },
      hearRoom(message) {
        // What the room knows has been told; now it hears what this window knows, which may be newer.
        if (message.kind === 'welcome' && pass.role === 'lead') {
          talk.tell(message.isNew);
          if (message.isNew) spec.tellAll?.();
        }
        spec.hearRoom?.(message);
      },
      changed(status) {
        isJoined = status === 'joined';
        document.documentElement.dataset.room = status;
        if (isJoined) member?.send({ app: 'deck', kind: 'hello', from });
        spec.roomChanged?.(status);
      },
    });
  };
  void enter();
  return {
    send: (message) => member?.send(message),
    get isJoined() {
      return isJoined;
    },
  };
}

/** Joins this window to a session, and to the room of its pass. */
export function joinSession(spec: SessionSpec): Session {
  const from = randomId();
  let session = spec.id;
  let hasNeighbours = false;
  let channel: Channel;
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
      if (message.to === from) beginAnew();
    } else {
      hasNeighbours = true;
      if (message.kind === 'hello') {
        talk.tell(true);
        spec.tellAll?.();
      } else if (!talk.hear(message)) spec.hear?.(message);
    }
  };
  const join = () => {
    channel = openChannel(session, hear);
    if (spec.isStage) channel.send({ app: 'deck', kind: 'claim', from, window: window.name });
    channel.send({ app: 'deck', kind: 'hello', from });
  };
  // What was heard of the other talk before it answered the claim is forgotten.
  function beginAnew() {
    channel.close();
    session = beginSession();
    hasNeighbours = false;
    talk.forget();
    join();
  }
  join();
  if (ownPass) room = enterRoom(ownPass, spec, from, talk);

  const counts = () =>
    ownPass === undefined ||
    (ownPass.role === 'lead' && (spec.isStage || hasNeighbours || room?.isJoined === true));
  return {
    get id() {
      return session;
    },
    get state() {
      return talk.state;
    },
    get plan() {
      return talk.plan;
    },
    get isShared() {
      return hasNeighbours || ownPass?.role === 'lead';
    },
    from,
    role: ownPass?.role,
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
