/** Where the words of events stand beside a band of cells, so that no stem and no words cross others. */

/** Words that hang on a stem, with what they need to the side of it; all in pixels across. */
export interface Hung {
  /** Where the stem stands. */
  stem: number;
  /** From the stem to the far end of the words, whichever side they are on. */
  reach: number;
}

/** The side of their stem on which words stand, and how far from the band: 0 is next to it. */
export interface Standing {
  isLeft: boolean;
  level: number;
}

/** The most words on one side of a band. */
const most = 4;

/** What it costs that words leave the chart, or that one thing lies on another; a level; and words on the left. */
const costs = { fault: 1000, level: 10, left: 3 };

/** Words with the way they stand. */
interface Placed extends Hung, Standing {
  start: number;
  end: number;
}

function placedAt({ stem, reach }: Hung, isLeft: boolean, level: number): Placed {
  const [start, end] = isLeft ? [stem - reach, stem] : [stem, stem + reach];
  return { stem, reach, isLeft, level, start, end };
}

function costOf({ start, end, isLeft, level }: Placed, width: number): number {
  const isOutside = start < 0 || end > width;
  return level * costs.level + (isLeft ? costs.left : 0) + (isOutside ? costs.fault : 0);
}

/** What two words cost each other: one on the other, or the stem of one through those nearer to the band. */
function costBetween(one: Placed, other: Placed): number {
  if (one.level === other.level)
    return one.start < other.end && other.start < one.end ? costs.fault : 0;
  const [far, near] = one.level > other.level ? [one, other] : [other, one];
  return far.stem > near.start && far.stem < near.end ? costs.fault : 0;
}

/** Where each of the words stands on a chart of a width: next to the band where it can. Throws above four words. */
export function placeHung(words: readonly Hung[], width: number): Standing[] {
  if (words.length > most) {
    throw new Error(`one side of a band has room for ${most} events, not for ${words.length}`);
  }
  let best: { cost: number; placed: readonly Placed[] } = {
    cost: Number.POSITIVE_INFINITY,
    placed: [],
  };
  /** Tries all ways to place the words before those that are placed, but none that costs more than the best. */
  const placeRest = (placed: readonly Placed[], cost: number) => {
    if (cost >= best.cost) return;
    const word = words[words.length - placed.length - 1];
    if (!word) {
      best = { cost, placed };
      return;
    }
    for (const level of words.keys()) {
      for (const isLeft of [false, true]) {
        const next = placedAt(word, isLeft, level);
        const between = placed.reduce((sum, other) => sum + costBetween(next, other), 0);
        placeRest([next, ...placed], cost + costOf(next, width) + between);
      }
    }
  };
  placeRest([], 0);
  return best.placed.map(({ isLeft, level }) => ({ isLeft, level }));
}
