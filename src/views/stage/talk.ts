/** This stage as a window of a session: what any window of it shows, the others show. */
import type { RevealApi } from 'reveal.js';
import { sessionOfStage } from '../../sync/identity.ts';
import { indicesOf, isSamePlace, type Outline, shownStep } from '../../sync/place.ts';
import type { TalkState } from '../../sync/protocol.ts';
import type { RejoinControl } from '../../sync/rejoin.ts';
import { joinSession, type Session } from '../../sync/session.ts';
import type { StageInk } from './ink.ts';
import { goTo } from './navigation.ts';
import type { RoomCode } from './room-code.ts';

/** What the stage shows now. */
function stateOf(deck: RevealApi): TalkState {
  const section = deck.getCurrentSlide();
  return {
    slide: section?.id ?? '',
    step: section ? shownStep(section) : '',
    isBlack: deck.isPaused(),
  };
}

/** Joins a deck on stage to its session. A listener's stage leads nobody: it may look elsewhere and come back. */
export function joinTalk(
  deck: RevealApi,
  outline: Outline,
  ink: StageInk,
  { onRoomMessage }: RoomCode,
): Session {
  let isFollowing = false;
  let rejoin: RejoinControl | undefined;
  const show = (state: TalkState) => {
    const { slide, step } = indicesOf(outline, state);
    isFollowing = true;
    deck.togglePause(state.isBlack);
    goTo(deck, slide, step);
    isFollowing = false;
  };
  const session = joinSession({
    id: sessionOfStage(),
    outline,
    start: stateOf(deck),
    isStage: true,
    onState(state) {
      if (!rejoin?.isElsewhere) show(state);
    },
    onInk: ink.receive,
    sendInk: ink.sendAll,
    onRoomMessage,
  });
  const onChange = () => {
    if (isFollowing) return;
    if (rejoin) rejoin.isElsewhere = !isSamePlace(stateOf(deck), session.state);
    else session.move(stateOf(deck));
  };
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed'])
    deck.on(event, onChange);
  if (session.role === 'follow') {
    void import('../../sync/rejoin.ts').then(({ createRejoinControl }) => {
      rejoin = createRejoinControl(() => show(session.state));
    });
  }
  return session;
}
