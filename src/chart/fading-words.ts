/** Words that change fade in when marks have nearly come to rest; they never fly across them. */

/** A word, line or mark on a chart, as the annotation plugin knows it. */
interface Word {
  skip?: boolean;
  x: number;
  y: number;
  options: object;
}

/** Shares of a move: from when new words are seen, and by when they are there. */
const coming = { from: 0.65, by: 0.95 };

/** What is written, and where; nothing for what isn't seen. */
function signatureOf({ skip, x, y, options }: Word): string {
  const isSeen = !skip && 'display' in options && options.display === true;
  const content = 'content' in options ? String(options.content) : '';
  return isSeen ? [Math.round(x), Math.round(y), content].join(' ') : '';
}

export type Fading = ReturnType<typeof fadingOf>;

/** The fading of one chart's words; `words` gives them as they are, `duration` is that of a move in milliseconds. */
export function fadingOf(words: () => readonly Word[], duration: number) {
  let isComing: (word: object) => boolean = () => false;
  let start = 0;
  return {
    /** How much of a word is seen now. */
    alphaOf(word: object): number {
      if (!isComing(word)) return 1;
      const share = (performance.now() - start) / duration;
      return Math.min(1, Math.max(0, (share - coming.from) / (coming.by - coming.from)));
    },
    /** Hides all words until they are let come. */
    hide() {
      isComing = () => true;
      start = Number.POSITIVE_INFINITY;
    },
    /** Lets hidden words come, with a move that begins now. */
    come() {
      start = performance.now();
    },
    /** Makes a change, and lets what it writes anew or elsewhere come with the move that begins now. */
    change(make: () => void) {
      const before = words().map(signatureOf);
      make();
      const changed = new Set<object>(
        words().filter((word, index) => signatureOf(word) !== before[index]),
      );
      isComing = (word) => changed.has(word);
      start = performance.now();
    },
    /** All words are there. */
    rest() {
      isComing = () => false;
    },
  };
}
