/** What is seen of a scene at one moment, and all moments between two scenes. */
import { type Item, type Marks, type Place, runsOf, type SceneTone } from './spec.ts';

/** An item as it is seen: its numbers may be on their way. */
export interface Layer {
  item: Item;
  alpha: number;
  numbers: Float32Array;
  /** How much of a path is drawn, from its start: 0 to 1. */
  reveal: number;
  /** The tone of each mark; empty for other items. */
  tones: readonly SceneTone[];
  /** For marks on their way: the tones they had, and how far they are from them to their own. */
  before?: { tones: readonly SceneTone[]; share: number };
}

export type Frame = readonly Layer[];

/** Numbers of a mark: middle x and y, width, height, how lit it is, and how much of its outline is seen. */
export const markFields = 6;

function tonesOf(item: Item): SceneTone[] {
  if (item.kind !== 'marks') return [];
  return item.groups.flatMap(({ count, tone = 'lamp' }) => new Array<SceneTone>(count).fill(tone));
}

function markNumbers({ places, groups }: Marks): Float32Array {
  const numbers = new Float32Array(places.length * markFields);
  let index = 0;
  const write = (place: Place, lit: number, gone: number) => {
    numbers.set([...place, lit, gone], index * markFields);
    index += 1;
  };
  for (const { count, look, away } of groups) {
    for (let rank = 0; rank < count; rank += 1) {
      const place = away?.[rank] ?? places[index];
      if (place) write(place, look === 'lit' ? 1 : 0, look === 'gone' ? 1 : 0);
    }
  }
  for (const place of places.slice(index)) write(place, 0, 0);
  return numbers;
}

function numbersOf(item: Item): Float32Array {
  switch (item.kind) {
    case 'marks':
      return markNumbers(item);
    case 'rect':
      return Float32Array.of(item.x, item.y, item.width, item.height);
    case 'path':
      return Float32Array.from(item.points);
    case 'land':
      return Float32Array.of(item.x, item.y, item.scale);
    case 'words':
      return Float32Array.of(item.x, item.y);
    default:
      return item satisfies never;
  }
}

/** A scene at rest. */
export function frameOf(items: readonly Item[]): Frame {
  return items.map((item) => ({
    item,
    alpha: 1,
    numbers: numbersOf(item),
    reveal: 1,
    tones: tonesOf(item),
  }));
}

/** What tells two looks of an item apart that no number leads from one to the other. */
function lookOf(item: Item): string {
  if (item.kind === 'words') {
    const lines = item.lines.map((line) => runsOf(item, line));
    return JSON.stringify([lines, item.align, item.x, item.y, item.opacity]);
  }
  if (item.kind === 'marks') return `${item.shape} ${item.places.length}`;
  if (item.kind === 'land') return String(item.highlights);
  const { fill, stroke, lineWidth, dash, opacity } = item;
  const shape = item.kind === 'path' ? [item.points.length, item.isCurve, item.isClosed] : [];
  return JSON.stringify([fill, stroke, lineWidth, dash, opacity, ...shape]);
}

/** Slow at both ends. */
const ease = (share: number) => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);

const clamp = (share: number) => Math.min(1, Math.max(0, share));

/** The part of a move that a mark waits at most before it changes, where marks stagger. */
const longestWait = 0.65;

/** How long each mark waits, from 0 to 1: neighbours wait differently. */
const waitOf = (index: number) => ((index * 7919) % 997) / 997;

function moveMarks(from: Layer, to: Layer, progress: number): Layer {
  const { item } = to;
  if (item.kind !== 'marks' || from.item.kind !== 'marks') return to;
  const numbers = new Float32Array(to.numbers.length);
  const longest = item.staggers ? longestWait : 0;
  for (let at = 0; at < numbers.length; at += markFields) {
    const wait = longest * waitOf(at / markFields);
    const share = ease(clamp((progress - wait) / (1 - longest)));
    for (let index = at; index < at + markFields; index += 1) {
      const [start = 0, end = 0] = [from.numbers[index], to.numbers[index]];
      numbers[index] = start + (end - start) * share;
    }
  }
  return { ...to, numbers, before: { tones: from.tones, share: ease(progress) } };
}

function moveShape(from: Layer, to: Layer, progress: number): Layer {
  const share = ease(progress);
  return {
    ...to,
    alpha: from.alpha + (to.alpha - from.alpha) * share,
    numbers: to.numbers.map((end, index) => {
      const start = from.numbers[index] ?? end;
      return start + (end - start) * share;
    }),
  };
}

/** Words leave in the first part of a move and come in the last, so that none lie over one another. */
const wordsLeft = 0.35;
const wordsCome = 0.6;

function leave(layer: Layer, progress: number): Layer {
  const share = layer.item.kind === 'words' ? progress / wordsLeft : ease(progress);
  return { ...layer, alpha: layer.alpha * clamp(1 - share) };
}

function come(layer: Layer, progress: number): Layer {
  const { item } = layer;
  if (item.kind === 'words')
    return { ...layer, alpha: clamp((progress - wordsCome) / (1 - wordsCome)) };
  if (item.kind === 'path' && item.draws) return { ...layer, reveal: ease(progress) };
  return { ...layer, alpha: ease(progress) };
}

/** A move from one frame to another. */
export interface Tween {
  at: (progress: number) => Frame;
  /** How many of the first layers look the same all the time. */
  still: number;
}

function isStill(from: Layer, to: Layer): boolean {
  return (
    from.alpha === to.alpha &&
    from.reveal === to.reveal &&
    from.item.kind !== 'marks' &&
    from.numbers.every((number, index) => number === to.numbers[index])
  );
}

/** The move from a frame to another: items of one id and look move, marks of one id change one by one, others fade. */
export function tween(from: Frame, to: Frame): Tween {
  const old = new Map(from.map((layer) => [layer.item.id, layer]));
  const pairs = to.map((layer) => {
    const before = old.get(layer.item.id);
    const isSame =
      before && before.item.kind === layer.item.kind && lookOf(before.item) === lookOf(layer.item);
    return { before: isSame ? before : undefined, layer };
  });
  const kept = new Set(pairs.map(({ before }) => before));
  const leaving = from.filter((layer) => layer.alpha > 0 && !kept.has(layer));
  const isUnder = ({ item }: Layer) => item.kind !== 'words';
  const under = leaving.filter(isUnder);
  const over = leaving.filter((layer) => !isUnder(layer));
  const moving = pairs.findIndex(({ before, layer }) => !before || !isStill(before, layer));
  return {
    still: under.length > 0 ? 0 : moving < 0 ? pairs.length : moving,
    at: (progress) => [
      ...under.map((layer) => leave(layer, progress)),
      ...pairs.map(({ before, layer }) => {
        if (!before) return come(layer, progress);
        return layer.item.kind === 'marks'
          ? moveMarks(before, layer, progress)
          : moveShape(before, layer, progress);
      }),
      ...over.map((layer) => leave(layer, progress)),
    ],
  };
}
