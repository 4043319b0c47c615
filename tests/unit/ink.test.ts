import { describe, expect, test } from 'vitest';
import { createInk } from '../../src/session/ink.ts';
import { erasePieces, linePieces } from '../../src/session/ink-pieces.ts';
import type { Point } from '../../src/session/protocol.ts';
import { linesAtOnce, pointsAtOnce, readMessage } from '../../src/session/protocol.ts';

const points = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index): Point => [(from + index) % 1280, 10]);

describe('lines of the pen', () => {
  test('come over whole in pieces, of which each may come twice', () => {
    const line = { id: 'a', ink: 'money', points: points(2.5 * pointsAtOnce) } as const;
    const ink = createInk();
    for (const piece of linePieces('w', 'one', line)) {
      expect(readMessage(piece)).toEqual(piece);
      expect(ink.take(piece)).toBe(true);
      expect(ink.take(piece)).toBe(false);
    }
    expect(ink.on('one')).toEqual([line]);
    expect(ink.on('two')).toEqual([]);
  });

  test('that were taken away do not come back with a piece that was under way', () => {
    const ink = createInk();
    const line = { id: 'a', ink: 'loss', points: points(3) } as const;
    const [piece] = linePieces('w', 'one', line);
    const [erase] = erasePieces('w', 'one', ['a']);
    if (!piece || !erase) throw new Error('there are pieces');
    ink.take(piece);
    expect(ink.take(erase)).toBe(true);
    expect(ink.take(piece)).toBe(false);
    expect(ink.on('one')).toEqual([]);
  });

  test('are taken away in messages that are short enough', () => {
    const ids = Array.from({ length: linesAtOnce + 1 }, (_, index) => String(index));
    const pieces = erasePieces('w', 'one', ids);
    expect(pieces.flatMap(({ lines }) => lines)).toEqual(ids);
    for (const piece of pieces) expect(readMessage(piece)).toEqual(piece);
  });

  test('fill no memory: more than a talk needs is not taken', () => {
    const ink = createInk();
    for (let id = 0; id < 1000; id += 1)
      for (const piece of linePieces('w', 'one', { id: `${id}`, ink: 'loss', points: points(1) }))
        ink.take(piece);
    expect(ink.on('one').length).toBe(400);
    const long = createInk();
    for (const piece of linePieces('w', 's', { id: 'l', ink: 'loss', points: points(9000) }))
      long.take(piece);
    expect(long.on('s')[0]?.points.length).toBe(4000);
    const many = createInk();
    for (let slide = 0; slide < 300; slide += 1)
      for (const piece of linePieces('w', `s${slide}`, { id: 'x', ink: 'loss', points: points(1) }))
        many.take(piece);
    expect(many.all().size).toBe(200);
  });
});
