/** How much room words take in a box. */

import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import type { Frame } from './palette.ts';
import { linesIn, type Run } from './paragraphs.ts';
import type { Element } from './section.ts';

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
  measure: MeasureText;
}

/** Height of a line of words, in its own size, and what follows a paragraph, in pixels. */
const lineHeight = 1.3;
const afterParagraph = 8;

/** How many lines a paragraph takes, and whether no word is wider than a line. */
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

/**
 * How much wider DejaVu Sans, the widest that a system puts in the place of ours, is than Source Sans 3 where it is
 * so most, in figures. Arial is 1.12 times as wide there, Calibri about as wide as ours.
 */
const growth = { normal: 1.29, bold: 1.31 } as const;

/** How wide words are in the widest type that may take the place of ours, Newsreader's too: about, and not less. */
export function atWidest(measure: MeasureText): MeasureText {
  return (words, size, isBold) =>
    measure(words, size, isBold) * (isBold ? growth.bold : growth.normal);
}

/** Where each table of the font begins. */
function tablesIn(view: DataView): (tag: string) => number {
  const places = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + 16 * index;
    const codes = [0, 1, 2, 3].map((letter) => view.getUint8(at + letter));
    places.set(String.fromCharCode(...codes), view.getUint32(at + 8));
  }
  return (tag) => {
    const place = places.get(tag);
    if (place === undefined) throw new Error(`the font has no table "${tag}"`);
    return place;
  };
}

/** Where the table of characters of 16 bits begins, which every font has. */
function charactersIn(view: DataView, start: number): number {
  for (let index = 0; index < view.getUint16(start + 2); index += 1) {
    const at = start + view.getUint32(start + 8 + 8 * index);
    if (view.getUint16(at) === 4) return at;
  }
  throw new Error('the font has no table of its characters in format 4');
}

/** The glyph of each character code: in stretches of codes, each with a shift or a list of its own. */
function glyphsIn(view: DataView, table: number): [code: number, glyph: number][] {
  const length = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + length + 2;
  const shifts = starts + length;
  const lists = shifts + length;
  const glyphs: [number, number][] = [];
  for (let at = 0; at < length; at += 2) {
    const first = view.getUint16(starts + at);
    const last = view.getUint16(ends + at);
    const list = view.getUint16(lists + at);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const own = list === 0 ? code : view.getUint16(lists + at + list + 2 * (code - first));
      if (own !== 0) glyphs.push([code, (own + view.getUint16(shifts + at)) & 0xffff]);
    }
  }
  return glyphs;
}

/** How far each character moves on, in the size of the type, by its code. Throws where the bytes are no such font. */
export function readAdvances(font: Uint8Array): ReadonlyMap<number, number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tablesIn(view);
  const size = view.getUint16(table('head') + 18);
  const count = view.getUint16(table('hhea') + 34);
  const advances = table('hmtx');
  // Letters after the last that has a width of its own are as wide as it.
  const advanceOf = (glyph: number) => view.getUint16(advances + 4 * Math.min(glyph, count - 1));
  const glyphs = glyphsIn(view, charactersIn(view, table('cmap')));
  return new Map(glyphs.map(([code, glyph]) => [code, advanceOf(glyph) / size]));
}

/** The width of words on one line, in pixels, in a size of type in pixels. */
export type MeasureText = (words: string, size: number, isBold: boolean) => number;

const folder = 'node_modules/@fontsource/source-sans-3/files';

/** Width of a character that the fonts have not, in its own size. */
const usualWidth = 0.5;

async function readFont(weight: number): Promise<ReadonlyMap<number, number>> {
  const packed = await readFile(`${folder}/source-sans-3-latin-${weight}-normal.woff2`);
  const characters = Array.from({ length: 0x2300 - 32 }, (_, index) =>
    String.fromCharCode(32 + index),
  );
  return readAdvances(await subsetFont(packed, characters.join(''), { targetFormat: 'truetype' }));
}

/** Reads the fonts; bold is the weight that Office takes for it. */
export async function readLetterWidths(): Promise<MeasureText> {
  const [normal, bold] = await Promise.all([readFont(400), readFont(700)]);
  return (words, size, isBold) => {
    const widths = isBold ? bold : normal;
    let sum = 0;
    for (const character of words) sum += widths.get(character.codePointAt(0) ?? 0) ?? usualWidth;
    return sum * size;
  };
}
