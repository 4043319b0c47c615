/**
 * Words in charts, at every step: a canvas tells nobody what is written where, so each page of these
 * tests takes down what is drawn as it is drawn.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, useBrowser } from './deck.ts';
import { readThrough, walk } from './walk.ts';

const newPage = useBrowser();

/** Takes down the words, the filled discs and the upright lines of each canvas since it was last cleared. */
function takeDown() {
  /** How far words may reach into each other, in pixels of the screen: the room around a letter. */
  const allowed = 1.5;
  interface Box {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  const drawn = new Map<
    HTMLCanvasElement,
    { words: (Box & { text: string; size: number })[]; marks: (Box & { what: string })[] }
  >();
  const context = CanvasRenderingContext2D.prototype;
  const { clearRect, fillText, beginPath, moveTo, lineTo, arc, roundRect } = context;
  // Chart.js fills and strokes the path that is current, never one of its own.
  const fill: () => void = context.fill;
  const stroke: () => void = context.stroke;
  const of = (canvas: HTMLCanvasElement) => {
    const list = drawn.get(canvas) ?? { words: [], marks: [] };
    drawn.set(canvas, list);
    return list;
  };
  // Many marks of one colour are one path: each begins where the pen is put down.
  let paths: { x: number; y: number }[][] = [];
  let isCurved = false;
  const place = (ctx: CanvasRenderingContext2D, x: number, y: number) =>
    ctx.getTransform().transformPoint({ x, y });
  context.clearRect = function (...box) {
    drawn.delete(this.canvas);
    clearRect.apply(this, box);
  };
  context.fillText = function (text, x, y, ...rest) {
    fillText.call(this, text, x, y, ...rest);
    if (this.fillStyle === 'rgba(0, 0, 0, 0)' || text.trim() === '') return;
    const size = this.measureText(text);
    const start = place(this, x - size.actualBoundingBoxLeft, y - size.actualBoundingBoxAscent);
    const end = place(this, x + size.actualBoundingBoxRight, y + size.actualBoundingBoxDescent);
    of(this.canvas).words.push({
      text,
      size: Number.parseFloat(/([\d.]+)px/.exec(this.font)?.[1] ?? '0') * this.getTransform().d,
      left: start.x,
      top: start.y,
      right: end.x,
      bottom: end.y,
    });
  };
  context.beginPath = function () {
    paths = [];
    isCurved = false;
    beginPath.call(this);
  };
  context.moveTo = function (x, y) {
    paths.push([place(this, x, y)]);
    moveTo.call(this, x, y);
  };
  context.lineTo = function (x, y) {
    paths.at(-1)?.push(place(this, x, y));
    lineTo.call(this, x, y);
  };
  const addDot = (ctx: CanvasRenderingContext2D, left: number, top: number, size: number[]) => {
    isCurved = true;
    const [width = 0, height = width] = size;
    paths.push([place(ctx, left, top), place(ctx, left + width, top + height)]);
  };
  context.arc = function (x, y, radius, ...rest) {
    addDot(this, x - radius, y - radius, [2 * radius]);
    arc.call(this, x, y, radius, ...rest);
  };
  context.roundRect = function (left, top, width, height, ...rest) {
    addDot(this, left, top, [width, height]);
    roundRect.call(this, left, top, width, height, ...rest);
  };
  const note = (canvas: HTMLCanvasElement, what: string, path: { x: number; y: number }[]) =>
    of(canvas).marks.push({
      what,
      left: Math.min(...path.map(({ x }) => x)) - 0.5,
      top: Math.min(...path.map(({ y }) => y)),
      right: Math.max(...path.map(({ x }) => x)) + 0.5,
      bottom: Math.max(...path.map(({ y }) => y)),
    });
  context.fill = function () {
    const isSeen = this.fillStyle !== 'rgba(0, 0, 0, 0)';
    if (isCurved && isSeen) for (const path of paths) note(this.canvas, 'a dot', path);
    fill.call(this);
  };
  context.stroke = function () {
    const [path = []] = paths;
    const [from, to] = path;
    if (!isCurved && path.length === 2 && from && to && Math.abs(from.x - to.x) < 1)
      note(this.canvas, 'a line', path);
    stroke.call(this);
  };

  /** The words of the page that stand over a chart which has all of its slide, in pixels of the canvas. */
  const wordsOver = (canvas: HTMLCanvasElement) => {
    const frame = canvas.getBoundingClientRect();
    const scale = canvas.width / frame.width;
    const over = canvas.closest('.reveal [data-layout="full"]');
    const lines = [
      ...(over?.querySelectorAll('.kicker, h2, h3, .captions p:not(.said), .source') ?? []),
    ];
    return lines.flatMap((line) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      const isSeen = line.clientWidth > 1;
      return [...(isSeen ? range.getClientRects() : [])].map((box) => ({
        text: line.textContent?.trim() ?? '',
        left: (box.left - frame.left) * scale,
        top: (box.top - frame.top) * scale,
        right: (box.right - frame.left) * scale,
        bottom: (box.bottom - frame.top) * scale,
      }));
    });
  };

  /** What is wrong with the words of a slide's chart, in pixels of the screen. */
  Reflect.set(window, 'findFaults', (id: string, smallest: number): string[] => {
    const canvas = document.getElementById(id)?.querySelector('canvas');
    const list = canvas && drawn.get(canvas);
    if (!canvas || !list) return ['nothing is drawn'];
    const scale = canvas.getBoundingClientRect().width / canvas.width;
    const depth = (a: Box, b: Box) =>
      Math.min(
        Math.min(a.right, b.right) - Math.max(a.left, b.left),
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
      ) * scale;
    return list.words.flatMap((word, index) => [
      ...(word.size * scale < smallest - 0.1
        ? [`“${word.text}” is ${(word.size * scale).toFixed(1)} px`]
        : []),
      ...(Math.min(word.left, word.top, canvas.width - word.right, canvas.height - word.bottom) *
        scale <
      -allowed
        ? [`“${word.text}” leaves the chart`]
        : []),
      ...[...list.words.slice(index + 1), ...wordsOver(canvas)]
        .filter((other) => depth(word, other) > allowed)
        .map(({ text }) => `“${word.text}” lies on “${text}”`),
      ...[
        ...new Set(list.marks.filter((mark) => depth(word, mark) > 0).map(({ what }) => what)),
      ].map((what) => `“${word.text}” lies on ${what}`),
    ]);
  });
}

/** Tells the page how small its words may be, in pixels of the screen. */
const hold = (page: Page, smallest: number) =>
  page.evaluate((least) => {
    Reflect.set(window, 'smallest', least);
  }, smallest);

/** Runs in the page: what is wrong with the words of a slide's chart. */
const look = (slide: Element): string[] =>
  slide.querySelector('figure[data-chart]')
    ? Reflect.get(window, 'findFaults')(slide.id, Reflect.get(window, 'smallest'))
    : [];

test('on stage words in charts are apart from each other and from marks, and as large as the smallest of a slide', async () => {
  const { page, close } = await newPage({ reducedMotion: 'reduce' });
  await page.addInitScript(takeDown);
  await open(page);
  await hold(page, 18);
  expect(await walk(page, look)).toEqual([]);
  await close();
});

test.each([
  [320, 12],
  [360, 13],
  [480, 13],
  [660, 18],
])(
  'on a screen of %i pixels words in charts are apart, and of %i pixels or more',
  async (width, smallest) => {
    const { page, close } = await newPage({
      viewport: { width, height: 900 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
    });
    await page.addInitScript(takeDown);
    await open(page);
    await hold(page, smallest);
    expect(await readThrough(page, look)).toEqual([]);
    await close();
  },
);
