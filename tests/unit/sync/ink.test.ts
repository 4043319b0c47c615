import { expect, test } from 'vitest';
import {
  type Point,
  pointsPerMessage,
  readMessage,
  strokesPerMessage,
} from '../../../src/sync/protocol.ts';
import { createStrokes, eraseChunks, strokeChunks, strokeId } from '../../../src/sync/strokes.ts';

const points = (count: number) =>
  Array.from({ length: count }, (_, index): Point => [index % 1280, 10]);
const ids = (count: number) => Array.from({ length: count }, (_, index) => String(index));

/** The messages that carry a stroke of a slide. */
const drawn = (id: string, count = 1, slide = 'one') =>
  strokeChunks('w', slide, { id, ink: 'loss', points: points(count) });

/** Strokes that have received messages in this order. */
function receive(messages: readonly Parameters<ReturnType<typeof createStrokes>['merge']>[0][]) {
  const strokes = createStrokes();
  for (const message of messages) strokes.merge(message);
  return strokes;
}

test('a stroke is sent in chunks that are short enough, of which each may come twice', () => {
  const chunks = drawn('a', 2.5 * pointsPerMessage);
  for (const chunk of chunks) expect(readMessage(chunk)).toEqual(chunk);
  const strokes = receive([...chunks, ...chunks]);
  expect(strokes.on('one')).toEqual([{ id: 'a', ink: 'loss', points: points(250) }]);
  expect(strokes.on('two')).toEqual([]);
  const erased = eraseChunks('w', 'one', ids(strokesPerMessage + 1));
  for (const chunk of erased) expect(readMessage(chunk)).toEqual(chunk);
  expect(erased.flatMap((chunk) => chunk.ids)).toEqual(ids(strokesPerMessage + 1));
});

test('an erased stroke does not come back with points that were under way, or that come later', () => {
  const [stroke, erase] = [drawn('a', 3), eraseChunks('w', 'one', ['a'])];
  expect(receive([...stroke, ...erase, ...stroke]).on('one')).toEqual([]);
  expect(receive([...erase, ...stroke]).on('one')).toEqual([]);
});

test('strokes lie over one another as they were drawn, in whatever order they come and whatever the clock says', () => {
  const first = strokeId(undefined, 'z');
  const ahead = strokeId('zz0000000', 'a');
  const last = strokeId(ahead, 'a');
  const strokes = receive([last, first, ahead].flatMap((id) => drawn(id)));
  expect(strokes.on('one').map(({ id }) => id)).toEqual([first, ahead, last]);
});

test('more strokes than a talk needs are ignored', () => {
  expect(receive(ids(1000).flatMap((id) => drawn(id))).on('one')).toHaveLength(400);
  expect(receive(drawn('l', 9000)).on('one')[0]?.points).toEqual(points(4000));
  const erased = receive(eraseChunks('w', 'one', ids(3000))).messages('w');
  expect(erased.flatMap((message) => (message.kind === 'erase' ? message.ids : []))).toHaveLength(
    2000,
  );
  const slides = ids(300).flatMap((id) => drawn('x', 1, `s${id}`));
  expect(receive(slides).messages('w')).toHaveLength(200);
});
