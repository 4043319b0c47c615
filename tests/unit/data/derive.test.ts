import { describe, expect, test } from 'vitest';
import { parseStoryFile } from '../../../src/data/parse.ts';
import type { RawFile } from '../../../src/data/schema.ts';
import { openStory } from '../../../src/data/story.ts';
import { findTypedTwice } from '../../../src/data/typed-twice.ts';
import { faultsOf } from '../../support/broken.ts';
import { writtenDatum } from '../../support/changed-story.ts';
import { storyText } from '../../support/story.ts';
import { changeTidesFile, tidesText } from '../../support/tides.ts';

/** A file with two values and a derived one, of a figure or of its note. */
function withDerivation(derivation: string, more: Record<string, unknown> = {}): string {
  const published = { date: '2024', about: 'exact', sources: ['office'], confidence: 'high' };
  const derived = { ...published, confidence: 'derived' };
  return JSON.stringify({
    units: [
      { id: 'days', name: 'days', one: 'day' },
      { id: 'percent', name: '%', one: '%', scale: 'percent', suffix: '%' },
      { id: 'balance', name: 'balance', one: 'balance', signed: true },
    ],
    sources: [
      {
        id: 'office',
        publisher: 'Office',
        title: 'Counts',
        date: '2024',
        url: 'https://example.org',
      },
    ],
    series: [
      {
        id: 'rain',
        title: 'Rain',
        unit: 'days',
        points: [
          { ...published, date: '2023', value: 1200 },
          { ...published, value: 900, about: 'almost' },
        ],
      },
    ],
    figures: [
      { id: 'share', what: 'A share', unit: 'percent', ...published, value: 30 },
      { id: 'none', what: 'None', unit: 'days', ...published, value: 0 },
      { id: 'result', what: 'A result', unit: 'days', ...derived, derivation, ...more },
    ],
    events: ['2023-12-30', '2024-01-02', '2024-05', '2025'].map((date, index) => ({
      id: ['begin', 'end', 'spring', 'next-year'][index],
      date,
      what: 'It happens.',
      short: 'It',
      sources: ['office'],
      confidence: 'high',
    })),
    people: [{ id: 'ann', name: 'Ann Lee', role: 'keeper', pronunciation: 'ann', lang: 'en' }],
    quotations: [],
  });
}

/** What a derivation comes to, and how it reads. */
function derived(derivation: string, more: Record<string, unknown> = {}) {
  const file = parseStoryFile(withDerivation(derivation, more), 'story.json');
  const { value, derivation: words, note } = openStory(file).datum('result');
  return { value, words, note };
}

describe('a derivation', () => {
  test('is computed from the values that it names, and reads with them in place of their names', () => {
    expect(derived('([rain 2023] − [rain 2024]) ÷ 2; half of the fall')).toEqual({
      value: 150,
      words: '(1,200 − 900) ÷ 2; half of the fall',
    });
  });

  test.each([
    ['2 + 3 × 4', 14],
    ['(2 + 3) * 4', 20],
    ['10 - 2 - 3', 5],
    ['100 ÷ 10 / 5', 2],
    ['1,000', 1000],
    ['0.1 + 0.2', 0.3],
    ['10 ÷ 3, rounded', 3],
    ['10 ÷ 3, rounded to 0.1', 3.3],
    ['1.15, rounded to 0.1', 1.2],
    ['1,234 × 1, rounded to 100; in round numbers', 1200],
    ['days from [begin] to [end], both counted', 4],
  ])('reckons %s as a school book does', (formula, value) => {
    expect(derived(formula).value).toBe(value);
  });

  test('takes a share in percent as a part of one, and gives one where its unit is percent', () => {
    expect(derived('[rain 2024] ÷ (1 − [share]), rounded').value).toBe(1286);
    expect(derived('[rain 2024] ÷ (1 − [share]), rounded').words).toBe('900 ÷ (1 − 30%), rounded');
    expect(derived('[rain 2024] ÷ [rain 2023]', { unit: 'percent' }).value).toBe(75);
    expect(derived('100% − [share]', { unit: 'percent' }).value).toBe(70);
  });

  test('has its values and dates as they are said where it is words, and so has a note', () => {
    const note = '[rain 2024], or [rain 2024] since [begin].';
    expect(derived('[rain 2023]; less than [rain 2024] from [end] on', { note })).toEqual({
      value: 1200,
      words: '1,200; less than almost 900 from 2 January 2024 on',
      note: 'almost 900, or almost 900 since 30 December 2023.',
    });
  });

  test('has the dates of events and values, and names and roles, as its sentences ask for them', () => {
    const note =
      '[month of begin], [year of rain 2023], [date], [month], [year]: [ann], [role of ann].';
    expect(derived('1; by [surname of ann]', { date: '[end]', note })).toEqual({
      value: 1,
      words: '1; by Lee',
      note: 'December 2023, 2023, 2 January 2024, January 2024, 2024: Ann Lee, keeper.',
    });
    expect(derived('[none] + 4', { note: '[result] since [result].' }).note).toBe(
      'four since four.',
    );
  });

  test('may come to less than nothing where its unit allows it, and in percent', () => {
    expect(derived('[rain 2024] − [rain 2023]', { unit: 'balance' }).value).toBe(-300);
    const fall = '([rain 2024] − [rain 2023]) ÷ [rain 2023]';
    expect(derived(fall, { unit: 'percent' }).value).toBe(-25);
  });

  test('of a value that is derived itself is computed after it, in any order', () => {
    const twice = withDerivation('[later] × 2').replace(
      '"figures":[',
      '"figures":[{"id":"later","what":"L","unit":"days","date":"2024","about":"exact","sources":["office"],"confidence":"derived","derivation":"[rain 2024] + 1"},',
    );
    expect(openStory(parseStoryFile(twice, 'f')).datum('result').value).toBe(1802);
  });

  test.each([
    [
      'a name that is not there',
      '[rian 2024] × 2',
      'expected the id of a figure, or of a series with one of its dates; found "rian 2024" (did you mean "rain 2024"?)',
    ],
    [
      'a division by nothing',
      '[rain 2024] ÷ [none]',
      'expected something to divide by; found 0 after "÷"',
    ],
    [
      'a circle',
      '[result] + 1',
      'expected a value that does not lead back to itself; found result → result',
    ],
    [
      'an event that is not there',
      'days from [begn] to [end]',
      'expected the id of an event; found "begn" (did you mean "begin"?)',
    ],
    [
      'days from an event that names no day',
      'days from [begin] to [spring], both counted',
      'expected an event with a date of a day after "days from"; found "spring" of May 2024',
    ],
    [
      'months to an event that names no month',
      'months from [spring] to [next-year], rounded',
      'expected an event with a date of a month after "months from"; found "next-year" of 2025',
    ],
    [
      'a rounding to nothing',
      '[rain 2024] ÷ 7, rounded to 0',
      'expected a number above 0 after "rounded to"; found "0"',
    ],
    [
      'less than nothing',
      '[rain 2024] − [rain 2023]',
      'expected a number that is not negative; found -300',
    ],
    [
      'too much',
      '1,000,000 × 1,000,000',
      'expected a number of at most 1,000,000,000; found 1000000000000',
    ],
    [
      'words alone',
      'half of it',
      'expected a number, a name in brackets or "("; found "half of it"',
    ],
    ['a bracket that stays open', '(1 + 2', 'expected an operator or ")"; found ""'],
    [
      'words that follow at once',
      '1 + 2 or so',
      'expected an operator, or ", " before words; found "or so"',
    ],
    [
      'a name in its words that is not there',
      '1; of [none-such]',
      'expected the id of a figure, a series with one of its dates, an event or a person; found "none-such"',
    ],
  ])('is refused with %s, told with its place', (_name, derivation, told) => {
    expect(faultsOf(withDerivation(derivation))).toEqual([`figure "result", derivation: ${told}`]);
  });

  test('is refused in a circle of several, told once', () => {
    const text = withDerivation('[back] + 1').replace(
      '"figures":[',
      '"figures":[{"id":"back","what":"B","unit":"days","date":"2024","about":"exact","sources":["office"],"confidence":"derived","derivation":"[result] − 1"},',
    );
    expect(faultsOf(text)).toEqual([
      'figure "back", derivation: expected a value that does not lead back to itself; found back → result → back',
    ]);
  });

  test('is refused beside a value that is typed', () => {
    expect(faultsOf(withDerivation('1 + 1', { value: 2 }))).toEqual([
      'figure "result", value: expected no value beside "derived": its derivation gives it; found 2',
    ]);
    expect(faultsOf(withDerivation('1 + 1', { value: 2, confidence: 'high' }))).toEqual([
      'figure "result", derivation: expected none where confidence is not "derived"; found "1 + 1"',
    ]);
  });

  test('in the note of a value that is published is told at the note', () => {
    const text = withDerivation('1').replace('"value":900', '"value":900,"note":"Of [rian 2023]."');
    expect(faultsOf(text)).toEqual([
      'series "rain", point of 2024 (the 2nd), note: expected the id of a figure, a series with one of its dates, an event or a person; found "rian 2023" (did you mean "rain 2023"?)',
    ]);
  });
});

describe('a sentence of the data file', () => {
  /** The tides with the days from the storm to the vote, which are dated by the vote. */
  const withDays =
    (change: (written: RawFile) => void = () => {}) =>
    (written: RawFile) => {
      const days = { ...writtenDatum(written, 'quay-days-now'), unit: 'days', what: 'Days' };
      const { value: _typed, ...rest } = days;
      written.figures.push({
        ...rest,
        id: 'waited',
        date: '[wall-vote]',
        confidence: 'derived',
        derivation: 'days from [storm-tide] to [wall-vote], both counted',
      });
      change(written);
    };
  const typedIn = (change: (written: RawFile) => void) => {
    const written: RawFile = JSON.parse(tidesText);
    change(written);
    return findTypedTwice(written, openStory(changeTidesFile(change)));
  };

  test('that is worked out from an event, and what is said of it, follows the event to another day', () => {
    const moved = changeTidesFile(
      withDays(({ events }) => {
        for (const event of events) if (event.id === 'wall-vote') event.date = '2021-11-30';
      }),
    );
    const { date, value, derivation } = openStory(moved).datum('waited');
    expect({ date, value, derivation }).toEqual({
      date: '2021-11-30',
      value: 4,
      derivation: 'days from 27 November 2021 to 30 November 2021, both counted',
    });
  });

  test('types no date, number or name that the file has: npm run check:data says what to write', () => {
    const own: RawFile = JSON.parse(storyText);
    expect(findTypedTwice(own, openStory(parseStoryFile(storyText, 'story.json')))).toEqual([]);
  });

  test('that types one is told with its place and what to write', () => {
    const change = withDays((written) => {
      writtenDatum(written, 'quay-days-now').note =
        'Of 1,840 on 12 September 2024 or 12 September, said Quill in 2024; not 1,840.5.';
      writtenDatum(written, 'waited').date = '2024-09-12';
    });
    expect(typedIn(change)).toEqual([
      'figure "quay-days-now", note: "12 September 2024" is typed; write [wall-vote], and it follows the data',
      'figure "quay-days-now", note: "12 September" is typed; write [wall-vote], and it follows the data',
      'figure "quay-days-now", note: "Quill" is typed; write [surname of quill], and it follows the data',
      'figure "quay-days-now", note: "1,840" is typed; write [ferry-crossings 2012], and it follows the data',
      'figure "quay-days-now", note: "2024" is typed; write [year], and it follows the data',
      'figure "waited", date: 2024-09-12 is typed; write "[wall-vote]", and it follows',
    ]);
  });
});
