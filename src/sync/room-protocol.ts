/** What the server of a room tells its members, besides what they tell one another. */
import * as v from 'valibot';
import type { Message } from './protocol.ts';
import type { Role } from './token.ts';

const address = v.pipe(v.string(), v.maxLength(200));

/** An address of the server's machine on a network, and what the machine calls that network. */
const lanHost = v.strictObject({ name: v.string(), address });
export type LanHost = v.InferOutput<typeof lanHost>;

/** Addresses that let others into the room, and the hosts that may stand in them. */
export const codesSchema = v.strictObject({
  lead: address,
  follow: address,
  hosts: v.array(lanHost),
});
export type Codes = v.InferOutput<typeof codesSchema>;

const messageSchema = v.variant('kind', [
  /** All that the room knows has been told; it is new where nobody has led it yet. */
  v.strictObject({ app: v.literal('room'), kind: v.literal('welcome'), isNew: v.boolean() }),
  /** Told each second, so that a member finds out when the room is out of reach. */
  v.strictObject({ app: v.literal('room'), kind: v.literal('beat'), followers: v.number() }),
  /** For those who lead: the addresses that let others in. */
  v.strictObject({
    app: v.literal('room'),
    kind: v.literal('codes'),
    ...codesSchema.entries,
  }),
]);

export type RoomMessage = v.InferOutput<typeof messageSchema>;

/** The message, if it is one of the server's. */
export function readRoomMessage(data: unknown): RoomMessage | undefined {
  const result = v.safeParse(messageSchema, data);
  return result.success ? result.output : undefined;
}

/** The protocol that a member asks for, with its token as the second. */
export const protocolName = 'deck';

/** Path at which a room is joined, from the page's own. */
export const roomPath = '/room';

/** The most that one message may weigh, in bytes. */
export const maxBytes = 4096;

/** The most messages that a member may send in a second. */
export const maxPerSecond = 30;

/** Why a member may not send a message; nothing where it may. Windows ask too, and send nothing of the kind. */
export function objectionTo(role: Role, { kind }: Message): Refusal | undefined {
  // Names of windows are a matter of one machine.
  if (kind === 'claim' || kind === 'taken') return 'unreadable';
  return role === 'lead' || kind === 'hello' ? undefined : 'follower';
}

/** Why a member is sent away, as the code with which its connection is closed, and in words. */
export const refusals = {
  unknown: { code: 4001, words: 'This code is not, or no longer, that of the talk.' },
  follower: { code: 4002, words: 'This code follows the talk and cannot lead it.' },
  full: { code: 4003, words: 'The room is full.' },
  flood: { code: 4004, words: `More than ${maxPerSecond} messages came in a second.` },
  unreadable: { code: 4005, words: 'That is no message of a deck.' },
  tooLong: { code: 4006, words: `A message had more than ${maxBytes} bytes.` },
} as const;

export type Refusal = keyof typeof refusals;

/** What a close code means; nothing where it is none of the room's. */
export function refusalOf(code: number): Refusal | undefined {
  const entry = Object.entries(refusals).find(([, refusal]) => refusal.code === code);
  return entry && isRefusal(entry[0]) ? entry[0] : undefined;
}

function isRefusal(name: string): name is Refusal {
  return Object.hasOwn(refusals, name);
}
