/**
 * The room's server without its sockets: who is in, what they may say, what the others hear of it. Who
 * comes or comes back is told at once what the room knows.
 */
import { type Message, readMessage } from '../sync/protocol.ts';
import {
  type Codes,
  maxBytes,
  maxPerSecond,
  objectionTo,
  type Refusal,
  type RoomMessage,
} from '../sync/room-protocol.ts';
import type { Role } from '../sync/token.ts';
import { createMemory } from './memory.ts';

/** A window that has joined. */
export interface Member {
  role: Role;
  send(message: Message | RoomMessage): void;
  /** Sends it away. */
  refuse(reason: Refusal): void;
}

/** The most members of a room; the last places are kept for those who lead. */
export const capacity = { members: 200, keptForLeaders: 8 } as const;

/** The text's message, if it is one of the deck's. */
function readText(text: string): Message | undefined {
  try {
    return readMessage(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** What a member says, or why it may not say that. */
function readFrom({ role }: Member, text: string): Message | Refusal {
  if (Buffer.byteLength(text) > maxBytes) return 'tooLong';
  const message = readText(text);
  return message ? (objectionTo(role, message) ?? message) : 'unreadable';
}

/** Who is in, each with the times of its latest messages and of its last welcome. */
type Members = Map<Member, { times: number[]; welcomed: number }>;

function countFollowers(members: Members): number {
  return [...members.keys()].filter(({ role }) => role === 'follow').length;
}

function isFullFor({ role }: Member, members: Members): boolean {
  const forFollowers = capacity.members - capacity.keptForLeaders;
  return (
    members.size >= capacity.members ||
    (role === 'follow' && countFollowers(members) >= forFollowers)
  );
}

/**
 * A room.
 * @param codes the addresses that let others in, as they are now; with the host that a leader has chosen, if it is still there
 * @param now milliseconds of a clock
 */
export function createRelay(
  codes: (host?: string) => Codes,
  now: () => number = () => performance.now(),
) {
  const members: Members = new Map();
  const memory = createMemory();
  let host: string | undefined;
  const sendCodes = (member: Member) => {
    if (member.role === 'lead') member.send({ app: 'room', kind: 'codes', ...codes(host) });
  };

  const refuse = (member: Member, reason: Refusal) => {
    members.delete(member);
    member.refuse(reason);
  };
  /** Tells a member all that the room knows. That may be long: who asks over and over is told once a second. */
  const welcome = (member: Member) => {
    const entry = members.get(member);
    if (!entry || entry.welcomed > now() - 1000) return;
    entry.welcomed = now();
    for (const message of memory.tellAll()) member.send(message);
    sendCodes(member);
    member.send({ app: 'room', kind: 'welcome', isNew: memory.isNew });
  };
  const take = (member: Member, message: Message) => {
    if (message.kind === 'host') {
      host = message.host;
      for (const other of members.keys()) sendCodes(other);
      return;
    }
    const { isTold, newer } = memory.take(message);
    if (newer) member.send(newer);
    if (isTold) for (const other of members.keys()) if (other !== member) other.send(message);
  };

  return {
    /** Lets a member in, unless the room is full for its role; tells whether it did. */
    join(member: Member): boolean {
      const isFull = isFullFor(member, members);
      if (isFull) member.refuse('full');
      else members.set(member, { times: [], welcomed: Number.NEGATIVE_INFINITY });
      return !isFull;
    },
    /** Hears what a member says. One that says what it may not is sent away, and nothing changes. */
    hear(member: Member, text: string): void {
      const entry = members.get(member);
      if (!entry) return;
      entry.times = [...entry.times.filter((time) => time > now() - 1000), now()];
      const heard = entry.times.length > maxPerSecond ? 'flood' : readFrom(member, text);
      if (typeof heard === 'string') refuse(member, heard);
      else if (heard.kind === 'hello') welcome(member);
      else take(member, heard);
    },
    /** Forgets a member. */
    leave(member: Member): void {
      members.delete(member);
    },
    /** Tells everybody that the room is there. */
    beat(): void {
      const followers = countFollowers(members);
      for (const member of members.keys()) member.send({ app: 'room', kind: 'beat', followers });
    },
    /** How many are in. */
    get size(): number {
      return members.size;
    },
  };
}

export type Relay = ReturnType<typeof createRelay>;
