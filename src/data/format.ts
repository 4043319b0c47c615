/** Numbers to words, the same way on every slide, axis, table and note. */
import type { Datum, Unit } from './story.ts';

/**
 * A number of zero or more as British English writes it, rounded half up to a number of decimals. `Intl` gives the
 * same, but blocks a page for 100 ms on a slow laptop when it is first used.
 */
export function formatDecimal(value: number, maxDecimals: number): string {
  const [digits, exponent = '0'] = String(value).split('e');
  const shifted = Number(`${digits}e${Number(exponent) + maxDecimals}`);
  const rounded = Math.round(shifted) / 10 ** maxDecimals;
  return String(rounded).replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
}

/** Seconds as minutes and seconds of a clock, "3:05". */
export function formatMinutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

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

/** A value counted in millions reads "446.7m" while it rounds to less than a thousand, "3.2bn" from there on. */
function formatMillions(value: number): string {
  return Math.round(value * 10) < 10_000
    ? `${formatDecimal(value, 1)}m`
    : `${formatDecimal(value / 1000, 1)}bn`;
}

function formatDigits(value: number, { scale }: Unit): string {
  if (scale === 'million') return formatMillions(value);
  return formatDecimal(value, value >= 100 ? 0 : 2);
}

/** "−" before what is below zero; "+" before the rest where a unit has both. */
function signOf(value: number, { signed = false }: Pick<Unit, 'signed'>): string {
  if (value < 0) return '−';
  return signed && value > 0 ? '+' : '';
}

/** A value in its unit, as read: "56,000", "14.8%", "$3.2bn", "−980". */
export function formatValue(value: number, unit: Unit): string {
  return `${signOf(value, unit)}${unit.prefix ?? ''}${formatDigits(Math.abs(value), unit)}${unit.suffix ?? ''}`;
}

/** The number alone, as in a table under a heading that names the unit: "2,188", "446.7". */
export function formatNumber(value: number, unit: Pick<Unit, 'signed'> = {}): string {
  return signOf(value, unit) + formatDecimal(Math.abs(value), 2);
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
export function formatDatum({
  about,
  value,
  unit,
}: Pick<Datum, 'about' | 'value' | 'unit'>): string {
  return qualifiers[about] + formatValue(value, unit);
}

/** The same in two lines: "over" and "10,000"; in one where its source gives the number alone. */
export function datumLines({
  about,
  value,
  unit,
}: Pick<Datum, 'about' | 'value' | 'unit'>): string[] {
  return [qualifiers[about].trim(), formatValue(value, unit)].filter((line) => line !== '');
}

/** The same beside the name of its unit, as in a table: "1,025" of US$ million, "about 707", "over 90" of %. */
export function formatCount({ about, value, unit }: Datum): string {
  return qualifiers[about] + formatNumber(value, unit);
}

/** What a table says beside a value: whether it is the deck's own estimate, and how it was computed or a note; or "". */
export function formatRemark({ confidence, derivation, note }: Datum): string {
  const mark = confidence === 'derived' ? 'Our estimate.' : '';
  return [mark, derivation ?? note].filter(Boolean).join(' ');
}
