import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slideSize } from '../../../src/deck/slide-size.ts';
import { isPlace } from '../../../src/sync/place.ts';
import { readMessage, readRoomMessage } from '../../../src/sync/protocol.ts';
import { createTalk } from '../../../src/sync/state.ts';
import { createStrokes } from '../../../src/sync/strokes.ts';
import { pace } from '../../../src/views/speaker/talk-length.ts';
import { anything } from '../../support/any-message.ts';
import { outline } from '../../support/outline.ts';

const seed = Number(process.env.FUZZ_SEED ?? 20200809);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A window's memory of the talk after all that was said, and where it was asked to go. */
function hearAll(said: readonly string[]) {
  const followed: unknown[] = [];
  const start = { slide: 'one', step: '', isBlack: false };
  const spec = { outline, start, isStage: true };
  const talk = createTalk(
    'me',
    { ...spec, onState: (state) => followed.push(isPlace(outline, state)) },
    () => {},
  );
  const ink = createStrokes();
  for (const text of said) {
    const parsed = parse(text);
    readRoomMessage(parsed);
    const message = readMessage(parsed);
    if (!message || talk.receive(message)) continue;
    if (message.kind === 'stroke' || message.kind === 'erase') ink.merge(message);
  }
  return { talk, ink, followed };
}

test('whatever is said, a window stands at a place of the talk, at a pace, with lines that are on the slide', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 25 }), (said) => {
      const { talk, ink, followed } = hearAll(said);
      expect(followed).not.toContain(false);
      expect(isPlace(outline, talk.state)).toBe(true);
      for (const { seconds } of pace(outline, talk.plan)) expect(seconds).toBeGreaterThanOrEqual(0);
      const lines = ink.messages('me').flatMap((told) => (told.kind === 'stroke' ? [told] : []));
      for (const [x, y] of lines.flatMap(({ points }) => points)) {
        expect(x).toBeLessThanOrEqual(slideSize.width);
        expect(y).toBeLessThanOrEqual(slideSize.height);
      }
    }),
    { numRuns: 300, seed },
  );
});

/** Whose turn a text is, and of what: nobody takes one twice. */
function turnOf(text: string): string {
  const message = readMessage(parse(text));
  if (!message || !('version' in message)) return text;
  return `${message.kind === 'plan'} ${message.version} ${message.from}`;
}

test('in whatever order two windows hear the same, they stand at the same place', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anything, { maxLength: 12, selector: turnOf }), (said) => {
      const places = [said, said.toReversed()].map((order) => hearAll(order).talk);
      expect(places[0]?.state).toEqual(places[1]?.state);
      expect(places[0]?.plan).toEqual(places[1]?.plan);
    }),
    { numRuns: 300, seed },
  );
});
