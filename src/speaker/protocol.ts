/**
 * What the deck's windows tell one another. Every window keeps the same state; whoever changes it takes
 * the next turn, and the highest turn wins, so that two windows never fight.
 */
import * as v from 'valibot';

/** What the audience sees. */
export interface DeckState {
  slide: string;
  step: number;
  isBlack: boolean;
}

const name = v.pipe(v.string(), v.maxLength(80));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

const messageSchema = v.variant('kind', [
  /** A window has opened and asks for the state. */
  v.strictObject({ app: v.literal('deck'), kind: v.literal('hello'), from: name }),
  v.strictObject({
    app: v.literal('deck'),
    kind: v.literal('state'),
    from: name,
    turn: count,
    state: v.strictObject({ slide: name, step: count, isBlack: v.boolean() }),
  }),
]);

export type Message = v.InferOutput<typeof messageSchema>;

/** The message, if it is one of the deck's. */
export function readMessage(data: unknown): Message | undefined {
  const result = v.safeParse(messageSchema, data);
  return result.success ? result.output : undefined;
}
