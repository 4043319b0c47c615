import { expect, test } from 'vitest';
import {
  batchesOf,
  type Geometry,
  numbersOf,
  type Scene,
  type UnitMark,
} from '../../../src/charts/canvas/unit-mark-scene.ts';

const place = (x: number) => ({ x, y: 50, width: 10, height: 12, roundness: 0 });
const geometry: Geometry = {
  walls: [],
  grounds: [],
  windows: [place(10), place(30), place(50)],
  unitMarks: [place(10), place(70), { ...place(90), roundness: 1 }],
  groups: [],
};
const look: UnitMark = { color: 'amber', inner: 'wall', isHollow: false, isShown: true };
const scene: Scene = {
  unitMarks: [look, { ...look, isShown: false }, { ...look, isHollow: true, inner: 'ground' }],
  layOut: () => geometry,
  wall: '',
  frame: '',
  areLinked: false,
  link: 0,
};

test('a light that is out has no size and waits in its own window', () => {
  expect([...numbersOf(scene, geometry)]).toEqual([
    ...[10, 50, 10, 12, 0, 0],
    ...[30, 50, 0, 0, 0, 0],
    ...[90, 50, 10, 12, 1, 1],
  ]);
});

test('lights of one colour share a path, however many they are', () => {
  const { outer, inner } = batchesOf(scene.unitMarks);
  expect([...outer]).toEqual([['amber', [0, 1, 2]]]);
  expect([...inner]).toEqual([
    ['wall', [0, 1]],
    ['ground', [2]],
  ]);
});
