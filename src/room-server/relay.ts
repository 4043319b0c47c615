/**
 * The room without its sockets: who is in, what they may send, what the others receive. Keeps the newest state and
 * plan and all strokes in memory, for members that join or come back.
 */
import type { Role } from '../sync/identity.ts';
import {
  type Codes,
  type Message,
  type MessageOf,
  maxBytes,
  maxPerSecond,
  type Refusal,
  type RoomMessage,
  readMessage,
  refusalFor,
} from '../sync/protocol.ts';
import { isLater } from '../sync/state.ts';
import { createStrokes, isInk } from '../sync/strokes.ts';

/** A window that has joined. */
export interface Member {
  role: Role;
  send(message: Message | RoomMessage): void;
  /** Closes its connection. */
  refuse(reason: Refusal): void;
}

type Versioned = MessageOf<'moved' | 'state' | 'plan'>;

/** The most members of a room; the last places are kept for leaders. */
export const capacity = { members: 200, keptForLeaders: 8 } as const;

/** Returns the message of a member, or why it is refused. */
function readFrom({ role }: Member, text: string): Message | Refusal {
  if (Buffer.byteLength(text) > maxBytes) return 'tooLong';
  try {
    const message = readMessage(JSON.parse(text));
    return message ? (refusalFor(role, message) ?? message) : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/**
 * Creates a room.
 * @param codes returns the room's codes, with the host that a leader has chosen if it is still there
 * @param now milliseconds of a clock
 */
export function createRelay(
  codes: (host?: string) => Codes,
  now: () => number = () => performance.now(),
) {
  const members = new Map<Member, { sentAt: number[]; welcomedAt: number }>();
  const strokes = createStrokes();
  const latest: { state?: Versioned; plan?: Versioned } = {};
  let host: string | undefined;
  const countFollowers = () => [...members.keys()].filter(({ role }) => role === 'follow').length;
  const sendCodes = (member: Member) => {
    if (member.role === 'lead') member.send({ app: 'room', kind: 'codes', ...codes(host) });
  };
  const receive = (sender: Member, message: Message) => {
    if (message.kind === 'host') {
      host = message.host;
      for (const member of members.keys()) sendCodes(member);
      return;
    }
    if ('version' in message) {
      const register = message.kind === 'plan' ? 'plan' : 'state';
      const known = latest[register];
      if (known && isLater(known, message)) sender.send(known);
      if (known && !isLater(message, known)) return;
      latest[register] = message;
    } else if (isInk(message) && !strokes.merge(message)) return;
    for (const member of members.keys()) if (member !== sender) member.send(message);
  };

  return {
    /** Lets a member in, unless the room is full for its role; returns whether it did. */
    join(member: Member): boolean {
      const { members: places, keptForLeaders } = capacity;
      const isFull =
        members.size >= places ||
        (member.role === 'follow' && countFollowers() >= places - keptForLeaders);
      if (isFull) member.refuse('full');
      else members.set(member, { sentAt: [], welcomedAt: Number.NEGATIVE_INFINITY });
      return !isFull;
    },
    /** Receives a member's message. One that is not allowed closes its connection, and changes nothing. */
    receive(member: Member, text: string): void {
      const entry = members.get(member);
      if (!entry) return;
      entry.sentAt = [...entry.sentAt.filter((time) => time > now() - 1000), now()];
      const message = entry.sentAt.length > maxPerSecond ? 'flood' : readFrom(member, text);
      if (typeof message === 'string') {
        members.delete(member);
        member.refuse(message);
      } else if (message.kind !== 'hello') receive(member, message);
      else if (entry.welcomedAt <= now() - 1000) {
        // The answer may be long: at most one a second.
        entry.welcomedAt = now();
        for (const known of [latest.state, latest.plan, ...strokes.messages('room')])
          if (known) member.send(known.kind === 'moved' ? { ...known, kind: 'state' } : known);
        sendCodes(member);
        member.send({ app: 'room', kind: 'welcome', isNew: !latest.state });
      }
    },
    leave(member: Member): void {
      members.delete(member);
    },
    /** Shows all members that the room is there. */
    sendHeartbeat(): void {
      const followers = countFollowers();
      for (const member of members.keys())
        member.send({ app: 'room', kind: 'heartbeat', followers });
    },
    /** Number of members. */
    get size(): number {
      return members.size;
    },
  };
}

export type Relay = ReturnType<typeof createRelay>;
