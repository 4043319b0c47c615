/** The messages of a session: between its windows, and between a window and the room's server. */
import * as v from 'valibot';
import { slideSize } from '../deck/slide-size.ts';
import type { Role } from './identity.ts';

/** Inks of the pen, each a hue of the deck's palette. */
export const inks = ['people', 'money', 'loss'] as const;
export type Ink = (typeof inks)[number];

/** Limits that keep a message under `maxBytes`. */
export const pointsPerMessage = 100;
export const strokesPerMessage = 80;

/** The largest message, in bytes. */
export const maxBytes = 4096;

/** The most messages that a member may send in a second. */
export const maxPerSecond = 30;

/** The WebSocket subprotocol; a member names its token as the second one. */
export const protocolName = 'deck';

/** Path of the room's WebSocket. */
export const roomPath = '/room';

const name = v.pipe(v.string(), v.maxLength(80));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const coordinate = (max: number) => v.pipe(v.number(), v.minValue(0), v.maxValue(max));

/** A position on a slide, in its pixels. */
const point = v.strictTuple([coordinate(slideSize.width), coordinate(slideSize.height)]);
export type Point = v.InferOutput<typeof point>;

const talkState = v.strictObject({ slide: name, step: name, isBlack: v.boolean() });
/** What the audience sees. */
export type TalkState = v.InferOutput<typeof talkState>;

const plan = v.strictObject({
  /** Length of the talk; null for that of its slides. */
  minutes: v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(600))),
  /** Ids of the slides that are skipped. */
  skipped: v.pipe(v.array(name), v.maxLength(100), v.readonly()),
});
/** How this talk differs from the one that was written. */
export type Plan = v.InferOutput<typeof plan>;

const fromDeck = { app: v.literal('deck'), from: name };
const messageSchema = v.variant('kind', [
  /** A window has opened and asks for the state. */
  v.strictObject({ ...fromDeck, kind: v.literal('hello') }),
  /** The state of the talk: after a move, or in answer to a hello. */
  v.strictObject({
    ...fromDeck,
    kind: v.picklist(['moved', 'state']),
    version: count,
    state: talkState,
  }),
  v.strictObject({ ...fromDeck, kind: v.literal('plan'), version: count, plan }),
  /** Position of the laser pointer; null when it is off. */
  v.strictObject({ ...fromDeck, kind: v.literal('pointer'), slide: name, at: v.nullable(point) }),
  /** Points of a stroke, from index `start` on. */
  v.strictObject({
    ...fromDeck,
    kind: v.literal('stroke'),
    slide: name,
    id: name,
    ink: v.picklist(inks),
    start: count,
    points: v.pipe(v.array(point), v.minLength(1), v.maxLength(pointsPerMessage)),
  }),
  v.strictObject({
    ...fromDeck,
    kind: v.literal('erase'),
    slide: name,
    ids: v.pipe(v.array(name), v.maxLength(strokesPerMessage)),
  }),
  /** Chooses the host of the room's codes: for the server alone. */
  v.strictObject({ ...fromDeck, kind: v.literal('host'), host: name }),
  /** A window claims its name; a window that has the name already answers "taken". */
  v.strictObject({ ...fromDeck, kind: v.literal('claim'), window: name }),
  v.strictObject({ ...fromDeck, kind: v.literal('taken'), to: name }),
]);

export type Message = v.InferOutput<typeof messageSchema>;
export type MessageOf<Kind extends Message['kind']> = Extract<Message, { kind: Kind }>;

const address = v.pipe(v.string(), v.maxLength(200));
const lanHost = v.strictObject({ name: v.string(), address });
/** An address of the server's machine, and the name of its network interface. */
export type LanHost = v.InferOutput<typeof lanHost>;

/** Addresses that let others into the room, and the hosts that they may name. */
export const codesSchema = v.strictObject({
  lead: address,
  follow: address,
  hosts: v.array(lanHost),
});
export type Codes = v.InferOutput<typeof codesSchema>;

const fromRoom = { app: v.literal('room') };
const roomMessageSchema = v.variant('kind', [
  /** Ends the answer to a hello; `isNew` where nobody has led the room yet. */
  v.strictObject({ ...fromRoom, kind: v.literal('welcome'), isNew: v.boolean() }),
  /** Sent each second, so that a member notices a lost connection. */
  v.strictObject({ ...fromRoom, kind: v.literal('heartbeat'), followers: v.number() }),
  /** For leaders only. */
  v.strictObject({ ...fromRoom, kind: v.literal('codes'), ...codesSchema.entries }),
]);

export type RoomMessage = v.InferOutput<typeof roomMessageSchema>;

/** Returns the message if it is one of the deck's. */
export function readMessage(data: unknown): Message | undefined {
  const result = v.safeParse(messageSchema, data);
  return result.success ? result.output : undefined;
}

/** Returns the message if it is one of the room server's. */
export function readRoomMessage(data: unknown): RoomMessage | undefined {
  const result = v.safeParse(roomMessageSchema, data);
  return result.success ? result.output : undefined;
}

/** Why the server closes a connection: the close code, and a sentence for the speaker. */
export const refusals = {
  unknown: { code: 4001, words: 'This code is not, or no longer, that of the talk.' },
  follower: { code: 4002, words: 'This code follows the talk and cannot lead it.' },
  full: { code: 4003, words: 'The room is full.' },
  flood: { code: 4004, words: `More than ${maxPerSecond} messages came in a second.` },
  unreadable: { code: 4005, words: 'That is no message of a deck.' },
  tooLong: { code: 4006, words: `A message had more than ${maxBytes} bytes.` },
} as const;

export type Refusal = keyof typeof refusals;

function isRefusal(text: string): text is Refusal {
  return Object.hasOwn(refusals, text);
}

/** Returns the refusal of a close code, if it is one. */
export function refusalOf(code: number): Refusal | undefined {
  return Object.keys(refusals)
    .filter(isRefusal)
    .find((key) => refusals[key].code === code);
}

/** Returns why a role may not send a message to the room. Checked by both window and server. */
export function refusalFor(role: Role, { kind }: Message): Refusal | undefined {
  // Names of windows concern one machine only.
  if (kind === 'claim' || kind === 'taken') return 'unreadable';
  return role === 'lead' || kind === 'hello' ? undefined : 'follower';
}
