/** A scene on a canvas: at rest, on its way to another, and what can be pointed at on it. */
import { afterFrame } from '../../browser/scheduling.ts';
import type { PlacedMark } from '../canvas/placed-marks.ts';
import type { Box } from '../canvas/renderer.ts';
import type { Theme } from '../theme.ts';
import { drawFrame, placeRuns } from './draw.ts';
import { type Frame, frameOf, type Layer, markFields, type Tween, tween } from './frame.ts';
import { columnField, type Drawing, dataOf, type SceneSpec } from './spec.ts';

/** How long a move takes where its scene does not say, in seconds. */
const usualSeconds = 0.8;

/** How near a place has to be pointed at, in pixels: half of what a finger covers. */
const reach = 22;

/** A place on the canvas, in its pixels. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A drawn scene. */
export interface RenderedScene {
  /** Moves to another scene, or shows it at once. `onRest` is called when nothing moves any more. */
  show(spec: SceneSpec, theme: Theme, onRest?: () => void): void;
  /** Begins with what another scene shows and moves from there to its own. */
  continueFrom(other: Frame, onRest: () => void): void;
  /** What is seen now. */
  frame(): Frame;
  /** Ends what moves at once. */
  settle(): void;
  fit(box: Box): void;
  redraw(): void;
  /** What can be pointed at. */
  marks(): PlacedMark[];
  /** Where it says that a number is the deck's own estimate. */
  estimates(): Area[];
  destroy(): void;
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

/** Draws a scene on a canvas, at rest. Throws where the browser gives no canvas. */
export function renderScene(
  canvas: HTMLCanvasElement,
  spec: SceneSpec,
  theme: Theme,
  box: Box,
  onError: (error: unknown) => void,
): RenderedScene {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser gives no canvas to draw on');
  const ctx = context;
  let [current, colors, size] = [spec, theme, box];
  let drawing = drawingFor(current, size);
  let seen = frameOf(drawing.items);
  let cancel = () => {};
  let finish: (() => void) | undefined;

  const scale = () => Math.min(size.width / drawing.width, size.height / drawing.height);
  const offset = () => ({
    x: (size.width - drawing.width * scale()) / 2,
    y: (size.height - drawing.height * scale()) / 2,
  });
  const paint = (frame: Frame, target = ctx) => {
    const pixels = scale() * size.pixelRatio;
    const { x, y } = offset();
    target.setTransform(pixels, 0, 0, pixels, x * size.pixelRatio, y * size.pixelRatio);
    drawFrame(target, frame, colors);
  };
  const clear = () => {
    ctx.resetTransform();
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    if (!size.ground) return;
    // A printer records the clearing of a canvas as white.
    ctx.fillStyle = size.ground;
    ctx.fillRect(0, 0, canvas.width, canvas.height);
  };
  const draw = () => {
    clear();
    paint(seen);
  };
  const allocate = () => {
    const [width, height] = [size.width, size.height].map((length) =>
      Math.round(length * size.pixelRatio),
    );
    if (canvas.width !== width || canvas.height !== height)
      Object.assign(canvas, { width, height });
    canvas.style.width = `${size.width}px`;
    canvas.style.height = `${size.height}px`;
  };
  const rest = () => {
    cancel();
    cancel = () => {};
    seen = frameOf(drawing.items);
    draw();
    const done = finish;
    finish = undefined;
    done?.();
  };
  /** The first layers, which do not change, as one picture. */
  const pictureOf = (frame: Frame) => {
    const picture = document.createElement('canvas');
    Object.assign(picture, { width: canvas.width, height: canvas.height });
    const target = picture.getContext('2d');
    if (!target) return undefined;
    paint(frame, target);
    return picture;
  };
  const play = ({ at, still }: Tween, seconds: number, onRest: () => void) => {
    cancel();
    finish = onRest;
    const picture = still > 0 ? pictureOf(at(0).slice(0, still)) : undefined;
    let start: number | undefined;
    const attempt = (work: () => void) => {
      try {
        work();
      } catch (error) {
        onError(error);
      }
    };
    const step = (now: number) =>
      attempt(() => {
        start ??= now;
        const progress = (now - start) / (seconds * 1000);
        if (progress >= 1) return rest();
        seen = at(progress);
        clear();
        if (picture) ctx.drawImage(picture, 0, 0);
        paint(picture ? seen.slice(still) : seen);
        handle = requestAnimationFrame(step);
        return undefined;
      });
    let handle = 0;
    // The frame that shows the press has enough to do.
    const stopWaiting = afterFrame(() => {
      handle = requestAnimationFrame(step);
    });
    cancel = () => {
      stopWaiting();
      cancelAnimationFrame(handle);
    };
  };

  allocate();
  draw();
  return {
    show(next, nextTheme, onRest) {
      [current, colors] = [next, nextTheme];
      const before = seen;
      drawing = drawingFor(current, size);
      if (!onRest) return rest();
      return play(tween(before, frameOf(drawing.items)), next.seconds ?? usualSeconds, onRest);
    },
    continueFrom(other, onRest) {
      seen = other;
      draw();
      play(tween(other, frameOf(drawing.items)), current.seconds ?? usualSeconds, onRest);
    },
    frame: () => seen,
    settle: () => {
      if (finish) rest();
    },
    fit(next) {
      size = next;
      drawing = drawingFor(current, size);
      allocate();
      rest();
    },
    redraw: draw,
    marks: () =>
      seen.flatMap(targetsOf).map(({ layer, what, first, last }) => {
        const { x, y } = offset();
        const middle = middleOf(layer, first, last);
        return {
          what,
          x: middle.x * scale() + x,
          y: middle.y * scale() + y,
          distance: (atX, atY) => {
            const away = distanceTo(layer, (atX - x) / scale(), (atY - y) / scale(), first, last);
            return away * scale() <= reach ? away * scale() : Number.POSITIVE_INFINITY;
          },
        };
      }),
    estimates: () =>
      seen.flatMap(({ item }) => {
        if (item.kind !== 'words') return [];
        ctx.save();
        const runs = placeRuns(ctx, item, colors).filter(({ run }) => run.isEstimate);
        ctx.restore();
        return runs.map(({ run, x, y, width }) => ({
          left: x * scale() + offset().x,
          top: (y - run.size) * scale() + offset().y,
          width: width * scale(),
          height: run.size * 1.3 * scale(),
        }));
      }),
    destroy() {
      cancel();
      // A canvas gives its pixels back at once when it has no size.
      canvas.width = 0;
    },
  };
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
