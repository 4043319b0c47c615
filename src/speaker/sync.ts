/** One state shared by all windows: the last who moved leads, the others follow. */
import type { Channel } from './channel.ts';
import { isPlace, type OutlineSlide } from './outline.ts';
import type { DeckState } from './protocol.ts';

export interface Sync {
  /** The state as this window knows it. */
  readonly state: DeckState;
  /** Takes the next turn: this window has moved. Nothing is sent if nothing changed. */
  move(state: DeckState): void;
  /** Asks the other windows where they are. */
  ask(): void;
}

function isSame(a: DeckState, b: DeckState): boolean {
  return a.slide === b.slide && a.step === b.step && a.isBlack === b.isBlack;
}

/**
 * Joins the windows of the deck.
 * @param isStage the audience's window answers for the deck even if nobody has moved yet
 * @param follow called with a state another window has moved to
 */
export function joinSync(
  channel: Channel,
  outline: readonly OutlineSlide[],
  start: DeckState,
  isStage: boolean,
  follow: (state: DeckState) => void,
): Sync {
  const from = crypto.randomUUID();
  let state = start;
  let turn = 0;
  let leader = '';
  const sendState = () => channel.send({ app: 'deck', kind: 'state', from: leader, turn, state });
  const ask = () => channel.send({ app: 'deck', kind: 'hello', from });

  channel.listen((message) => {
    if (message.kind === 'hello') {
      if (message.from === from || (turn === 0 && !isStage)) return;
      if (turn === 0) {
        turn = 1;
        leader = from;
      }
      sendState();
      return;
    }
    const isNewer = message.turn > turn || (message.turn === turn && message.from > leader);
    if (!isNewer || !isPlace(outline, message.state)) return;
    turn = message.turn;
    leader = message.from;
    if (isSame(state, message.state)) return;
    state = message.state;
    follow(state);
  });
  ask();

  return {
    get state() {
      return state;
    },
    move(next) {
      if (isSame(state, next)) return;
      state = next;
      turn += 1;
      leader = from;
      sendState();
    },
    ask,
  };
}
