import { describe, expect, test } from 'vitest';
import {
  type Point,
  pointsPerMessage,
  readMessage,
  strokesPerMessage,
} from '../../../src/sync/protocol.ts';
import { createStrokes, eraseChunks, strokeChunks, strokeId } from '../../../src/sync/strokes.ts';

const points = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index): Point => [(from + index) % 1280, 10]);

describe('lines of the pen', () => {
  test('come over whole in pieces, of which each may come twice', () => {
    const line = { id: 'a', ink: 'money', points: points(2.5 * pointsPerMessage) } as const;
    const ink = createStrokes();
    for (const piece of strokeChunks('w', 'one', line)) {
      expect(readMessage(piece)).toEqual(piece);
      expect(ink.merge(piece)).toBe(true);
      expect(ink.merge(piece)).toBe(false);
    }
    expect(ink.on('one')).toEqual([line]);
    expect(ink.on('two')).toEqual([]);
  });

  test('that were erased do not come with a piece that was under way, nor with one that comes later', () => {
    const line = { id: 'a', ink: 'loss', points: points(3) } as const;
    const [piece] = strokeChunks('w', 'one', line);
    const [erase] = eraseChunks('w', 'one', ['a']);
    if (!piece || !erase) throw new Error('there are pieces');
    for (const order of [
      [piece, erase, piece],
      [erase, piece],
    ]) {
      const ink = createStrokes();
      for (const message of order) ink.merge(message);
      expect(ink.on('one')).toEqual([]);
      expect(ink.merge(erase)).toBe(false);
    }
  });

  test('lie over one another as they were drawn, in whatever order they come and whatever the clock says', () => {
    const first = strokeId(undefined, 'z');
    const ahead = strokeId('zz0000000', 'a');
    const last = strokeId(ahead, 'a');
    const ink = createStrokes();
    for (const id of [last, first, ahead])
      for (const piece of strokeChunks('w', 'one', { id, ink: 'loss', points: points(1) }))
        ink.merge(piece);
    expect(ink.on('one').map(({ id }) => id)).toEqual([first, ahead, last]);
  });

  test('are taken away in messages that are short enough', () => {
    const ids = Array.from({ length: strokesPerMessage + 1 }, (_, index) => String(index));
    const pieces = eraseChunks('w', 'one', ids);
    expect(pieces.flatMap(({ ids }) => ids)).toEqual(ids);
    for (const piece of pieces) expect(readMessage(piece)).toEqual(piece);
  });

  test('fill no memory: more than a talk needs is not taken', () => {
    const ink = createStrokes();
    for (let id = 0; id < 1000; id += 1)
      for (const piece of strokeChunks('w', 'one', { id: `${id}`, ink: 'loss', points: points(1) }))
        ink.merge(piece);
    expect(ink.on('one').length).toBe(400);
    const long = createStrokes();
    for (const piece of strokeChunks('w', 's', { id: 'l', ink: 'loss', points: points(9000) }))
      long.merge(piece);
    expect(long.on('s')[0]?.points).toEqual(points(4000));
    const all = createStrokes();
    for (let id = 0; id < 3000; id += 1)
      for (const piece of eraseChunks('w', 'one', [`${id}`])) all.merge(piece);
    expect(
      all.messages('w').flatMap((told) => (told.kind === 'erase' ? told.ids : [])),
    ).toHaveLength(2000);
    const many = createStrokes();
    for (let slide = 0; slide < 300; slide += 1)
      for (const piece of strokeChunks('w', `s${slide}`, {
        id: 'x',
        ink: 'loss',
        points: points(1),
      }))
        many.merge(piece);
    expect(many.messages('w').length).toBe(200);
  });
});
