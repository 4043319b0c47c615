/**
 * The talk as one window knows it. State and plan are last-writer-wins registers: the highest version wins, and
 * of two equal ones the writer whose name sorts last, so all windows agree in whatever order they hear of changes.
 */
import { isPlace, isSamePlace, type Outline } from './place.ts';
import type { Message, Plan, TalkState } from './protocol.ts';

interface Version {
  version: number;
  /** Name of the window that wrote it. */
  from: string;
}

/** Whether a version wins over another. */
export function isLater(a: Version, b: Version): boolean {
  return a.version > b.version || (a.version === b.version && a.from > b.from);
}

function isSameState(a: TalkState, b: TalkState): boolean {
  return isSamePlace(a, b) && a.isBlack === b.isBlack;
}

/** Creates a last-writer-wins register; `from` is the name of this window. */
export function createRegister<Value>(from: string, initial: Value) {
  let latest: Version & { value: Value } = { version: 0, from: '', value: initial };
  let highest = 0;
  return {
    get latest() {
      return latest;
    },
    /**
     * Writes a value. Versions are milliseconds of the clock, so that a write in a window that has not heard of the
     * others' versions yet still wins over older ones; a slow clock is corrected by the versions it hears.
     */
    write(value: Value, version = Date.now()): void {
      highest = Math.max(highest + 1, latest.version + 1, version);
      latest = { version: highest, from, value };
    },
    /** Takes over another window's write if it wins; returns whether it does. */
    merge({ version, from: writer, value }: Version & { value: Value }): boolean {
      const isNewer = isLater({ version, from: writer }, latest);
      if (isNewer) latest = { version, from: writer, value };
      return isNewer;
    },
    /** Ignores a write whose value is unusable; this window's next write wins over it. */
    skip({ version }: Version): void {
      highest = Math.max(highest, version);
    },
  };
}

export interface TalkSpec {
  outline: Outline;
  /** What this window shows as it joins. */
  start: TalkState;
  /** A stage answers with its own state even if nobody has moved yet, and keeps its window's name to itself. */
  isStage: boolean;
  /** Called with another window's state; `isMove` if somebody has just moved there. */
  onState: (state: TalkState, isMove: boolean) => void;
  onPlan?: (plan: Plan) => void;
}

/** Creates the talk of a window named `from`; `send` reaches the other windows. */
export function createTalk(from: string, spec: TalkSpec, send: (message: Message) => void) {
  const states = createRegister(from, spec.start);
  const plans = createRegister<Plan>(from, { minutes: null, skipped: [] });
  const stateMessage = (kind: 'moved' | 'state'): Message => {
    const { value: state, ...version } = states.latest;
    return { app: 'deck', kind, ...version, state };
  };
  const planMessage = (): Message => {
    const { value: plan, ...version } = plans.latest;
    return { app: 'deck', kind: 'plan', ...version, plan };
  };
  return {
    get state(): TalkState {
      return states.latest.value;
    },
    get plan(): Plan {
      return plans.latest.value;
    },
    /** Answers a hello; a stage that nobody has moved yet writes its state, with a version below any move's, if it may. */
    answer(reply: (message: Message) => void, mayLead: boolean): void {
      const { version, value } = states.latest;
      if (version === 0 && spec.isStage && mayLead) states.write(value, 1);
      if (states.latest.version > 0) reply(stateMessage('state'));
      if (plans.latest.version > 0) reply(planMessage());
    },
    /** Merges a message about state or plan; returns whether it was one. */
    receive(message: Message): boolean {
      if (message.kind === 'plan') {
        if (plans.merge({ ...message, value: message.plan })) spec.onPlan?.(message.plan);
        return true;
      }
      if (message.kind !== 'moved' && message.kind !== 'state') return false;
      const { state } = message;
      const before = states.latest.value;
      if (!isPlace(spec.outline, state)) states.skip(message);
      else if (states.merge({ ...message, value: state }) && !isSameState(before, state))
        spec.onState(state, message.kind === 'moved');
      return true;
    },
    move(next: TalkState): void {
      if (isSameState(states.latest.value, next)) return;
      states.write(next);
      send(stateMessage('moved'));
    },
    setPlan(plan: Plan): void {
      plans.write(plan);
      send(planMessage());
    },
  };
}
