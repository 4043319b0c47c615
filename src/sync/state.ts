/** What a window knows of the talk: where it stands, how it is planned, and whose turn that was. */

import { createLastWriterWins, isSameState } from './last-writer-wins.ts';
import { isPlace, type Outline } from './place.ts';
import type { Message, Plan, TalkState } from './protocol.ts';

export interface TalkSpec {
  outline: Outline;
  start: TalkState;
  isStage: boolean;
  follow: (state: TalkState, isMove: boolean) => void;
  replanned?: (plan: Plan) => void;
}

/** The talk as it was written. */
const asWritten: Plan = { minutes: null, skipped: [] };

/** What a window that calls itself `from` knows; `send` tells the others. */
export function createTalk(from: string, spec: TalkSpec, send: (message: Message) => void) {
  const turns = createLastWriterWins(from, spec.start);
  const plans = createLastWriterWins(from, asWritten);
  const stateAs = (kind: 'moved' | 'state'): Message => ({ app: 'deck', kind, ...turns.latest });
  const planMessage = (): Message => {
    const { turn, from: planner, state: plan } = plans.latest;
    return { app: 'deck', kind: 'plan', from: planner, turn, plan };
  };
  return {
    get state(): TalkState {
      return turns.latest.state;
    },
    get plan(): Plan {
      return plans.latest.state;
    },
    /** Tells one who asks all that this window knows; a stage that nobody has moved yet leads from where it stands, if it may. */
    answer(reply: (message: Message) => void, mayLead: boolean): void {
      if (turns.latest.turn === 0 && spec.isStage && mayLead) turns.stand();
      if (turns.latest.turn > 0) reply(stateAs('state'));
      if (plans.latest.turn > 0) reply(planMessage());
    },
    /** Takes a state or a plan if it is newer than its own; tells whether the message was one of these. */
    hear(message: Message): boolean {
      if (message.kind === 'plan') {
        if (plans.follow({ ...message, state: message.plan })) spec.replanned?.(message.plan);
        return true;
      }
      if (message.kind !== 'moved' && message.kind !== 'state') return false;
      const before = turns.latest.state;
      if (!isPlace(spec.outline, message.state)) turns.pass(message);
      else if (turns.follow(message) && !isSameState(before, message.state))
        spec.follow(message.state, message.kind === 'moved');
      return true;
    },
    move(next: TalkState): void {
      if (isSameState(turns.latest.state, next)) return;
      turns.lead(next);
      send(stateAs('moved'));
    },
    replan(plan: Plan): void {
      plans.lead(plan);
      send(planMessage());
    },
  };
}

export type Talk = ReturnType<typeof createTalk>;
