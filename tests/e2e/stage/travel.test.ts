import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hashOf, settle } from '../../../src/cli/deck-page.ts';
import { formatDatum } from '../../../src/data/format.ts';
import { story } from '../../support/story.ts';
import {
  defaultViewport,
  drawNothingAhead,
  goTo,
  neighboursDrawn,
  open,
  press,
  pressBeforeAnyFrame,
  resize,
  shown,
  useBrowser,
  type Watched,
} from '../support/deck.ts';

const newPage = useBrowser();

/** A hollow mark as it was drawn: its middle, in pixels of the window. */
interface Mark {
  x: number;
  y: number;
}

/** How many pixels of what is drawn have the gold of people, and how many the pale blue of others. */
interface Colors {
  gold: number;
  blue: number;
}

/** Notes, frame by frame, where each round mark of the slide that is shown is drawn. */
async function watchMarks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const drawn = new Map<HTMLCanvasElement, { x: number; y: number }[]>();
    const written = new Map<HTMLCanvasElement, string[]>();
    const { moveTo, bezierCurveTo, clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
      drawn.set(this.canvas, []);
      written.set(this.canvas, []);
      clearRect.apply(this, box);
    };
    const note = (ctx: CanvasRenderingContext2D, x: number, y: number) => {
      const { canvas } = ctx;
      const { left, top, width } = canvas.getBoundingClientRect();
      const at = ctx.getTransform().transformPoint({ x, y });
      const scale = width / canvas.width;
      drawn.get(canvas)?.push({ x: left + at.x * scale, y: top + at.y * scale });
    };
    // A dot is four curves: the second ends across its middle from where the first began.
    let from = { x: 0, y: 0 };
    let curves = 0;
    CanvasRenderingContext2D.prototype.moveTo = function (x, y) {
      [from, curves] = [{ x, y }, 0];
      moveTo.call(this, x, y);
    };
    CanvasRenderingContext2D.prototype.bezierCurveTo = function (...points) {
      curves += 1;
      if (curves === 2) note(this, (from.x + points[4]) / 2, (from.y + points[5]) / 2);
      bezierCurveTo.apply(this, points);
    };
    const { fillText, roundRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...at) {
      if (this.globalAlpha > 0.01) written.get(this.canvas)?.push(text);
      fillText.call(this, text, ...at);
    };
    Reflect.set(window, 'wordsNow', () =>
      [...document.querySelectorAll<HTMLCanvasElement>('section.present canvas')].flatMap(
        (canvas) => written.get(canvas) ?? [],
      ),
    );
    CanvasRenderingContext2D.prototype.roundRect = function (x, y, width, height, corner) {
      note(this, x + (width ?? 0) / 2, y + (height ?? 0) / 2);
      roundRect.call(this, x, y, width, height, corner);
    };
    Reflect.set(window, 'colorsNow', () => {
      const count = { gold: 0, blue: 0 };
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>('section.present canvas')) {
        const { width, height } = canvas;
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
        for (let at = 0; at < pixels.length; at += 4) {
          const [red, blue] = [pixels[at] ?? 0, pixels[at + 2] ?? 0];
          if ((pixels[at + 3] ?? 0) < 200) continue;
          if (red > 180 && red > blue + 60) count.gold += 1;
          if (blue > 110 && blue > red + 15) count.blue += 1;
        }
      }
      return count;
    });
    Reflect.set(window, 'marksNow', () => {
      const canvases = document.querySelectorAll<HTMLCanvasElement>('section.present canvas');
      const all = [...canvases].flatMap((canvas) => drawn.get(canvas) ?? []);
      // A hollow mark is drawn twice in one place, and a third time while its colour fades.
      return all.filter(
        ({ x, y }, index) =>
          !all.slice(0, index).some((other) => Math.hypot(other.x - x, other.y - y) < 0.3),
      );
    });
  });
}

/** The words that are seen on the canvases of the slide that is shown. */
const wordsOf = (page: Page) => page.evaluate((): string[] => Reflect.get(window, 'wordsNow')());

const marksOf = (page: Page) => page.evaluate((): Mark[] => Reflect.get(window, 'marksNow')());

/** Does something on the page that moves the talk, and gives the marks of the first frame after it. */
function firstFrameAfter(page: Page, does: { key?: string; hash?: string }) {
  return page.evaluate(async ({ key, hash }) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    if (key !== undefined) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key }));
    } else if (hash !== undefined) {
      const changed = new Promise((resolve) =>
        window.addEventListener('hashchange', resolve, { once: true }),
      );
      location.hash = hash;
      await changed;
    }
    await frame();
    const marks: Mark[] = Reflect.get(window, 'marksNow')();
    const words: string[] = Reflect.get(window, 'wordsNow')();
    const colors: Colors = Reflect.get(window, 'colorsNow')();
    const figure = document.querySelector<HTMLElement>('section.present figure');
    return {
      marks,
      words,
      colors,
      isMoving: figure?.dataset.moving !== undefined,
      flights: document.querySelectorAll('canvas.overlay').length,
    };
  }, does);
}

const keys = { right: 'ArrowRight', left: 'ArrowLeft' };

/** The farthest that a mark is from the nearest of others, in pixels, and the other way round. */
function gapBetween(marks: readonly Mark[], others: readonly Mark[]): number {
  const farthest = (some: readonly Mark[], from: readonly Mark[]) =>
    Math.max(
      ...some.map(({ x, y }) =>
        Math.min(...from.map((other) => Math.hypot(x - other.x, y - other.y))),
      ),
    );
  return Math.max(farthest(marks, others), farthest(others, marks));
}

/** Stages in which marks are watched, by how they were opened: each is loaded once, and brought to a place by its address. */
const stages = new Map<string, Watched>();

/** The deck with its marks watched, at a step of a slide, at rest, and its neighbours drawn. */
async function start(id: string, step = 0, options: BrowserContextOptions = {}) {
  const kind = JSON.stringify(options);
  const standing = stages.get(kind);
  // A test that fails gives its stage back to nobody.
  stages.delete(kind);
  const watched = standing ?? (await newPage(options));
  const { page, complaints } = watched;
  if (standing) {
    await goTo(page, id, step);
  } else {
    await watchMarks(page);
    await open(page, hashOf(id, step));
  }
  await neighboursDrawn(page);
  const close = async () => {
    const { width, height } = options.viewport ?? defaultViewport;
    await resize(page, width, height);
    complaints.length = 0;
    stages.set(kind, watched);
  };
  return { page, complaints, close };
}

/** Goes to a step of the map from far away, from where no light flies. */
async function jumpTo(page: Page, step: number): Promise<void> {
  await goTo(page, 'boom', 0);
  await goTo(page, 'destinations', step);
}

const each = story.datum('people-per-window').value;
const many = ['2022-01', '2025-02']
  .map((date) => Math.round(story.datum('staff', date).value / each))
  .reduce((peak, now) => peak - now);

test.each([
  ['at its size', { viewport: { width: 1280, height: 720 } }],
  ['on a larger screen', { viewport: { width: 1700, height: 900 } }],
  ['on a smaller, denser one', { viewport: { width: 1000, height: 700 }, deviceScaleFactor: 2 }],
])(
  'the lights that left the park are those that arrive on the map, and go back there: %s',
  async (_where, options) => {
    const { page, complaints, close } = await start('leavers', 1, options);
    const away = await marksOf(page);
    expect(away).toHaveLength(many);
    const ahead = await firstFrameAfter(page, { key: keys.right });
    // The map has all of the slide, so lights need no canvas beyond its own.
    expect(ahead).toMatchObject({ isMoving: true, flights: 0, words: [] });
    expect(ahead.marks).toHaveLength(many);
    expect(gapBetween(ahead.marks, away)).toBeLessThan(2);
    await settle(page);
    const arrived = await marksOf(page);
    expect(arrived).toHaveLength(many);
    expect(await page.locator('canvas.overlay').count()).toBe(0);

    const back = await firstFrameAfter(page, { key: keys.left });
    // Nothing is written across the lights on their way, the count of those at home neither.
    expect(back).toMatchObject({ isMoving: true, flights: 1, words: [] });
    expect(gapBetween(back.marks, arrived)).toBeLessThan(2);
    await settle(page);
    expect(gapBetween(await marksOf(page), away)).toBeLessThan(0.5);
    expect(await shown(page)).toMatchObject({ slide: 'leavers', chart: 'gone' });
    expect(await wordsOf(page)).toContain(`${formatDatum(story.datum('staff', '2025-02'))} people`);
    await jumpTo(page, 0);
    expect(gapBetween(await marksOf(page), arrived)).toBeLessThan(0.5);
    expect(complaints).toEqual([]);
    await close();
  },
);

test('lights that travel come in the colours they had, and only then take on others', async () => {
  const { page, close } = await start('leavers', 1);
  const ahead = await firstFrameAfter(page, { key: keys.right });
  expect(ahead.colors.blue).toBe(0);
  expect(ahead.colors.gold).toBeGreaterThan(1000);
  await settle(page);
  const back = await firstFrameAfter(page, { key: keys.left });
  expect(back.colors.blue).toBeGreaterThan(1000);
  await settle(page);
  await close();
});

test('lights stand where they were while the map they travel to is still to be drawn', async () => {
  const { page, complaints, close } = await newPage();
  await watchMarks(page);
  await open(page, '#/boom');
  await neighboursDrawn(page);
  await drawNothingAhead(page);
  await goTo(page, 'leavers', 1);
  const away = await marksOf(page);
  const ahead = await firstFrameAfter(page, { key: keys.right });
  expect(ahead).toMatchObject({ isMoving: true, flights: 1, words: [] });
  expect(ahead.colors.blue).toBe(0);
  expect(ahead.marks).toHaveLength(many);
  expect(gapBetween(ahead.marks, away)).toBeLessThan(2);
  await settle(page);
  expect(await page.locator('canvas.overlay').count()).toBe(0);
  expect(await shown(page)).toMatchObject({ slide: 'destinations', chart: 'poland' });
  const arrived = await marksOf(page);

  // The same again, and on to the next step before the map is drawn.
  await goTo(page, 'boom', 0);
  await goTo(page, 'leavers', 1);
  await pressBeforeAnyFrame(page, ['ArrowRight', 'ArrowRight']);
  await settle(page);
  expect(await page.locator('canvas.overlay').count()).toBe(0);
  expect(await shown(page)).toMatchObject({ slide: 'destinations', chart: 'neighbours' });
  await jumpTo(page, 0);
  expect(gapBetween(await marksOf(page), arrived)).toBeLessThan(0.5);
  expect(complaints).toEqual([]);
  await close();
});

test('a key that comes while lights are on their way takes them on, or back, from where they are', async () => {
  const { page, complaints, close } = await start('leavers', 1);
  const away = await marksOf(page);
  await page.keyboard.press('ArrowRight');
  const within = (lowest: number) =>
    page.waitForFunction(
      ([old, least]) => {
        const now: { x: number; y: number }[] = Reflect.get(window, 'marksNow')();
        const moved = now.filter(
          ({ x, y }) => !old.some((mark) => Math.hypot(mark.x - x, mark.y - y) < 12),
        );
        return moved.length > least;
      },
      [away, lowest] as const,
    );
  await within(40);
  const turned = await page.evaluate((key) => {
    const before: { x: number; y: number }[] = Reflect.get(window, 'marksNow')();
    document.dispatchEvent(new KeyboardEvent('keydown', { key }));
    const after: { x: number; y: number }[] = Reflect.get(window, 'marksNow')();
    return { before, after };
  }, keys.left);
  expect(gapBetween(turned.after, turned.before)).toBeLessThan(2);
  await settle(page);
  expect(gapBetween(await marksOf(page), away)).toBeLessThan(0.5);
  expect(await page.locator('canvas.overlay').count()).toBe(0);
  // On to the next step of the map before the lights are there.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await settle(page);
  expect(await shown(page)).toMatchObject({ slide: 'destinations', chart: 'neighbours' });
  const next = await marksOf(page);
  await jumpTo(page, 1);
  expect(gapBetween(await marksOf(page), next)).toBeLessThan(0.5);
  expect(complaints).toEqual([]);
  await close();
});

test('a key held down over the two slides leaves one chart, at rest, and no canvas over it', async () => {
  const { page, complaints, close } = await start('leavers');
  for (let round = 0; round < 6; round += 1) {
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('ArrowRight');
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('ArrowLeft');
    expect(await page.locator('canvas.overlay').count()).toBeLessThanOrEqual(1);
  }
  await settle(page);
  expect(await page.locator('canvas.overlay').count()).toBe(0);
  expect(await shown(page)).toMatchObject({ slide: 'leavers', chart: 'before-the-exodus' });
  expect(complaints).toEqual([]);
  await close();
});

test.each([
  ['a jump from farther away', ['georgia', 0], '#/destinations'],
  ['a link from another step of the slide before', ['leavers', 0], '#/destinations'],
  ['a link to another step of the next slide', ['leavers', 1], '#/destinations/1'],
] as const)('%s shows the map at once, as it is where it is opened', async (_way, from, to) => {
  const { page, close } = await start(from[0], from[1]);
  const marks = await firstFrameAfter(page, { hash: to });
  expect(marks).toMatchObject({ flights: 0 });
  await settle(page);
  const arrived = await marksOf(page);
  expect(arrived).toHaveLength(many);
  await open(page, to);
  expect(gapBetween(await marksOf(page), arrived)).toBeLessThan(0.5);
  await close();
});

test('a window that changes its size in flight has the lights at their places at once', async () => {
  const { page, complaints, close } = await start('leavers', 1);
  expect(await firstFrameAfter(page, { key: keys.right })).toMatchObject({ isMoving: true });
  await resize(page, 1500, 800);
  await settle(page);
  expect(await page.locator('canvas.overlay').count()).toBe(0);
  const resized = await marksOf(page);
  await jumpTo(page, 0);
  expect(gapBetween(await marksOf(page), resized)).toBeLessThan(0.5);
  expect(complaints).toEqual([]);
  await close();
});

test('who asked for less motion sees the map at once', async () => {
  const { page, close } = await start('leavers', 1, { reducedMotion: 'reduce' });
  const first = await firstFrameAfter(page, { key: keys.right });
  expect(first).toMatchObject({ isMoving: false, flights: 0 });
  await goTo(page, 'visas', 0);
  await press(page, 'ArrowLeft');
  await goTo(page, 'destinations', 0);
  expect(gapBetween(first.marks, await marksOf(page))).toBeLessThan(0.5);
  await close();
});

test('what stands still while lights move is as it is at rest, to the pixel', async () => {
  const { page, close } = await start('destinations');
  const [resting, moving] = await page.evaluate(async (key) => {
    const canvas = document.querySelector<HTMLCanvasElement>('section.present figure canvas');
    const figure = canvas?.closest<HTMLElement>('figure');
    // The sea and land in the lower middle, where no light and no word comes.
    const look = () =>
      canvas
        ?.getContext('2d')
        ?.getImageData(canvas.width * 0.35, canvas.height * 0.8, canvas.width * 0.2, 60)
        .data.join();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const before = look();
    document.dispatchEvent(new KeyboardEvent('keydown', { key }));
    // The picture of what stands still is painted some frames after the press.
    for (let frames = 0; frames < 8; frames += 1) await frame();
    return [before, figure?.dataset.moving === '' ? look() : 'it rests'];
  }, keys.right);
  expect(new Set(resting?.split(',')).size).toBeGreaterThan(8);
  expect(moving).toBe(resting);
  await close();
});
