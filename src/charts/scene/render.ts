/** A scene on a canvas: at rest, on its way to another, and what can be pointed at on it. */
import { afterFrame } from '../../browser/scheduling.ts';
import type { Box } from '../box.ts';
import type { Theme } from '../theme.ts';
import { type PlacedMark, pointReach } from '../tooltip.ts';
import { drawFrame, placeRuns } from './draw.ts';
import { type Frame, frameOf, type Layer, markFields, tween } from './frame.ts';
import { columnField, type Drawing, dataOf, type SceneSpec } from './spec.ts';

/** How long a move takes where its scene does not say, in seconds. */
const usualSeconds = 0.8;

/** A place on the canvas, in its pixels. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The drawing for a box: that for a column where the box is narrower than a slide. */
export function drawingFor(spec: SceneSpec, { width }: Pick<Box, 'width'>): Drawing {
  return width < 2 * columnField.width ? spec.column : spec.slide;
}

/** How far a place is from a rectangle of a layer's numbers, both in units. */
function distanceTo(
  layer: Layer,
  x: number,
  y: number,
  first = 0,
  last = Number.POSITIVE_INFINITY,
): number {
  const { item, numbers } = layer;
  const away = (middleX: number, middleY: number, width: number, height: number) =>
    Math.hypot(
      Math.max(0, Math.abs(x - middleX) - width / 2),
      Math.max(0, Math.abs(y - middleY) - height / 2),
    );
  if (item.kind === 'rect') {
    const [left = 0, top = 0, width = 0, height = 0] = numbers;
    return away(left + width / 2, top + height / 2, width, height);
  }
  if (item.kind === 'path') {
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at < numbers.length; at += 2)
      least = Math.min(least, away(numbers[at] ?? 0, numbers[at + 1] ?? 0, 0, 0));
    return least;
  }
  if (item.kind === 'words') return away(item.x, item.y - item.size / 3, item.size, item.size);
  let least = Number.POSITIVE_INFINITY;
  const end = Math.min(last * markFields, numbers.length);
  for (let at = first * markFields; at < end; at += markFields) {
    const [middleX = 0, middleY = 0, width = 0, height = 0] = numbers.subarray(at, at + 4);
    least = Math.min(least, away(middleX, middleY, width, height));
  }
  return least;
}

/** What can be pointed at in a layer, each with the range of its marks. */
function targetsOf(layer: Layer) {
  const { item } = layer;
  if (item.kind !== 'marks')
    return dataOf(item).map((what) => ({ layer, what, first: 0, last: 0 }));
  let first = 0;
  return item.groups.flatMap(({ count, look, of }) => {
    const range = { first, last: first + count };
    first += count;
    return of && count > 0 && look !== 'blank' ? [{ layer, what: of, ...range }] : [];
  });
}

/** The middle of what a layer's marks take up, in units. */
function middleOf({ item, numbers }: Layer, first: number, last: number): { x: number; y: number } {
  if (item.kind === 'rect') {
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    return { x: x + width / 2, y: y + height / 2 };
  }
  if (item.kind !== 'marks') return { x: numbers[0] ?? 0, y: numbers[1] ?? 0 };
  const middle = Math.floor((first + last) / 2) * markFields;
  return { x: numbers[middle] ?? 0, y: numbers[middle + 1] ?? 0 };
}

/** A scene on a canvas. */
export class SceneCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #ctx: CanvasRenderingContext2D;
  readonly #onError: (error: unknown) => void;
  #spec: SceneSpec;
  #theme: Theme;
  #box: Box;
  #drawing: Drawing;
  #seen: Frame;
  #cancel = () => {};
  #onRest: (() => void) | undefined;

  /** Draws a scene, at rest. Throws where the browser gives no canvas. */
  constructor(
    canvas: HTMLCanvasElement,
    spec: SceneSpec,
    theme: Theme,
    box: Box,
    onError: (error: unknown) => void,
  ) {
    const ctx = canvas.getContext('2d');
    if (!ctx) throw new Error('the browser gives no canvas to draw on');
    this.#canvas = canvas;
    this.#ctx = ctx;
    this.#onError = onError;
    [this.#spec, this.#theme, this.#box] = [spec, theme, box];
    this.#drawing = drawingFor(spec, box);
    this.#seen = frameOf(this.#drawing.items);
    this.#allocate();
    this.redraw();
  }

  /** What is seen now. */
  get frame(): Frame {
    return this.#seen;
  }

  /** Moves to another scene, or without `onRest` shows it at once; `onRest` is called when nothing moves any more. */
  show(spec: SceneSpec, theme: Theme, onRest?: () => void): void {
    [this.#spec, this.#theme] = [spec, theme];
    this.#drawing = drawingFor(spec, this.#box);
    if (onRest) this.#play(this.#seen, onRest);
    else this.#rest();
  }

  /** Begins with what another scene shows, in the same units, and moves from there to its own. */
  continueFrom(frame: Frame, onRest: () => void): void {
    this.#seen = frame;
    this.redraw();
    this.#play(frame, onRest);
  }

  /** Ends what moves at once. */
  settle(): void {
    if (this.#onRest) this.#rest();
  }

  /** Fits the canvas to a box; what moves is at rest then. */
  fit(box: Box): void {
    this.#box = box;
    this.#drawing = drawingFor(this.#spec, box);
    this.#allocate();
    this.#rest();
  }

  /** Draws what is seen once more. */
  redraw(): void {
    this.#clear();
    this.#paint(this.#seen);
  }

  /** What can be pointed at, in pixels of the box. */
  marks(): PlacedMark[] {
    const { scale, x, y } = this.#fit();
    return this.#seen.flatMap(targetsOf).map(({ layer, what, first, last }) => {
      const middle = middleOf(layer, first, last);
      return {
        what,
        x: middle.x * scale + x,
        y: middle.y * scale + y,
        distance: (atX, atY) => {
          const away = distanceTo(layer, (atX - x) / scale, (atY - y) / scale, first, last) * scale;
          return away <= pointReach ? away : Number.POSITIVE_INFINITY;
        },
      };
    });
  }

  /** Where it says that a number is the deck's own estimate, in pixels of the box. */
  estimates(): Area[] {
    const { scale, x: left, y: top } = this.#fit();
    return this.#seen.flatMap(({ item }) => {
      if (item.kind !== 'words') return [];
      const runs = placeRuns(this.#ctx, item, this.#theme).filter(({ run }) => run.isEstimate);
      return runs.map(({ run, x, y, width }) => ({
        left: x * scale + left,
        top: (y - run.size) * scale + top,
        width: width * scale,
        height: run.size * 1.3 * scale,
      }));
    });
  }

  destroy(): void {
    this.#cancel();
    // A canvas gives its pixels back at once when it has no size.
    this.#canvas.width = 0;
  }

  /** Pixels of the box for each unit, and where the drawing begins in it. */
  #fit(): { scale: number; x: number; y: number } {
    const { width, height } = this.#drawing;
    const scale = Math.min(this.#box.width / width, this.#box.height / height);
    return {
      scale,
      x: (this.#box.width - width * scale) / 2,
      y: (this.#box.height - height * scale) / 2,
    };
  }

  #allocate() {
    const { width, height, pixelRatio } = this.#box;
    const [wide, high] = [width, height].map((length) => Math.round(length * pixelRatio));
    if (this.#canvas.width !== wide || this.#canvas.height !== high)
      Object.assign(this.#canvas, { width: wide, height: high });
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
  }

  #clear() {
    const { width, height } = this.#canvas;
    this.#ctx.resetTransform();
    this.#ctx.clearRect(0, 0, width, height);
    if (!this.#box.ground) return;
    // A printer records the clearing of a canvas as white.
    this.#ctx.fillStyle = this.#box.ground;
    this.#ctx.fillRect(0, 0, width, height);
  }

  #paint(frame: Frame, ctx = this.#ctx) {
    const { scale, x, y } = this.#fit();
    const { pixelRatio } = this.#box;
    const pixels = scale * pixelRatio;
    ctx.setTransform(pixels, 0, 0, pixels, x * pixelRatio, y * pixelRatio);
    drawFrame(ctx, frame, this.#theme);
  }

  #rest() {
    this.#cancel();
    this.#cancel = () => {};
    this.#seen = frameOf(this.#drawing.items);
    this.redraw();
    const onRest = this.#onRest;
    this.#onRest = undefined;
    onRest?.();
  }

  /** Layers that do not change, as one picture. */
  #pictureOf(frame: Frame): HTMLCanvasElement | undefined {
    if (frame.length === 0) return undefined;
    const picture = document.createElement('canvas');
    Object.assign(picture, { width: this.#canvas.width, height: this.#canvas.height });
    const ctx = picture.getContext('2d');
    if (!ctx) return undefined;
    this.#paint(frame, ctx);
    return picture;
  }

  #play(from: Frame, onRest: () => void) {
    this.#cancel();
    this.#onRest = onRest;
    const { at, still } = tween(from, frameOf(this.#drawing.items));
    const duration = (this.#spec.seconds ?? usualSeconds) * 1000;
    const picture = this.#pictureOf(at(0).slice(0, still));
    let start: number | undefined;
    let handle = 0;
    const step = (now: number) => {
      try {
        start ??= now;
        const progress = (now - start) / duration;
        if (progress >= 1) return this.#rest();
        this.#seen = at(progress);
        this.#clear();
        if (picture) this.#ctx.drawImage(picture, 0, 0);
        this.#paint(picture ? this.#seen.slice(still) : this.#seen);
        handle = requestAnimationFrame(step);
      } catch (error) {
        this.#onError(error);
      }
    };
    // The frame that shows the press has enough to do.
    const stopWaiting = afterFrame(() => {
      handle = requestAnimationFrame(step);
    });
    this.#cancel = () => {
      stopWaiting();
      cancelAnimationFrame(handle);
    };
  }
}
