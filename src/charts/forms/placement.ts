/** Where words stand beside the points that they name. Pure, in pixels. */

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Words that want to stand beside a point; all in pixels. */
export interface Words {
  at: Point;
  width: number;
  height: number;
}

/** Distances of the words' edge from their point, in pixels, in the order in which they are tried. */
const distances = [11, 18, 28, 42];

/** Ways from the point to the middle of its words, in the order in which they are tried: over it first. */
const ways: readonly Point[] = [
  { x: 0, y: -1 },
  { x: -0.7, y: -0.7 },
  { x: 0.7, y: -0.7 },
  { x: -1, y: -0.25 },
  { x: 1, y: -0.25 },
  { x: 0, y: 1 },
  { x: 0.7, y: 0.7 },
  { x: -0.7, y: 0.7 },
];

/** Free room around words, in pixels. */
const margin = 3;

function boxAround({ x, y }: Point, { width, height }: Words): Box {
  return {
    left: x - width / 2,
    top: y - height / 2,
    right: x + width / 2,
    bottom: y + height / 2,
  };
}

/** Length and breadth in which two boxes lie on each other, as an area; 0 where they are apart. */
function overlapOf(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}

/** How much of a line from one point to another lies in a box, in pixels (Liang and Barsky's clipping). */
function lengthWithin(from: Point, to: Point, box: Box): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [start, end] = [0, 1];
  for (const [slope, room] of [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ] as const) {
    if (slope === 0 && room < 0) return 0;
    if (slope < 0) start = Math.max(start, room / slope);
    if (slope > 0) end = Math.min(end, room / slope);
  }
  return end > start ? (end - start) * Math.hypot(dx, dy) : 0;
}

function candidatesFor(words: Words): Point[] {
  const { at, width, height } = words;
  return distances.flatMap((distance) =>
    ways.map((way) => ({
      x: at.x + way.x * (width / 2 + (way.y === -1 || way.y === 1 ? 0 : distance)),
      y: at.y + way.y * (height / 2 + distance),
    })),
  );
}

/**
 * The middle of each of the words, in their order. What comes earlier in `words` chooses first; where no place
 * is free, the least covered one is taken. All in pixels.
 */
export function placeLabels(
  words: readonly Words[],
  around: {
    /** The line's points from left to right. */
    line: readonly Point[];
    /** What words may not lie on besides: other words, marks. */
    obstacles: readonly Box[];
    /** Where words have to stay. */
    within: Box;
  },
): Point[] {
  const taken: Box[] = [...around.obstacles];
  return words.map((wanted) => {
    const costs = candidatesFor(wanted).map((place) => {
      const box = boxAround(place, {
        ...wanted,
        width: wanted.width + 2 * margin,
        height: wanted.height + 2 * margin,
      });
      const onLine = around.line
        .slice(1)
        .reduce((sum, to, index) => sum + lengthWithin(around.line[index] ?? to, to, box), 0);
      const onOthers = taken.reduce((sum, other) => sum + overlapOf(box, other), 0);
      const area = wanted.width * wanted.height;
      const outside =
        (wanted.width + 2 * margin) * (wanted.height + 2 * margin) - overlapOf(box, around.within);
      return {
        place,
        cost: onLine * wanted.height + 2 * onOthers + 4 * Math.max(0, outside - 1e-6 * area),
      };
    });
    const best = costs.reduce((least, next) => (next.cost < least.cost - 1e-6 ? next : least));
    taken.push(boxAround(best.place, wanted));
    return best.place;
  });
}
