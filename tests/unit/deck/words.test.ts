import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCsv } from '../../../src/data/csv.ts';
import {
  daysInclusive,
  formatDate,
  formatDays,
  formatShortDate,
  isRealDate,
  toYears,
} from '../../../src/data/dates.ts';
import {
  formatCount,
  formatDatum,
  formatDecimal,
  formatValue,
  spellNumber,
} from '../../../src/data/format.ts';
import { html, textOf, toHtml } from '../../../src/deck/html.ts';
import { datumOf } from '../../support/datum.ts';

describe('numbers in words', () => {
  const dollars = {
    id: 'usd',
    name: 'US$ million',
    one: 'US$ million',
    scale: 'million',
    prefix: '$',
  } as const;
  const people = { id: 'people', name: 'people', one: 'person' };
  const percent = { id: 'percent', name: '%', one: '%', scale: 'percent', suffix: '%' } as const;

  test('money in millions is read in billions from a thousand on', () => {
    expect(formatValue(3200, dollars)).toBe('$3.2bn');
    expect(formatValue(446.7, dollars)).toBe('$446.7m');
    expect(formatValue(999.94, dollars)).toBe('$999.9m');
    expect(formatValue(999.96, dollars)).toBe('$1bn');
  });

  test('money is read by the scale of its unit, whatever the unit is called', () => {
    expect(formatValue(3200, { ...dollars, name: 'dollars' })).toBe('$3.2bn');
    expect(formatValue(3200, { ...people, name: 'millions of people', prefix: '~' })).toBe(
      '~3,200',
    );
  });

  test('people stand with a comma and without a unit sign, shares with a percent sign', () => {
    expect(formatValue(56000, people)).toBe('56,000');
    expect(formatValue(14.8, percent)).toBe('14.8%');
  });

  test('a value keeps the reserve its source has', () => {
    expect(formatDatum(datumOf('2021', 70_000, { about: 'almost' }))).toBe('almost 70,000');
    expect(formatDatum(datumOf('2021', 30, { about: 'nearly', unit: percent }))).toBe('nearly 30%');
  });

  test('a balance is written with its sign, in words and in tables', () => {
    const unit = { ...people, signed: true };
    const balance = [12_509, -980].map((value) => datumOf('2021', value, { unit }));
    expect(balance.map(formatDatum)).toEqual(['+12,509', '−980']);
    expect(balance.map(formatCount)).toEqual(['+12,509', '−980']);
    expect(formatValue(0, unit)).toBe('0');
  });

  test('a number has the commas and the rounding that British English gives it', () => {
    const value = fc.oneof(
      fc.double({ min: 0, max: 1e12, noNaN: true }),
      fc.integer({ min: 0, max: 10_000_000 }).map((thousandths) => thousandths / 1000),
    );
    fc.assert(
      fc.property(value, fc.constantFrom(0, 1, 2), (number, maxDecimals) => {
        const british = new Intl.NumberFormat('en-GB', { maximumFractionDigits: maxDecimals });
        expect(formatDecimal(number, maxDecimals)).toBe(british.format(number));
      }),
      { numRuns: 2000 },
    );
  });

  test('small counts are spelled, others are not', () => {
    expect(spellNumber(4)).toBe('four');
    expect(spellNumber(11)).toBe('11');
  });
});

describe('dates', () => {
  test('are as precise in words as they are in the data', () => {
    expect(formatDate('2020-08-09')).toBe('9 August 2020');
    expect(formatDate('2021-03')).toBe('March 2021');
    expect(formatDate('2021')).toBe('2021');
    expect(formatShortDate('2022-02-24')).toBe('24 Feb 2022');
  });

  test('of a period name a month that both share once', () => {
    expect(formatDays('2020-08-09', '2020-08-12')).toBe('9–12 August');
    expect(formatDays('2020-08-09', '2020-09-03')).toBe('9 August to 3 September');
  });

  test('of a period that ends in another year have both years', () => {
    expect(formatDays('2020-12-28', '2021-01-03')).toBe('28 December 2020 to 3 January 2021');
    expect(formatDays('2020-08-09', '2021-08-12')).toBe('9 August 2020 to 12 August 2021');
  });

  test('have to be in the calendar', () => {
    expect(isRealDate('2024-02-29')).toBe(true);
    expect(isRealDate('2021-02-30')).toBe(false);
    expect(isRealDate('2021-13')).toBe(false);
    expect(isRealDate('21-01-01')).toBe(false);
  });

  test('stand in the middle of what they name on a time axis', () => {
    expect(toYears('2021')).toBe(2021.5);
    expect(toYears('2021-07')).toBeCloseTo(2021.54, 2);
  });

  test('that are counted in days count both their ends', () => {
    expect(daysInclusive('2020-08-30', '2020-09-02')).toBe(4);
  });
});

describe('the html tag', () => {
  test('escapes values in text and in attributes', () => {
    const danger = `<script>"&'`;
    expect(toHtml(html`<p title="${danger}">${danger}</p>`)).toBe(
      `<p title="<script>&quot;&amp;&#x27;">&lt;script>"&amp;'</p>`,
    );
  });

  test('keeps HTML, joins lists and drops what is false or undefined', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
    expect(toHtml(html`<ul>${items}${false}${undefined}${0}</ul>`)).toBe(
      '<ul><li>a</li><li>&lt;b></li>0</ul>',
    );
  });

  test('fills a part of an attribute, a row of a table, a title and a document', () => {
    const cells = [1, 2].map((cell) => html`<td>${cell}</td>`);
    expect(toHtml(html`<tr class="a ${'b'}">${cells}</tr>`)).toBe(
      '<tr class="a b"><td>1</td><td>2</td></tr>',
    );
    const page = toHtml(html`<!doctype html><html lang="${'en'}"><title>${'A & B'}</title>`);
    expect(page).toContain('<!doctype html><html lang="en"><head><title>A &amp; B</title>');
  });

  test('has its text on one line, without attributes', () => {
    const words = html`<p title="${'no'}">a &amp; ${'<b>'} ${html`<i>${'c'}</i>`}${false}
      ${[1, ' > ', 2]}</p>`;
    expect(textOf(words)).toBe('a & <b> c 1 > 2');
  });
});

test('CSV quotes what has a comma, a quote or a line break, and ends lines as RFC 4180 says', () => {
  expect(
    formatCsv([
      ['a', 'b,c'],
      ['say "d"', 'e\nf'],
    ]),
  ).toBe('a,"b,c"\r\n"say ""d""","e\nf"\r\n');
});
