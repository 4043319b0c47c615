/** What a speaker can ask of the talk, and where each leads: pure. */
import {
  endsOf,
  lengthOf,
  type Outline,
  type Place,
  placeAfter,
  placeBefore,
} from '../../sync/place.ts';
import type { TalkState } from '../../sync/protocol.ts';

/** Ids of the slides that a press passes by. */
type LeftOut = readonly string[];

/** Commands that change what the audience sees; `stop` ends black. */
export type Move = 'next' | 'back' | 'first' | 'last' | 'black' | 'stop';

/** All commands of the view: those that move the talk, and those of its own. */
export type Command = Move | 'list' | 'clock' | 'pen';

function placeFor(
  move: Exclude<Move, 'black' | 'stop'>,
  outline: Outline,
  at: Place,
  skipped: LeftOut,
): Place | undefined {
  switch (move) {
    case 'next':
      return placeAfter(outline, at, skipped);
    case 'back':
      return placeBefore(outline, at, skipped);
    case 'first':
    case 'last':
      return endsOf(outline)?.[move];
    default:
      return move satisfies never;
  }
}

/** The state that a move leads to; nothing where the talk ends. */
export function stateAfter(
  move: Move,
  outline: Outline,
  state: TalkState,
  skipped: LeftOut,
): TalkState | undefined {
  if (move === 'black' || move === 'stop')
    return { ...state, isBlack: move === 'black' && !state.isBlack };
  const place = placeFor(move, outline, state, skipped);
  return place && { ...state, ...place };
}

/** Says what the next press shows: the next step of this slide, or the next slide. */
export function describeNext(outline: Outline, at: Place, skipped: LeftOut): string {
  const next = placeAfter(outline, at, skipped);
  if (!next) {
    const talk = lengthOf(outline);
    const isBeforeAppendix =
      talk < outline.length && outline.findIndex(({ id }) => id === at.slide) < talk;
    return `Next: the end${isBeforeAppendix ? '. Appendix: Slides, G' : ''}`;
  }
  return next.slide === at.slide
    ? `Next step: ${next.step.replaceAll('-', ' ')}`
    : `Next slide: ${outline.find(({ id }) => id === next.slide)?.title}`;
}

/** Says where the talk stands: "The war, slide 19 of 28: The money followed the people out". */
export function describePlace(outline: Outline, { slide }: Place): string {
  const index = outline.findIndex(({ id }) => id === slide);
  const { act = '', title = slide } = outline[index] ?? {};
  return `${act}${act && ', '}slide ${index + 1} of ${outline.length}: ${title}`;
}
