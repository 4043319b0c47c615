/**
 * Whose state is the session's: every window keeps a turn, whoever moves takes the next one, the highest
 * wins, and of two that are the same the one whose name comes later. Pure but for what it remembers.
 */
import { isSamePlace } from './place.ts';
import type { TalkState } from './protocol.ts';

/** A state and the turn in which its leader took it. */
export interface Turn {
  turn: number;
  from: string;
  state: TalkState;
}

/** Whether two states show the same. */
export function isSameState(a: TalkState, b: TalkState): boolean {
  return isSamePlace(a, b) && a.isBlack === b.isBlack;
}

/** The turns as a window knows them; `from` is its own name, `start` where it stands before any turn. */
export function createTurns(from: string, start: TalkState) {
  let latest: Turn = { turn: 0, from: '', state: start };
  return {
    get latest(): Turn {
      return latest;
    },
    /** Takes the next turn. */
    lead(state: TalkState): void {
      latest = { turn: latest.turn + 1, from, state };
    },
    /** Takes another's turn where it is newer; tells whether it is. */
    follow({ turn, from: leader, state }: Turn): boolean {
      const isNewer = turn > latest.turn || (turn === latest.turn && leader > latest.from);
      if (isNewer) latest = { turn, from: leader, state };
      return isNewer;
    },
    /** Forgets whose turn it was and keeps where the talk stands. */
    forget(): void {
      latest = { turn: 0, from: '', state: latest.state };
    },
  };
}
