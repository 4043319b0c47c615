/**
 * What the windows of a session tell one another. Every window keeps the same state; whoever changes it
 * takes the next turn, and the highest turn wins, so that two windows never fight.
 */
import * as v from 'valibot';
import { slideSize } from '../deck/slide-size.ts';
import type { Place } from './place.ts';

/** What the audience sees. */
export interface TalkState extends Place {
  isBlack: boolean;
}

/** How this talk differs from the one that was written. */
export interface Plan {
  /** How long the talk shall take, in minutes; null for as long as its slides are planned. */
  minutes: number | null;
  /** Ids of the slides that the next press passes by. */
  skipped: readonly string[];
}

/** Inks of the pen, each a hue of the deck's palette. */
export const inks = ['people', 'money', 'loss'] as const;
export type Ink = (typeof inks)[number];

const name = v.pipe(v.string(), v.maxLength(80));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const across = v.pipe(v.number(), v.minValue(0), v.maxValue(slideSize.width));
const down = v.pipe(v.number(), v.minValue(0), v.maxValue(slideSize.height));

/** A place on a slide, in its pixels. */
const point = v.strictTuple([across, down]);
export type Point = v.InferOutput<typeof point>;

/** So many points, at most, are told at once: with them a message stays under its limit. */
export const pointsPerMessage = 100;
/** So many lines, at most, are taken away by one message. */
export const strokesPerMessage = 80;

const messageSchema = v.variant('kind', [
  /** A window has opened and asks for the state. */
  v.strictObject({ app: v.literal('deck'), kind: v.literal('hello'), from: name }),
  /** The state of the talk: as somebody has just moved it, or in answer to a hello. */
  v.strictObject({
    app: v.literal('deck'),
    kind: v.picklist(['moved', 'state']),
    from: name,
    turn: count,
    state: v.strictObject({ slide: name, step: name, isBlack: v.boolean() }),
  }),
  /** The plan of the talk, with turns of its own. */
  v.strictObject({
    app: v.literal('deck'),
    kind: v.literal('plan'),
    from: name,
    turn: count,
    plan: v.strictObject({
      minutes: v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(600))),
      skipped: v.pipe(v.array(name), v.maxLength(100), v.readonly()),
    }),
  }),
  /** Where the pointer's light is, or that it is out. */
  v.strictObject({
    app: v.literal('deck'),
    kind: v.literal('pointer'),
    from: name,
    slide: name,
    at: v.nullable(point),
  }),
  /** A piece of a line that is being drawn; `start` is how many points of the line came before. */
  v.strictObject({
    app: v.literal('deck'),
    kind: v.literal('line'),
    from: name,
    slide: name,
    line: name,
    ink: v.picklist(inks),
    start: count,
    points: v.pipe(v.array(point), v.minLength(1), v.maxLength(pointsPerMessage)),
  }),
  /** Lines are taken away. */
  v.strictObject({
    app: v.literal('deck'),
    kind: v.literal('erase'),
    from: name,
    slide: name,
    lines: v.pipe(v.array(name), v.maxLength(strokesPerMessage)),
  }),
  /** The host that shall stand in the room's codes: its server alone hears of it. */
  v.strictObject({ app: v.literal('deck'), kind: v.literal('host'), from: name, host: name }),
  /** A window takes a name for its own. */
  v.strictObject({ app: v.literal('deck'), kind: v.literal('claim'), from: name, window: name }),
  /** An open window has that name already. */
  v.strictObject({ app: v.literal('deck'), kind: v.literal('taken'), from: name, to: name }),
]);

export type Message = v.InferOutput<typeof messageSchema>;

/** The message of one kind. */
export type MessageOf<Kind extends Message['kind']> = Extract<Message, { kind: Kind }>;

/** The message, if it is one of the deck's. */
export function readMessage(data: unknown): Message | undefined {
  const result = v.safeParse(messageSchema, data);
  return result.success ? result.output : undefined;
}
