import { describe, expect, test } from 'vitest';
import { type Frame, frameOf, markFields, tween } from '../../../src/charts/scene/frame.ts';
import {
  fillOutline,
  layOutGrid,
  layOutSkyline,
  shuffledOrder,
} from '../../../src/charts/scene/layouts.ts';
import type { Item, MarkGroup, Marks, Words } from '../../../src/charts/scene/spec.ts';
import { scene } from '../../../src/charts/scene/spec.ts';
import { renderSceneShapes } from '../../../src/pptx/scene-shapes.ts';
import { theme } from '../../support/theme.ts';

const places = layOutGrid({ x: 10, y: 10, columns: 5, count: 10, pitch: [20, 20], size: [8, 8] });
const marks = (groups: readonly MarkGroup[], more: Partial<Marks> = {}): Marks => ({
  kind: 'marks',
  id: 'people',
  shape: 'square',
  places,
  groups,
  ...more,
});
const words = (text: string): Words => ({
  kind: 'words',
  id: 'n',
  x: 0,
  y: 0,
  size: 20,
  lines: [text],
});

/** How lit each mark of a frame is. */
const litIn = (frame: Frame) => {
  const { numbers } = frame.find(({ item }) => item.kind === 'marks') ?? { numbers: [] };
  return [...numbers].filter((_number, index) => index % markFields === 4);
};
const seen = (frame: Frame) =>
  frame.flatMap(({ item, alpha }) => (item.kind === 'words' && alpha > 0 ? item.lines : []));

describe('a move from scene to scene', () => {
  test('keeps the marks that are lit in both, and puts out the others where they are', () => {
    const { at } = tween(
      frameOf([marks([{ count: 10, look: 'lit' }])]),
      frameOf([
        marks([
          { count: 6, look: 'lit' },
          { count: 4, look: 'gone' },
        ]),
      ]),
    );
    const half = litIn(at(0.5));
    expect(half.slice(0, 6)).toEqual([1, 1, 1, 1, 1, 1]);
    for (const lit of half.slice(6)) expect(lit).toBeCloseTo(0.5);
    expect(litIn(at(1))).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0]);
  });

  test('moves a mark from its home to where it is away', () => {
    const away = [[500, 300, 4, 4]] as const;
    const { at } = tween(
      frameOf([marks([{ count: 1, look: 'lit' }])]),
      frameOf([marks([{ count: 1, look: 'lit', away }])]),
    );
    expect([...(at(0)[0]?.numbers.slice(0, 2) ?? [])]).toEqual([10, 10]);
    expect([...(at(1)[0]?.numbers.slice(0, 4) ?? [])]).toEqual([500, 300, 4, 4]);
  });

  test('never shows two wordings in one place at once', () => {
    const { at } = tween(frameOf([words('before')]), frameOf([words('after')]));
    expect(seen(at(0))).toEqual(['before']);
    for (const progress of [0.1, 0.3, 0.5, 0.7, 0.9])
      expect(seen(at(progress)).length).toBeLessThanOrEqual(1);
    expect(seen(at(1))).toEqual(['after']);
  });

  test('draws a line from its start, and fades in what is not drawn', () => {
    const line: Item = { kind: 'path', id: 'l', points: [0, 0, 10, 0], stroke: 'ink', draws: true };
    const [layer] = tween([], frameOf([line])).at(0.5);
    expect(layer).toMatchObject({ alpha: 1, reveal: 0.5 });
    const [faded] = tween([], frameOf([{ ...line, draws: false }])).at(0.5);
    expect(faded).toMatchObject({ alpha: 0.5, reveal: 1 });
  });
});

describe('layouts', () => {
  test('a skyline fills its box from the ground, with every window on a wall', () => {
    const box = { left: 0, right: 400, top: 100, bottom: 300 };
    const { walls, windows } = layOutSkyline(
      [
        { columns: 3, rows: 4 },
        { columns: 2, rows: 9 },
      ],
      box,
    );
    expect(windows).toHaveLength(30);
    for (const { y, height } of walls) expect(y + height).toBeCloseTo(box.bottom);
    for (const [x, y] of windows) {
      const on = walls.filter((wall) => x > wall.x && x < wall.x + wall.width && y > wall.y);
      expect(on).toHaveLength(1);
    }
    expect(Math.min(...walls.map((wall) => wall.y))).toBeGreaterThanOrEqual(box.top - 0.01);
  });

  test('an outline is filled with exactly as many marks as asked for, none over its edge', () => {
    const triangle = [
      [0, 0],
      [200, 0],
      [0, 200],
    ] as const;
    const filled = fillOutline(triangle, 57, 0.8);
    expect(filled).toHaveLength(57);
    for (const [x, y, width] of filled) expect(x + y + width).toBeLessThanOrEqual(200.01);
  });

  test('a shuffled order names each number once, the same every time', () => {
    expect(shuffledOrder(50)).toEqual(shuffledOrder(50));
    expect([...shuffledOrder(50)].sort((a, b) => a - b)).toEqual([...Array(50).keys()]);
    expect(shuffledOrder(50)).not.toEqual([...Array(50).keys()]);
  });
});

test('in PowerPoint marks of one tone are one shape, blank ones none, and an estimate is underlined', () => {
  let id = 0;
  const xml = renderSceneShapes(
    scene(() => [
      marks([
        { count: 3, look: 'lit' },
        { count: 2, look: 'gone' },
      ]),
      { ...words(''), lines: [['80,000, ', { text: 'our estimate', isEstimate: true }]] },
    ]),
    {
      theme,
      name: 'People',
      alt: 'Three of ten.',
      lang: 'en',
      nextId: () => (id += 1),
      measure: (text, size) => text.length * size * 0.5,
    },
  );
  expect([...xml.matchAll(/name="(people[^"]*)"/g)].map(([, name]) => name)).toEqual([
    'people, lamp',
    'people, gone',
  ]);
  expect(xml.match(/<a:moveTo>/g)).toHaveLength(5);
  expect(xml).toMatch(/u="dash".*<a:t>our estimate<\/a:t>/);
});
