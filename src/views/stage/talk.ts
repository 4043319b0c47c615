/** This stage as a window of a session: what any window of it shows, the others show. */
import type { RevealApi } from 'reveal.js';
import { sessionOfStage } from '../../session/identity.ts';
import type { Outline } from '../../session/outline.ts';
import { indicesOf, isSamePlace, shownStep } from '../../session/place.ts';
import type { TalkState } from '../../session/protocol.ts';
import type { ComeBack } from '../../session/room/come-back.ts';
import { joinSession, type Session } from '../../session/session.ts';
import { goTo } from './address.ts';
import type { FollowCode } from './follow-code.ts';
import type { StageMarks } from './marks.ts';

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
  { hear, tellAll }: Pick<StageMarks, 'hear' | 'tellAll'>,
  { hearRoom }: FollowCode,
): Session {
  let isFollowing = false;
  let comeBack: ComeBack | undefined;
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
    follow(state) {
      if (!comeBack?.isElsewhere) show(state);
    },
    hear,
    tellAll,
    hearRoom,
  });
  const tell = () => {
    if (isFollowing) return;
    if (comeBack) comeBack.isElsewhere = !isSamePlace(stateOf(deck), session.state);
    else session.move(stateOf(deck));
  };
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed'])
    deck.on(event, tell);
  if (session.role === 'follow') {
    void import('../../session/room/come-back.ts').then(({ createComeBack }) => {
      comeBack = createComeBack(() => show(session.state));
    });
  }
  return session;
}
