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

/** The most words on one side of a band: all ways to place them are tried out. */
const most = 4;

/** What it costs that words leave the chart, or that one thing lies on another; and that words are on the left. */
const costs = { fault: 100, left: 0.3 };

function spanOf({ stem, reach }: Hung, { isLeft }: Standing): [number, number] {
  return isLeft ? [stem - reach, stem] : [stem, stem + reach];
}

/** How bad a way to place all words is: words on words, stems through words nearer to the band, words outside. */
function costOf(words: readonly Hung[], standings: readonly Standing[], width: number): number {
  let cost = 0;
  words.forEach((word, index) => {
    const own = standings[index] ?? { isLeft: false, level: 0 };
    const [start, end] = spanOf(word, own);
    cost +=
      own.level + (own.isLeft ? costs.left : 0) + (start < 0 || end > width ? costs.fault : 0);
    words.forEach((other, at) => {
      const its = standings[at];
      if (at === index || !its) return;
      const [left, right] = spanOf(other, its);
      if (own.level === its.level && index < at && start < right && left < end) cost += costs.fault;
      if (own.level > its.level && word.stem > left && word.stem < right) cost += costs.fault;
    });
  });
  return cost;
}

/** All ways to place `count` words on as many levels, on either side of their stems. */
function waysFor(count: number): Standing[][] {
  const choices = 2 * count;
  return Array.from({ length: choices ** count }, (_, way) =>
    Array.from({ length: count }, (_, index) => {
      const choice = Math.floor(way / choices ** index) % choices;
      return { isLeft: choice % 2 === 1, level: Math.floor(choice / 2) };
    }),
  );
}

/** Where each of the words stands on a chart of a width: next to the band where it can. Throws above four words. */
export function placeHung(words: readonly Hung[], width: number): Standing[] {
  if (words.length > most) {
    throw new Error(`one side of a band has room for ${most} events, not for ${words.length}`);
  }
  let best: { cost: number; standings: Standing[] } | undefined;
  for (const standings of waysFor(words.length)) {
    const cost = costOf(words, standings, width);
    if (!best || cost < best.cost) best = { cost, standings };
  }
  return best?.standings ?? [];
}
