/** Words of a drawing in type that leaves room for a wider font, which takes the place of ours where that is not installed. */
import type { Box } from '../charts/forms/placement.ts';
import { atWidest, type MeasureText } from './measure-text.ts';
import { smallest } from './paragraphs.ts';
import {
  boxOf,
  isMeeting,
  isWithin,
  type Move,
  type Recording,
  type Tone,
  type Words,
} from './recording.ts';

/** What words keep from what stands beside them, in pixels, and half the height of a line in its own size. */
const margin = 4;
const halfLine = 0.5;

/** What part of its size type keeps at least. */
const leastShare = 0.6;

/** Where words stand. */
export function boxOfWords({ text, x, y, size, isBold, align }: Words, measure: MeasureText): Box {
  const width = measure(text, size, isBold);
  const left = x - ({ center: width / 2, right: width, end: width }[align] ?? 0);
  const half = size * halfLine;
  return { left, right: left + width, top: y - half, bottom: y + half };
}

/** The straight shapes in a path, each from a move to the next: rectangles, and lines across or upright. */
function straightBoxes(moves: readonly Move[]): Box[] {
  const shapes: Move[][] = [];
  for (const move of moves) {
    if (move[0] === 'M' || shapes.length === 0) shapes.push([]);
    shapes.at(-1)?.push(move);
  }
  return shapes.flatMap((shape) => {
    const points = shape.filter(([kind]) => kind !== 'Z');
    if (points.length > 5 || points.some(([kind]) => kind === 'C')) return [];
    const isUpright = points.every(([, x, y], index) => {
      const [, nextX, nextY] = points[(index + 1) % points.length] ?? [];
      return Math.abs((x ?? 0) - (nextX ?? 0)) < 0.5 || Math.abs((y ?? 0) - (nextY ?? 0)) < 0.5;
    });
    return isUpright ? [boxOf(points)] : [];
  });
}

/** Whether words meet what is beside them in a wider font, or leave what they stand in. */
type IsCrowded = (at: number, boxes: readonly Box[]) => boolean;

/** What stands around each of some words, told by their places in our own type. */
function surroundings(own: readonly Box[], marks: readonly Box[], frame: Box): IsCrowded {
  const around = own.map((box, at) => ({
    holders: [frame, ...marks].filter((mark) => isWithin(box, mark)),
    beside: marks.filter((mark) => !isMeeting(box, mark)),
    others: own.flatMap((other, index) => (index === at || isMeeting(box, other) ? [] : [index])),
  }));
  return (at, boxes) => {
    const [place, box] = [around[at], boxes[at]];
    if (!place || !box) return false;
    const kept = { ...box, left: box.left - margin, right: box.right + margin };
    const others = place.others.flatMap((index) => boxes[index] ?? []);
    return (
      place.holders.some(({ left, right }) => box.left < left || box.right > right) ||
      [...place.beside, ...others].some((other) => isMeeting(kept, other))
    );
  };
}

/**
 * The words of a drawing, smaller where a wider font would take them out of a frame or of the rectangle that they stand
 * in, over a line or a rectangle beside them, or over each other. Words of one size stay of one size, the largest give
 * way first, and none becomes smaller than can be read from the room.
 */
export function fitWords({ tones, words }: Recording, frame: Box, measure: MeasureText): Words[] {
  const widest = atWidest(measure);
  const marks = tones.flatMap(({ moves }) => straightBoxes(moves));
  const own = words.map((one) => boxOfWords(one, measure));
  const isCrowded = surroundings(own, marks, frame);
  const sizes = new Map(words.map(({ size }) => [size, size]));
  const sized = (one: Words): Words => ({ ...one, size: sizes.get(one.size) ?? one.size });
  for (;;) {
    const boxes = words.map((one) => boxOfWords(sized(one), widest));
    const giving = words.flatMap(({ size }, at) => {
      const least = Math.max(smallest, size * leastShare);
      return isCrowded(at, boxes) && (sizes.get(size) ?? 0) - 1 >= least ? [size] : [];
    });
    if (giving.length === 0) return words.map(sized);
    const largest = Math.max(...giving);
    sizes.set(largest, (sizes.get(largest) ?? largest) - 1);
  }
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
