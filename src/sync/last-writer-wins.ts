/**
 * Whose state is the session's: every window keeps a turn, whoever moves takes the next one, the highest
 * wins, and of two that are the same the one whose name comes later. Pure but for what it remembers.
 */
import { isSamePlace } from './place.ts';
import type { TalkState } from './protocol.ts';

/** Which turn, and who took it. */
export interface Turn {
  turn: number;
  from: string;
}

/** A state and the turn in which its leader took it. */
export interface Taken<State> extends Turn {
  state: State;
}

/** Whether two states show the same. */
export function isSameState(a: TalkState, b: TalkState): boolean {
  return isSamePlace(a, b) && a.isBlack === b.isBlack;
}

/** Whether one turn comes after another. */
export function isLater(a: Turn, b: Turn): boolean {
  return a.turn > b.turn || (a.turn === b.turn && a.from > b.from);
}

/** The turns as a window knows them; `from` is its own name, `start` where it stands before any turn. */
export function createLastWriterWins<State>(from: string, start: State) {
  let latest: Taken<State> = { turn: 0, from: '', state: start };
  let highest = 0;
  const take = (turn: number, state: State) => {
    highest = Math.max(highest, latest.turn, turn - 1) + 1;
    latest = { turn: highest, from, state };
  };
  return {
    get latest(): Taken<State> {
      return latest;
    },
    /**
     * Takes the next turn. It counts in milliseconds of the clock, so that a press in a window which has not
     * heard yet how far the others are comes after theirs; a clock that is slow is put right by what is heard.
     */
    lead(state: State): void {
      take(Date.now(), state);
    },
    /** Leads from where this window stands, by a turn that comes before any move. */
    stand(): void {
      take(1, latest.state);
    },
    /** Takes another's turn where it is newer; tells whether it is. */
    follow({ turn, from: leader, state }: Taken<State>): boolean {
      const isNewer = isLater({ turn, from: leader }, latest);
      if (isNewer) latest = { turn, from: leader, state };
      return isNewer;
    },
    /** Lets a turn pass whose state this window cannot take: the next one is after it. */
    pass({ turn }: Turn): void {
      highest = Math.max(highest, turn);
    },
  };
}
