/** Numbers to words, the same way on every slide, axis, table and note. */
import type { Datum, Unit } from './story.ts';

const wholeNumber = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const upToOneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const upToTwoDecimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

const smallNumbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
] as const;

/** Money in a unit of millions reads "$446.7m" below a thousand, "$3.2bn" from there on. */
function formatMillions(value: number, prefix: string): string {
  return value >= 1000
    ? `${prefix}${upToOneDecimal.format(value / 1000)}bn`
    : `${prefix}${upToOneDecimal.format(value)}m`;
}

/** A value in its unit, as read: "56,000", "14.8%", "$3.2bn". */
export function formatValue(value: number, unit: Unit): string {
  if (unit.prefix && /million/.test(unit.name)) return formatMillions(value, unit.prefix);
  const digits = value >= 100 ? wholeNumber.format(value) : upToTwoDecimals.format(value);
  return `${unit.prefix ?? ''}${digits}${unit.suffix ?? ''}`;
}

/** The number alone, as in a table under a heading that names the unit: "2,188", "446.7". */
export function formatNumber(value: number): string {
  return upToTwoDecimals.format(value);
}

/** A small whole number spelled out, "four"; others as digits. */
export function spellNumber(value: number): string {
  return smallNumbers[value] ?? formatNumber(value);
}

const qualifiers = {
  exact: '',
  rounded: '',
  about: 'about ',
  almost: 'almost ',
  nearly: 'nearly ',
  over: 'over ',
  under: 'under ',
} as const satisfies Record<Datum['about'], string>;

/** Words that begin a line: "about 80,000" gives "About 80,000". */
export function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value as its source words it: "almost 70,000", "over 500". */
export function formatDatum(datum: Datum): string {
  return qualifiers[datum.about] + formatValue(datum.value, datum.unit);
}
