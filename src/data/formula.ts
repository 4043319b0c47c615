/**
 * The arithmetic of a derivation: "([exports 2021] − [exports 2023]) ÷ [exports 2021], rounded to 0.1; from …".
 * Sixty lines read it, where a library would bring functions, variables and a syntax that no reader of a
 * slide knows; and what stands here is words for the reader too, with values in place of the names.
 */

/** A formula that cannot be read or computed: what was expected, and what was found. */
export class FormulaError extends Error {}

/** A fault that follows from another one, which is told. */
export class FollowingError extends FormulaError {}

/** What names in a formula stand for. Both throw a `FormulaError` at a name that is not known. */
export interface Meanings {
  /** The value of a figure, or of a series at a date; a share in percent as a part of one. */
  value: (name: string) => number;
  /** The days from one event to another, both counted. */
  days: (from: string, to: string) => number;
  months: (from: string, to: string) => number;
}

type Compute = (meanings: Meanings) => number;

export interface Formula {
  compute: Compute;
  /** What the result is rounded to a multiple of, in its own unit, where the formula says so. */
  step?: number;
  /** Where the formula ends in the text, and words for the reader begin. */
  end: number;
}

function divide(dividend: number, divisor: number): number {
  if (divisor === 0) throw new FormulaError('expected something to divide by; found 0 after "÷"');
  return dividend / divisor;
}

const operators: Record<string, (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '−': (left, right) => left - right,
  '-': (left, right) => left - right,
  '×': (left, right) => left * right,
  '*': (left, right) => left * right,
  '÷': divide,
  '/': divide,
};

const number = /\s*(\d+(?:,\d{3})*(?:\.\d+)?)(%?)/y;
const name = /\s*\[([^\]]*)\]/y;
const span = /\s*(days|months) from \[([^\]]*)\] to \[([^\]]*)\]/y;
const rounding = /, rounded(?: to (\d+(?:,\d{3})*(?:\.\d+)?)%?)?(?![\w.])/y;

const toNumber = (digits = '') => Number(digits.replaceAll(',', ''));

/** Reads the formula at the beginning of a text. Throws a `FormulaError` where there is none. */
export function parseFormula(text: string): Formula {
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const expected = (what: string) => {
    const found = text.slice(at).trim().slice(0, 20);
    return new FormulaError(`expected ${what}; found ${JSON.stringify(found)}`);
  };
  const chain = (sign: RegExp, operand: () => Compute): Compute => {
    let compute = operand();
    for (let match = take(sign); match; match = take(sign)) {
      const [left, operator, right] = [compute, operators[match[1] ?? ''], operand()];
      compute = (meanings) => operator?.(left(meanings), right(meanings)) ?? Number.NaN;
    }
    return compute;
  };
  const factor = (): Compute => {
    const [, digits, percent] = take(number) ?? [];
    if (digits) return () => toNumber(digits) / (percent ? 100 : 1);
    const [, id] = take(name) ?? [];
    if (id !== undefined) return ({ value }) => value(id);
    const [, unit, from = '', to = ''] = take(span) ?? [];
    if (unit) return ({ days, months }) => (unit === 'days' ? days : months)(from, to);
    if (!take(/\s*\(/y)) throw expected('a number, a name in brackets or "("');
    const inner = sum();
    if (!take(/\s*\)/y)) throw expected('an operator or ")"');
    return inner;
  };
  const product = () => chain(/\s*([×*÷/])/y, factor);
  const sum = () => chain(/\s*([+−-])/y, product);

  const compute = sum();
  const rounded = take(rounding);
  const step = rounded?.[1] ? toNumber(rounded[1]) : 1;
  if (step === 0) {
    throw new FormulaError('expected a number above 0 after "rounded to"; found "0"');
  }
  if (!/^(?:[,;] |$)/.test(text.slice(at))) throw expected('an operator, or ", " before words');
  return { compute, end: at, ...(rounded && { step }) };
}
