/** Measures how much room words take. */
import { openSync } from 'fontkit';
import type { Element } from 'hast';
import type { Frame } from './palette.ts';
import { linesIn, type Run } from './paragraphs.ts';

/** A box of words. */
export interface WordsBox {
  elements: readonly Element[];
  frame: Frame;
  /** Where its words stand in it; at the top without this. */
  anchor?: 'ctr' | 'b';
  /** Width of the line over it, in pixels; there is none without this. */
  rule?: number;
}

/** What words are written in, and how to measure them. */
export interface Setting {
  /** In pixels. */
  size: number;
  /** What share of its size all type has. */
  scale: number;
  measure: MeasureText;
}

/** The width of words on one line, in pixels, in a size of type in pixels. */
export type MeasureText = (words: string, size: number, isBold: boolean) => number;

/** Height of a line in its own size, and the space after a paragraph, in pixels. */
const lineHeight = 1.3;
const afterParagraph = 8;

/** How many lines a paragraph takes, and whether every word fits into one. */
function wrap(runs: readonly Run[], width: number, measure: MeasureText) {
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

/** The width of the widest paragraph, each on one line, in pixels. */
export function widthOf(elements: readonly Element[], { size, scale, measure }: Setting): number {
  const widths = linesIn(elements, { size, scale }).map((runs) =>
    runs.reduce((sum, run) => sum + measure(run.text, run.size, run.isBold), 0),
  );
  return Math.max(0, ...widths);
}

/** The height of words in a width, in pixels, and whether each word fits into the width. */
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

/** Whether the words of a box fit into it. */
export function isFitting({ elements, frame }: WordsBox, setting: Setting): boolean {
  const { height, isWhole } = roomOf(elements, frame.width, setting);
  return isWhole && height <= frame.height;
}

/**
 * Measures words in DejaVu Sans, the widest type that a system puts in place of ours: at most so much wider than Source
 * Sans 3, in figures. Arial is 1.12 times as wide there, Calibri about as wide as ours.
 */
export function atWidest(measure: MeasureText): MeasureText {
  return (words, size, isBold) => measure(words, size, isBold) * (isBold ? 1.31 : 1.29);
}

/** Width of a character that the fonts lack, in its own size. */
const usualWidth = 0.5;

function readFont(weight: number): (character: string) => number {
  const font = openSync(
    `node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`,
  );
  if (!('glyphForCodePoint' in font))
    throw new Error(`the font of weight ${weight} is a collection`);
  const widths = new Map<string, number>();
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    const width =
      widths.get(character) ??
      (font.hasGlyphForCodePoint(code)
        ? font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm
        : usualWidth);
    widths.set(character, width);
    return width;
  };
}

/** Reads the fonts; bold is the weight that Office takes for it. */
export function readLetterWidths(): MeasureText {
  const [normal, bold] = [readFont(400), readFont(700)];
  return (words, size, isBold) => {
    const width = isBold ? bold : normal;
    return size * [...words].reduce((sum, character) => sum + width(character), 0);
  };
}
