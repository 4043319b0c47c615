/** Room for words where the deck's type is not installed: another takes its place, which may be wider. */
import type { MeasureWords } from './letter-widths.ts';

/**
 * How much wider DejaVu Sans, the widest that a system puts in the place of ours, is than Source Sans 3 where it is
 * so most, in figures. Arial is 1.12 times as wide there, Calibri about as wide as ours.
 */
const growth = { normal: 1.29, bold: 1.31 } as const;

/** How wide words are in the widest type that may take the place of ours, Newsreader's too: about, and not less. */
export function atWidest(measure: MeasureWords): MeasureWords {
  return (words, size, isBold) =>
    measure(words, size, isBold) * (isBold ? growth.bold : growth.normal);
}
