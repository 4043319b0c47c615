/** What a chart draws, written down: paths by their colour, and words. */
import type { Box } from '../../src/charts/forms/placement.ts';
import type { MeasureText } from '../../src/pptx/measure-text.ts';

/** A step of a path, in pixels: "M", "L", "C" and "Z" as in SVG. */
export type Move = readonly [kind: 'M' | 'L' | 'C' | 'Z', ...places: number[]];

/** All that is filled, or drawn as a line, in one colour. */
export interface Tone {
  color: string;
  alpha: number;
  /** Of a line, in pixels; filled without it. */
  lineWidth?: number;
  /** Of a line that is not whole. */
  isDashed?: boolean;
  moves: Move[];
}

export interface Words {
  text: string;
  x: number;
  y: number;
  color: string;
  /** In pixels. */
  size: number;
  isBold: boolean;
  align: string;
  /** The colour of what surrounds the letters, where they stand on marks. */
  halo?: string;
}

export interface Recording {
  tones: readonly Tone[];
  words: readonly Words[];
}

/** The six numbers of a canvas's `setTransform`, in its order. */
export type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const unmoved: Transform = [1, 0, 0, 1, 0, 0];

/** A transform within another. */
export function within([a, b, c, d, e, f]: Transform, inner: Transform): Transform {
  const [ia, ib, ic, id, ie, ig] = inner;
  return [
    a * ia + c * ib,
    b * ia + d * ib,
    a * ic + c * id,
    b * ic + d * id,
    a * ie + c * ig + e,
    b * ie + d * ig + f,
  ];
}

/** Turned around its origin by an angle, clockwise. */
export function turned(angle: number): Transform {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos, 0, 0];
}

/** A place on the drawing. */
export function placed([a, b, c, d, e, f]: Transform, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A step of a path on the drawing. */
export function moved(move: Move, transform: Transform): Move {
  // Most is drawn where it is said to be, tens of thousands of steps of a chart of dots.
  if (transform === unmoved) return move;
  const [kind, ...places] = move;
  const pairs = places.flatMap((x, index) =>
    index % 2 === 0 ? placed(transform, x, places[index + 1] ?? 0) : [],
  );
  return [kind, ...pairs];
}

/** How many straight lines a whole circle is drawn with. */
const circleSides = 32;

/** The part of a canvas's context that makes a path. */
export class RecordingPath {
  moves: Move[] = [];
  protected transform: Transform = unmoved;
  #last: { x: number; y: number } | undefined;

  #add(kind: 'M' | 'L' | 'C', ...places: number[]): void {
    const [x = 0, y = 0] = places.slice(-2);
    this.#last = { x, y };
    this.moves.push(moved([kind, ...places], this.transform));
  }
  moveTo(x: number, y: number): void {
    this.#add('M', x, y);
  }
  lineTo(x: number, y: number): void {
    this.#add(this.moves.length === 0 ? 'M' : 'L', x, y);
  }
  bezierCurveTo(a: number, b: number, c: number, d: number, x: number, y: number): void {
    this.#add('C', a, b, c, d, x, y);
  }
  quadraticCurveTo(a: number, b: number, x: number, y: number): void {
    const from = this.#last ?? { x: a, y: b };
    const toward = (start: number, over: number) => start + ((over - start) * 2) / 3;
    this.#add('C', toward(from.x, a), toward(from.y, b), toward(x, a), toward(y, b), x, y);
  }
  closePath(): void {
    if (this.moves.length > 0) this.moves.push(['Z']);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const sides = Math.max(2, Math.ceil((Math.abs(to - from) / (2 * Math.PI)) * circleSides));
    for (let side = 0; side <= sides; side += 1) {
      const angle = from + ((to - from) * side) / sides;
      const place = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
      if (side === 0) this.moveTo(...place);
      else this.lineTo(...place);
    }
  }
}

/** The edges of a path, which reaches further by half the width of its line. */
export function boxOf(moves: readonly Move[], reach = 0): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const move of moves) {
    for (let index = 1; index < move.length; index += 2) {
      const [x, y] = [Number(move[index]), Number(move[index + 1])];
      box.left = Math.min(box.left, x - reach);
      box.right = Math.max(box.right, x + reach);
      box.top = Math.min(box.top, y - reach);
      box.bottom = Math.max(box.bottom, y + reach);
    }
  }
  return box;
}

/** Whether two lie over each other. */
export function isMeeting(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether one lies within another. */
export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

type Point = readonly [x: number, y: number];

/** How many straight lines a curve becomes. */
const curveSides = 16;

function pointsOnCurve(
  [x0, y0]: Point,
  [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0]: number[],
) {
  return Array.from({ length: curveSides }, (_, side): Point => {
    const t = (side + 1) / curveSides;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
    return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3];
  });
}

/** The parts of a path, each as a line through points. */
function polylinesOf(moves: readonly Move[]): Point[][] {
  const lines: Point[][] = [];
  for (const [kind, ...places] of moves) {
    if (kind === 'M' || lines.length === 0) lines.push([]);
    const line = lines.at(-1) ?? [];
    const [first] = line;
    const [x = 0, y = 0] = places;
    if (kind === 'Z') line.push(...(first ? [first] : []));
    else if (kind === 'C') line.push(...pointsOnCurve(line.at(-1) ?? [x, y], places));
    else line.push([x, y]);
  }
  return lines;
}

/** The share of the way between two places at which an edge is reached. */
function pointAt([x0, y0]: Point, [x1, y1]: Point, share: number): Point {
  return [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
}

/** How far inside each of the four edges a point lies; below zero outside. */
function depths([x, y]: Point, { left, right, top, bottom }: Box): number[] {
  return [x - left, right - x, y - top, bottom - y];
}

/** The part of a straight line inside the rectangle (Liang–Barsky). */
function clipSegment(from: Point, to: Point, box: Box): [Point, Point] | undefined {
  const ends = depths(to, box);
  let [enter, leave] = [0, 1];
  depths(from, box).forEach((start, edge) => {
    const end = ends[edge] ?? 0;
    if (start < 0 && end < 0) leave = -1;
    else if (start < 0) enter = Math.max(enter, start / (start - end));
    else if (end < 0) leave = Math.min(leave, start / (start - end));
  });
  return enter < leave ? [pointAt(from, to, enter), pointAt(from, to, leave)] : undefined;
}

function clipStroke(line: readonly Point[], box: Box): Move[] {
  const moves: Move[] = [];
  let last: Point | undefined;
  line.slice(1).forEach((to, index) => {
    const part = clipSegment(line[index] ?? to, to, box);
    if (!part) return;
    const [start, end] = part;
    if (start[0] !== last?.[0] || start[1] !== last[1]) moves.push(['M', ...start]);
    moves.push(['L', ...end]);
    last = end;
  });
  return moves;
}

/** The part of an area inside the rectangle, edge by edge (Sutherland–Hodgman). */
function clipFill(area: readonly Point[], box: Box): Move[] {
  let points = area;
  for (const edge of [0, 1, 2, 3]) {
    const all = points;
    points = all.flatMap((to, index) => {
      const from = all.at(index - 1) ?? to;
      const [start = 0, end = 0] = [depths(from, box)[edge], depths(to, box)[edge]];
      const crossing = start < 0 !== end < 0 ? [pointAt(from, to, start / (start - end))] : [];
      return end < 0 ? crossing : [...crossing, to];
    });
  }
  if (points.length < 3) return [];
  return [...points.map((point, index): Move => [index === 0 ? 'M' : 'L', ...point]), ['Z']];
}

/** What of a path is seen in a rectangle. */
export function clipPath(
  moves: readonly Move[],
  box: Box,
  kind: 'fill' | 'stroke',
): readonly Move[] {
  const own = boxOf(moves);
  if (isWithin(own, box)) return moves;
  if (!isMeeting(own, box) && kind === 'fill') return [];
  const clip = kind === 'fill' ? clipFill : clipStroke;
  return polylinesOf(moves).flatMap((line) => clip(line, box));
}

/** Half the height of a line, in its own size. */
const halfLine = 0.5;

/** Where words stand. */
export function boxOfWords({ text, x, y, size, isBold, align }: Words, measure: MeasureText): Box {
  const width = measure(text, size, isBold);
  const left = x - ({ center: width / 2, right: width, end: width }[align] ?? 0);
  const half = size * halfLine;
  return { left, right: left + width, top: y - half, bottom: y + half };
}

interface LaidTone {
  tone: Tone;
  /** What it shares with others of its look. */
  key: string;
  /** Where each of its paths lies. */
  boxes: Box[];
}

/** Gathers paths by their look. */
export class LaidTones {
  #all: LaidTone[] = [];

  /** Adds a path to what has its look already, unless something drawn since would come to lie over it. */
  add(look: Omit<Tone, 'moves'>, moves: readonly Move[]): void {
    const { color, alpha, lineWidth, isDashed } = look;
    const key = [color, alpha, lineWidth, isDashed].join();
    const box = boxOf(moves, (lineWidth ?? 0) / 2);
    const at = this.#all.findLastIndex((one) => one.key === key);
    const isUnder = this.#all
      .slice(at + 1)
      .some(({ boxes }) => boxes.some((other) => isMeeting(box, other)));
    const known = isUnder ? undefined : this.#all[at];
    if (known) {
      known.tone.moves.push(...moves);
      known.boxes.push(box);
    } else {
      this.#all.push({ tone: { ...look, moves: [...moves] }, key, boxes: [box] });
    }
  }

  /** The tones since the last time this was asked. */
  take(): Tone[] {
    const tones = this.#all.map(({ tone }) => tone);
    this.#all = [];
    return tones;
  }
}
