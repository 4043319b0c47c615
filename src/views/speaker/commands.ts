/** The speaker's commands: the keys that run them, and the state that each leads to. */
import type { KeyRow } from '../../browser/keys.ts';
import {
  endsOf,
  lengthOf,
  type Outline,
  type Place,
  placeBeyond,
  stepLabel,
} from '../../sync/place.ts';
import type { TalkState } from '../../sync/protocol.ts';

/** Commands that change what the audience sees; `stop` ends black. */
export type Move = 'next' | 'back' | 'first' | 'last' | 'black' | 'stop';

/** All commands of the view. */
export type Command = Move | 'list' | 'clock' | 'pen' | 'help';

/** Every key of the view, those of clickers among them, as its help shows them. */
export const speakerKeys: readonly KeyRow<Command>[] = [
  ['→ ↓ Space PageDown N', 'next step, then next slide', 'next'],
  ['← ↑ PageUp P', 'back', 'back'],
  ['Home', 'the first slide', 'first'],
  ['End', 'the last slide before the appendix', 'last'],
  ['B .', 'black screen for the audience, and back', 'black'],
  ['G', 'all slides, to go to one or to leave one out', 'list'],
  ['T', 'the clock: start, pause, go on', 'clock'],
  ['L', 'while it is held, the mouse over the slide points'],
  ['W', 'a pen: 1 2 3 its inks, Z undo, X clear', 'pen'],
  ['Esc', 'ends black and puts the pen away', 'stop'],
  ['?', 'all keys', 'help'],
];

/** Returns the state that a move leads to; undefined where the talk ends. */
export function stateAfter(
  move: Move,
  outline: Outline,
  state: TalkState,
  skipped: readonly string[],
): TalkState | undefined {
  if (move === 'black' || move === 'stop')
    return { ...state, isBlack: move === 'black' && !state.isBlack };
  const place =
    move === 'first' || move === 'last'
      ? endsOf(outline)?.[move]
      : placeBeyond(outline, state, move === 'next' ? 1 : -1, skipped);
  return place && { ...state, ...place };
}

/** Describes what the next press shows: "Next step: Fall". */
export function describeNext(outline: Outline, at: Place, skipped: readonly string[]): string {
  const next = placeBeyond(outline, at, 1, skipped);
  const slide = outline.find(({ id }) => id === next?.slide);
  if (!next || !slide) {
    const talk = lengthOf(outline);
    const isTalk = outline.findIndex(({ id }) => id === at.slide) < talk;
    return `Next: the end${isTalk && talk < outline.length ? '. Appendix: Slides, G' : ''}`;
  }
  if (next.slide !== at.slide) return `Next slide: ${slide.title}`;
  return `Next step: ${stepLabel(slide, next.step)}`;
}

/** Describes the place of the talk: "The war, slide 19 of 28: Then the war reached the money". */
export function describePlace(outline: Outline, { slide }: Place): string {
  const index = outline.findIndex(({ id }) => id === slide);
  const { act = '', title = slide } = outline[index] ?? {};
  return `${act}${act && ', '}slide ${index + 1} of ${outline.length}: ${title}`;
}
