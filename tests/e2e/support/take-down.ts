/** What is written and drawn on canvases, taken down in the page as it is drawn: a canvas tells nobody. */
import type { CanvasWord } from '../../../src/cli/check-slides.ts';

/**
 * Runs in a page before its own scripts, after `watchWords`: takes down the dots, bars and lines of each canvas since
 * it was last cleared, and gives the page a `findFaults` that tells what is wrong with the words of a slide's chart.
 */
export function takeDown() {
  /** How far words may reach into each other, in pixels of the screen: the room around a letter. */
  const allowed = 1.5;
  interface Box {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  type Point = { x: number; y: number };
  /** A part of a path: dots and bars by two corners, lines by the points they pass. */
  interface Part {
    kind: 'dot' | 'bar' | 'line';
    points: Point[];
  }
  type Word = CanvasWord;
  interface Mark {
    what: string;
    isOn: (word: Word) => boolean;
  }
  const drawn = new Map<HTMLCanvasElement, Mark[]>();
  const context = CanvasRenderingContext2D.prototype;
  const marksOn = (canvas: HTMLCanvasElement) => {
    const list = drawn.get(canvas) ?? [];
    drawn.set(canvas, list);
    return list;
  };
  const isIn = ({ x, y }: Point, { left, top, right, bottom }: Box) =>
    x > left && x < right && y > top && y < bottom;
  const boxOf = (points: readonly Point[]): Box => ({
    left: Math.min(...points.map(({ x }) => x)),
    top: Math.min(...points.map(({ y }) => y)),
    right: Math.max(...points.map(({ x }) => x)),
    bottom: Math.max(...points.map(({ y }) => y)),
  });
  const reach = (a: Box, b: Box) =>
    Math.min(
      Math.min(a.right, b.right) - Math.max(a.left, b.left),
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
    );

  // Many marks of one colour are one path, of the canvas or of its own.
  const parts = new WeakMap<object, Part[]>();
  const partsOf = (path: object): Part[] => {
    const list = parts.get(path) ?? [];
    parts.set(path, list);
    return list;
  };
  const place = (on: CanvasRenderingContext2D | Path2D, x: number, y: number): Point =>
    on instanceof CanvasRenderingContext2D ? on.getTransform().transformPoint({ x, y }) : { x, y };
  const between = (curve: (share: number) => Point) =>
    Array.from({ length: 24 }, (_, index) => curve((index + 1) / 24));
  for (const prototype of [context, Path2D.prototype]) {
    type Pen = CanvasRenderingContext2D | Path2D;
    const { moveTo, lineTo, arc, rect, roundRect, quadraticCurveTo, bezierCurveTo } = prototype;
    const add = (pen: Pen, kind: Part['kind'], points: readonly (readonly [number, number])[]) =>
      partsOf(pen).push({ kind, points: points.map(([x, y]) => place(pen, x, y)) });
    /** The straight lines and curves that go on from where the pen is. */
    const goOn = (pen: Pen, controls: readonly (readonly [number, number])[]) => {
      const line = partsOf(pen).at(-1);
      const start = line?.points.at(-1);
      if (line?.kind !== 'line' || !start) return;
      const knots = [start, ...controls.map(([x, y]) => place(pen, x, y))];
      const halve = (share: number, over: readonly Point[]): Point => {
        const [first] = over;
        if (over.length === 1 && first) return first;
        return halve(
          share,
          over.slice(1).map(({ x, y }, index) => ({
            x: (over[index]?.x ?? x) * (1 - share) + x * share,
            y: (over[index]?.y ?? y) * (1 - share) + y * share,
          })),
        );
      };
      line.points.push(
        ...(controls.length === 1 ? knots.slice(1) : between((share) => halve(share, knots))),
      );
    };
    prototype.moveTo = function (this: Pen, x, y) {
      add(this, 'line', [[x, y]]);
      moveTo.call(this, x, y);
    };
    prototype.lineTo = function (this: Pen, x, y) {
      goOn(this, [[x, y]]);
      lineTo.call(this, x, y);
    };
    prototype.quadraticCurveTo = function (this: Pen, ...at) {
      goOn(this, [
        [at[0], at[1]],
        [at[2], at[3]],
      ]);
      quadraticCurveTo.apply(this, at);
    };
    prototype.bezierCurveTo = function (this: Pen, ...at) {
      goOn(this, [
        [at[0], at[1]],
        [at[2], at[3]],
        [at[4], at[5]],
      ]);
      bezierCurveTo.apply(this, at);
    };
    prototype.arc = function (this: Pen, x, y, radius, ...rest) {
      add(this, 'dot', [
        [x - radius, y - radius],
        [x + radius, y + radius],
      ]);
      arc.call(this, x, y, radius, ...rest);
    };
    prototype.roundRect = function (this: Pen, left, top, width, height, ...rest) {
      add(this, 'dot', [
        [left, top],
        [left + width, top + height],
      ]);
      roundRect.call(this, left, top, width, height, ...rest);
    };
    prototype.rect = function (this: Pen, left, top, width, height) {
      add(this, 'bar', [
        [left, top],
        [left + width, top + height],
      ]);
      rect.call(this, left, top, width, height);
    };
  }

  // What a clip cuts off is not seen.
  const whole: Box = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };
  const clips = new WeakMap<CanvasRenderingContext2D, Box[]>();
  const clipsOf = (ctx: CanvasRenderingContext2D): Box[] => {
    const list = clips.get(ctx) ?? [whole];
    clips.set(ctx, list);
    return list;
  };
  const { clearRect, beginPath, fillRect, fill, stroke, clip } = context;
  const { save, restore } = context;
  context.save = function () {
    clipsOf(this).push(clipsOf(this).at(-1) ?? whole);
    save.call(this);
  };
  context.restore = function () {
    if (clipsOf(this).length > 1) clipsOf(this).pop();
    restore.call(this);
  };
  context.clip = function (this: CanvasRenderingContext2D, ...rule: unknown[]) {
    const around = boxOf(partsOf(this).flatMap(({ points }) => points));
    const before = clipsOf(this).pop() ?? whole;
    clipsOf(this).push({
      left: Math.max(before.left, around.left),
      top: Math.max(before.top, around.top),
      right: Math.min(before.right, around.right),
      bottom: Math.min(before.bottom, around.bottom),
    });
    Reflect.apply(clip, this, rule);
  };
  context.clearRect = function (...box) {
    drawn.delete(this.canvas);
    clearRect.apply(this, box);
  };
  context.beginPath = function () {
    parts.set(this, []);
    beginPath.call(this);
  };

  const isSeen = (ctx: CanvasRenderingContext2D, style: CanvasRenderingContext2D['fillStyle']) =>
    style !== 'rgba(0, 0, 0, 0)' && ctx.globalAlpha > 0.2;
  /** The parts of a path, in pixels of the canvas. */
  const partsIn = (ctx: CanvasRenderingContext2D, path?: unknown): Part[] =>
    path instanceof Path2D
      ? partsOf(path).map(({ kind, points }) => ({
          kind,
          points: points.map(({ x, y }) => place(ctx, x, y)),
        }))
      : partsOf(ctx);
  const noteFilled = (ctx: CanvasRenderingContext2D, { kind, points }: Part) => {
    const box = boxOf(points);
    const cut = clipsOf(ctx).at(-1) ?? whole;
    if (kind === 'line' || reach(box, cut) <= 0) return;
    // Words may stand in a bar, or beside it.
    const isWithin = (word: Word) =>
      word.left >= box.left &&
      word.right <= box.right &&
      word.top >= box.top &&
      word.bottom <= box.bottom;
    marksOn(ctx.canvas).push(
      kind === 'dot'
        ? { what: 'a dot', isOn: (word) => reach(word, box) > 0 }
        : { what: 'the edge of a bar', isOn: (word) => reach(word, box) > 2 && !isWithin(word) },
    );
  };
  const noteLine = (ctx: CanvasRenderingContext2D, { kind, points }: Part) => {
    const cut = clipsOf(ctx).at(-1) ?? whole;
    const isLevel = points.every(({ y }) => Math.abs(y - (points[0]?.y ?? y)) < 1);
    // Words may stand on the lines of a grid, and in a ring's box.
    if (kind !== 'line' || isLevel) return;
    const steps = points.slice(1).flatMap((to, index) => {
      const from = points[index] ?? to;
      const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2);
      return Array.from({ length: count + 1 }, (_, at) => ({
        x: from.x + ((to.x - from.x) * at) / Math.max(1, count),
        y: from.y + ((to.y - from.y) * at) / Math.max(1, count),
      }));
    });
    const seen = steps.filter((step) => isIn(step, cut));
    marksOn(ctx.canvas).push({
      what: 'a line',
      isOn: (word) => !word.hasHalo && seen.some((step) => isIn(step, word)),
    });
  };
  context.fill = function (this: CanvasRenderingContext2D, ...path: unknown[]) {
    if (isSeen(this, this.fillStyle))
      for (const part of partsIn(this, path[0])) noteFilled(this, part);
    Reflect.apply(fill, this, path);
  };
  context.fillRect = function (left, top, width, height) {
    const corners = [place(this, left, top), place(this, left + width, top + height)];
    if (isSeen(this, this.fillStyle)) noteFilled(this, { kind: 'bar', points: corners });
    fillRect.call(this, left, top, width, height);
  };
  context.stroke = function (this: CanvasRenderingContext2D, ...path: unknown[]) {
    if (isSeen(this, this.strokeStyle))
      for (const part of partsIn(this, path[0])) noteLine(this, part);
    Reflect.apply(stroke, this, path);
  };

  /** What is wrong with the words of a slide's chart, in pixels of the screen. */
  Reflect.set(window, 'findFaults', (id: string, smallest: number): string[] => {
    const canvas = document.getElementById(id)?.querySelector('canvas');
    const words: Word[] = canvas ? Reflect.get(window, 'wordsOnCanvas')(canvas) : [];
    if (!canvas || words.length === 0) return ['nothing is written'];
    const marks = drawn.get(canvas) ?? [];
    const scale = canvas.getBoundingClientRect().width / canvas.width;
    const depth = (a: Box, b: Box) =>
      Math.min(
        Math.min(a.right, b.right) - Math.max(a.left, b.left),
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
      ) * scale;
    return words.flatMap((word, index) => [
      ...(word.size * scale < smallest - 0.1
        ? [`“${word.text}” is ${(word.size * scale).toFixed(1)} px`]
        : []),
      ...(Math.min(word.left, word.top, canvas.width - word.right, canvas.height - word.bottom) *
        scale <
      -allowed
        ? [`“${word.text}” leaves the chart`]
        : []),
      ...words
        .slice(index + 1)
        .filter((other) => depth(word, other) > allowed)
        .map(({ text }) => `“${word.text}” lies on “${text}”`),
      ...[...new Set(marks.filter(({ isOn }) => isOn(word)).map(({ what }) => what))].map(
        (what) => `“${word.text}” lies on ${what}`,
      ),
    ]);
  });
}
