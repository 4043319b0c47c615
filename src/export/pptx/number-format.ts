/** The format by which Office writes a value as the deck does. */
import { formatDatum } from '../../data/format.ts';
import type { Datum } from '../../data/story.ts';

const quoted = (words: string) => (words === '' ? '' : `"${words}"`);

/** A format that gives a datum's own words and follows when its value is changed: `"about $"#,##0.0,"bn"`. */
export function numberFormat(datum: Datum): string {
  const words = formatDatum(datum);
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(words);
  if (!digits) return '#,##0.##';
  const before = words.slice(0, digits.index).replace('−', '');
  const after = words.slice(digits.index + digits[0].length);
  const places = digits[1] ? `.${'0'.repeat(digits[1].length)}` : '';
  return `${quoted(before)}#,##0${places}${after.startsWith('bn') ? ',' : ''}${quoted(after)}`;
}
