/** Words that change fade in when marks have nearly come to rest; they never fly across them. */

/** Shares of a move: from when new words are seen, and by when they are there. */
const coming = { from: 0.65, by: 0.95 };

export type Fading = ReturnType<typeof fadingOf>;

/**
 * The fading of one chart's words.
 * @param words what is written and where, by name, as it is now; what is not seen is left out
 * @param duration of a move, in milliseconds
 */
export function fadingOf(words: () => ReadonlyMap<string, string>, duration: number) {
  let isComing: (name: string) => boolean = () => false;
  let start = 0;
  return {
    /** How much of a word is seen now. */
    alphaOf(name: string): number {
      if (!isComing(name)) return 1;
      const share = (performance.now() - start) / duration;
      return Math.min(1, Math.max(0, (share - coming.from) / (coming.by - coming.from)));
    },
    /** Makes a change, and lets what it writes anew or elsewhere come with the move that begins now. */
    change(make: () => void) {
      const before = words();
      make();
      const after = words();
      isComing = (name) => after.get(name) !== before.get(name);
      start = performance.now();
    },
    /** All words are there. */
    rest() {
      isComing = () => false;
    },
  };
}
