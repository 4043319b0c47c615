/** How much room words take in a box. */
import type { MeasureWords } from './letter-widths.ts';
import type { Element } from './markup.ts';
import { linesIn, type Run } from './paragraphs.ts';
import type { Frame } from './xml.ts';

/** A box of words. */
export interface WordsBox {
  elements: readonly Element[];
  frame: Frame;
  /** Where its words stand in it: at the top without this. */
  anchor?: 'ctr' | 'b';
  /** How wide the line over it is, in pixels; there is none without this. */
  rule?: number;
}

/** In what words are written, and how wide they are. */
export interface Setting {
  /** In pixels. */
  size: number;
  /** What part of its size all type has. */
  scale: number;
  measure: MeasureWords;
}

/** Height of a line of words, in its own size, and what follows a paragraph, in pixels. */
const lineHeight = 1.3;
const afterParagraph = 8;

/** How many lines a paragraph takes, and whether no word is wider than a line. */
function wrap(runs: readonly Run[], width: number, measure: MeasureWords) {
  let count = 1;
  let x = 0;
  let isWhole = true;
  for (const { text, size, isBold } of runs) {
    for (const word of text.split(/(?<= )/)) {
      const bare = measure(word.trimEnd(), size, isBold);
      if (x > 0 && x + bare > width) {
        count += 1;
        x = 0;
      }
      isWhole &&= bare <= width;
      x += measure(word, size, isBold);
    }
  }
  return { count, isWhole };
}

/** About how wide words are, each paragraph on one line, in pixels. */
export function widthOf(elements: readonly Element[], { size, scale, measure }: Setting): number {
  const widths = linesIn(elements, { size, scale }).map((runs) =>
    runs.reduce((sum, run) => sum + measure(run.text, run.size, run.isBold), 0),
  );
  return Math.max(0, ...widths);
}

/** About how much room words take in a width, in pixels: their height, and whether each word fits into it. */
export function roomOf(
  elements: readonly Element[],
  width: number,
  { size, scale, measure }: Setting,
): { height: number; isWhole: boolean } {
  const lines = linesIn(elements, { size, scale }).map((runs) => {
    const { count, isWhole } = wrap(runs, width, measure);
    return { height: count * Math.max(...runs.map((run) => run.size)) * lineHeight, isWhole };
  });
  const gaps = Math.max(0, lines.length - 1) * afterParagraph;
  return {
    height: lines.reduce((sum, { height }) => sum + height, gaps),
    isWhole: lines.every(({ isWhole }) => isWhole),
  };
}

/** Whether the words of a box stand in it. */
export function isFitting({ elements, frame }: WordsBox, setting: Setting): boolean {
  const { height, isWhole } = roomOf(elements, frame.width, setting);
  return isWhole && height <= frame.height;
}
