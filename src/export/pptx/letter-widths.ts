/** How wide words are in the deck's type, from the fonts themselves: without a page nothing else measures them. */
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { readAdvances } from './truetype.ts';

/** The width of words on one line, in pixels, in a size of type in pixels. */
export type MeasureWords = (words: string, size: number, isBold: boolean) => number;

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
export async function readLetterWidths(): Promise<MeasureWords> {
  const [normal, bold] = await Promise.all([readFont(400), readFont(700)]);
  return (words, size, isBold) => {
    const widths = isBold ? bold : normal;
    let sum = 0;
    for (const character of words) sum += widths.get(character.codePointAt(0) ?? 0) ?? usualWidth;
    return sum * size;
  };
}
