/**
 * What the windows of a session tell one another. Every window keeps the same state; whoever changes it
 * takes the next turn, and the highest turn wins, so that two windows never fight.
 */
import * as v from 'valibot';
import type { Place } from './place.ts';

/** What the audience sees. */
export interface TalkState extends Place {
  isBlack: boolean;
}

const name = v.pipe(v.string(), v.maxLength(80));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

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
  /** A window takes a name for its own. */
  v.strictObject({ app: v.literal('deck'), kind: v.literal('claim'), from: name, window: name }),
  /** An open window has that name already. */
  v.strictObject({ app: v.literal('deck'), kind: v.literal('taken'), from: name, to: name }),
]);

export type Message = v.InferOutput<typeof messageSchema>;

/** The message, if it is one of the deck's. */
export function readMessage(data: unknown): Message | undefined {
  const result = v.safeParse(messageSchema, data);
  return result.success ? result.output : undefined;
}
