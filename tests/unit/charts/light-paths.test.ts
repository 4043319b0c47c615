import { expect, test } from 'vitest';
import { addBox } from '../../../src/charts/canvas/unit-mark-paths.ts';

/** A path that tells what was done with it. */
function recorder() {
  const calls: unknown[][] = [];
  const note =
    (name: string) =>
    (...values: unknown[]) => {
      calls.push([name, ...values]);
    };
  return { calls, rect: note('rect'), roundRect: note('roundRect') };
}

test('a window is a box round its middle', () => {
  const path = recorder();
  addBox(path, 50, 40, 10, 20, 0);
  expect(path.calls).toEqual([['rect', 45, 30, 10, 20]]);
});

test('a light that is away is round, also on its way where it is not square', () => {
  const path = recorder();
  addBox(path, 50, 40, 10, 20, 1);
  expect(path.calls).toEqual([['roundRect', 45, 30, 10, 20, { x: 5, y: 10 }]]);
});

test('a box of hundreds costs no more than the first: the path they are in is never closed', () => {
  // A recorder has no closePath; calling it would throw.
  const path = recorder();
  for (let index = 0; index < 1000; index += 1) addBox(path, index, 0, 4, 4, 0.5);
  expect(path.calls).toHaveLength(1000);
});
