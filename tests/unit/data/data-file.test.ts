import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readData } from '../../../src/build/story-files.ts';
import { parseStoryFile } from '../../../src/data/parse.ts';
import { faultsOf } from '../../support/broken.ts';
import { storyText } from '../../support/story.ts';
import { tidesText } from '../../support/tides.ts';

type Entry = Record<string, unknown>;
type File = Record<string, Entry[]>;

/** The file of the tides with one fault put in. */
function broken(change: (file: File) => void): string {
  const file = JSON.parse(tidesText) as File;
  change(file);
  return JSON.stringify(file);
}

const entry = (file: File, section: string, id: string): Entry => {
  const found = file[section]?.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no ${section} "${id}"`);
  return found;
};
const points = (file: File) => entry(file, 'series', 'sea-level').points as Entry[];
const first = (file: File) => points(file)[0] as Entry;

const refusals: [string, (file: File) => void, string][] = [
  [
    'a missing field',
    (file) => delete entry(file, 'figures', 'quay-days-now').about,
    'figure "quay-days-now", about: expected exact, about, almost, nearly, over, under or rounded; found nothing',
  ],
  [
    'a missing value',
    (file) => delete entry(file, 'figures', 'quay-days-now').value,
    'figure "quay-days-now", value: expected a number; found nothing',
  ],
  [
    'a number in quotation marks',
    (file) => {
      first(file).value = '3';
    },
    'series "sea-level", point of 2012 (the 1st), value: expected a number without quotation marks; found "3"',
  ],
  [
    'an unknown unit',
    (file) => {
      entry(file, 'series', 'sea-level').unit = 'euro';
    },
    'series "sea-level", unit: expected the id of a unit, one of centimetres, crossings, days; found "euro"',
  ],
  [
    'a misspelt unit',
    (file) => {
      entry(file, 'series', 'ferry-crossings').unit = 'crosings';
    },
    'series "ferry-crossings", unit: expected the id of a unit; found "crosings" (did you mean "crossings"?)',
  ],
  [
    'a misspelt source',
    (file) => {
      first(file).sources = ['tide-offce'];
    },
    'series "sea-level", point of 2012 (the 1st), sources: expected the id of a source; found "tide-offce" (did you mean "tide-office"?)',
  ],
  [
    'a source id that does not exist',
    (file) => {
      first(file).sources = ['nobody'];
    },
    'series "sea-level", point of 2012 (the 1st), sources: expected the id of a source, one of tide-office, ferry-line, gazette; found "nobody"',
  ],
  [
    'a source nobody uses',
    (file) => file.sources?.push({ ...entry(file, 'sources', 'gazette'), id: 'unread' }),
    'source "unread": expected to be used; nothing names it',
  ],
  [
    'dates that do not rise',
    (file) => {
      (points(file)[1] as Entry).date = '2012';
    },
    'series "sea-level", point of 2012 (the 2nd), date: expected a date after 2012; found "2012"',
  ],
  [
    'a date that does not exist',
    (file) => {
      entry(file, 'figures', 'crossings-lost').date = '2021-02-30';
    },
    'figure "crossings-lost", date: expected a date that exists, as 2021, 2021-03 or 2021-03-14, or an event in brackets; found "2021-02-30"',
  ],
  [
    'a date of an event that is not there',
    (file) => {
      entry(file, 'figures', 'quay-days-now').date = '[storm-tides]';
    },
    'figure "quay-days-now", date: expected the id of an event; found "storm-tides" (did you mean "storm-tide"?)',
  ],
  [
    'a name in the words of an event that is not there',
    (file) => {
      entry(file, 'events', 'new-quay').what = 'A quay of [quil].';
    },
    'event "new-quay", what: expected the id of a figure, a series with one of its dates, an event or a person; found "quil" (did you mean "quill"?)',
  ],
  [
    'duplicate ids',
    (file) => file.figures?.splice(1, 0, { ...entry(file, 'figures', 'crossings-per-dot') }),
    'the 2nd figure, id: expected an id of its own; the 1st figure has "crossings-per-dot" too',
  ],
  [
    'a figure with the id of a series',
    (file) => {
      entry(file, 'figures', 'crossings-lost').id = 'ferry-crossings';
    },
    'figure, id: expected an id of its own; the 2nd series has "ferry-crossings" too',
  ],
  [
    'a negative count',
    (file) => {
      first(file).value = -1;
    },
    'series "sea-level", point of 2012 (the 1st), value: expected a number that is not negative; found -1',
  ],
  [
    'an empty series',
    (file) => {
      entry(file, 'series', 'sea-level').points = [];
    },
    'series "sea-level", points: expected at least one point; found []',
  ],
  [
    'a derived value without its derivation',
    (file) => delete entry(file, 'figures', 'crossings-lost').derivation,
    'figure "crossings-lost", derivation: expected the formula that gives the value; found nothing',
  ],
  [
    'a quotation of nobody',
    (file) => {
      entry(file, 'quotations', 'quill-sky').person = 'nobody';
    },
    'quotation "quill-sky", person: expected the id of a person, one of quill; found "nobody"',
  ],
  [
    'an unknown field',
    (file) => {
      first(file).vlaue = 3;
    },
    'series "sea-level", point of 2012 (the 1st), vlaue: expected no such field (did you mean "value"?); found 3',
  ],
  [
    'a field whose name breaks the line',
    (file) => {
      first(file)['a\n\u0085\u202eb'] = 3;
    },
    'series "sea-level", point of 2012 (the 1st), "a\\n\\u0085\\u202eb": expected no such field; found 3',
  ],
  [
    'a point without a date that can be read',
    (file) => {
      first(file).date = 'spring';
    },
    'series "sea-level", point of "spring" (the 1st), date: expected a date that exists, as 2021, 2021-03 or 2021-03-14; found "spring"',
  ],
  [
    'a point whose date stands without quotation marks',
    (file) => {
      (points(file)[5] as Entry).date = 2022;
    },
    'series "sea-level", the 6th point, date: expected a date in quotation marks, as "2021", "2021-03" or "2021-03-14"; found 2022',
  ],
  [
    'a point that has no date',
    (file) => delete (points(file)[6] as Entry).date,
    'series "sea-level", the 7th point, date: expected a date in quotation marks, as "2021", "2021-03" or "2021-03-14"; found nothing',
  ],
  [
    'a point of another kind',
    (file) => {
      points(file)[2] = 707 as unknown as Entry;
    },
    'series "sea-level", the 3rd point: expected an object; found 707',
  ],
  [
    'points that are no list',
    (file) => {
      entry(file, 'series', 'sea-level').points = 3200;
    },
    'series "sea-level", points: expected a list of points; found 3200',
  ],
  [
    'a source of a point that is no id',
    (file) => {
      (points(file)[6] as Entry).sources = ['tide-office', 'T O'];
    },
    'series "sea-level", point of 2024 (the 7th), sources, the 2nd: expected an id in lower case with hyphens, like "staff-2021"; found "T O"',
  ],
  [
    'a figure that has no id',
    (file) => delete file.figures?.[1]?.id,
    'the 2nd figure, id: expected an id; found nothing',
  ],
  [
    'a person who has no name',
    (file) => {
      entry(file, 'people', 'quill').name = '';
    },
    'person "quill", name: expected text, found nothing; found ""',
  ],
  [
    'an unknown section',
    (file) => {
      file.figure = [];
    },
    'figure: expected no such section; found []',
  ],
  [
    'text that is blank',
    (file) => {
      entry(file, 'figures', 'crossings-lost').what = ' ';
    },
    'figure "crossings-lost", what: expected text, found nothing; found " "',
  ],
  [
    'an address that is a script',
    (file) => {
      entry(file, 'sources', 'gazette').url = 'javascript:alert()';
    },
    'source "gazette", url: expected an address that begins with http:// or https://; found "javascript:alert()"',
  ],
  [
    'an event that ends before it begins',
    (file) => {
      entry(file, 'events', 'new-quay').end = '2015-05-15';
    },
    'event "new-quay", end: expected a date not before 2015-05-16; found "2015-05-15"',
  ],
  [
    'events out of their order',
    (file) => file.events?.reverse(),
    'event "storm-tide", date: expected a date after 2024-09-12; found "2021-11-27"',
  ],
];

/** Slips of the hand in JSON: name, text, how it is told. */
const slips: [string, string, string][] = [
  [
    'a list that does not end',
    '{"units": [',
    'line 1, column 12: expected a comma or "]"; found the end of the file',
  ],
  [
    'a comma too many',
    '{\n  "units": [\n    {},\n  ]\n}',
    'line 4, column 3: expected a value after the comma; found "]"',
  ],
  [
    'a comma too few',
    '{"units": []\n "sources": []}',
    'line 1, column 13: expected a comma before the next line; found "sources"',
  ],
  [
    'a comma too few on one line',
    '{"units": [] "sources": []}',
    'line 1, column 14: expected a comma; found "sources"',
  ],
  [
    'a mark that ends what is not open',
    '{"units": []\n ]}',
    'line 2, column 2: expected a comma or "}"; found "]"',
  ],
  [
    'a comma in a number',
    '{"value": 2,500}',
    'line 1, column 13: expected a name in quotation marks; a number has no comma in it; found "500"',
  ],
  [
    'the quotation marks of a word processor',
    '{“units”: []}',
    'line 1, column 2: expected a value or a name in straight quotation marks; found "“units”"',
  ],
  ['a missing colon', '{"units" []}', 'line 1, column 10: expected ":"; found "["'],
  [
    'a text over two lines',
    '{"units": "a\nb"}',
    'line 1, column 11: expected a text that ends in a quotation mark on its own line; found "a',
  ],
  [
    'a name without quotation marks',
    '{units: []}',
    'line 1, column 2: expected a value or a name in quotation marks; found "units"',
  ],
  [
    'a field that is written twice, the first of which would be lost',
    '{"units": [],\n"units": []}',
    'line 2, column 1: expected each name once; found "units"',
  ],
  ['words after the end', '{} x', 'line 1, column 4: expected the end of the file; found "x"'],
  ['an empty file', '', 'line 1, column 1: expected a value; found the end of the file'],
];

describe('the data file', () => {
  test('is accepted as it stands', () => {
    expect(faultsOf(storyText)).toEqual([]);
  });

  test.each(refusals)(
    'is refused with %s, told with place, expectation and finding',
    (_name, change, told) => {
      expect(faultsOf(broken(change)).join('\n')).toContain(told);
    },
  );

  test('is refused when it is not an object', () => {
    expect(faultsOf('[]')).toEqual(['expected an object; found []']);
  });

  test.each(slips)('is refused with the line and column of %s', (_name, text, told) => {
    expect(faultsOf(text)).toEqual([told]);
  });

  test.each<[string, (file: File) => void, string]>([
    [
      'source',
      (file) => delete entry(file, 'sources', 'gazette').date,
      'source "gazette", date: expected a date that exists, or "undated"; found nothing',
    ],
    [
      'source without "https://" before its address',
      (file) => {
        entry(file, 'sources', 'gazette').url = 'example.org/gazette';
      },
      'source "gazette", url: expected an address that begins with http:// or https://; found "example.org/gazette"',
    ],
    [
      'unit',
      (file) => delete entry(file, 'units', 'centimetres').name,
      'unit "centimetres", name: expected text; found nothing',
    ],
    [
      'person',
      (file) => delete entry(file, 'people', 'quill').role,
      'person "quill", role: expected text; found nothing',
    ],
    [
      'value that formulas read',
      (file) => {
        const crossings = entry(file, 'series', 'ferry-crossings').points as Entry[];
        crossings[0] = { ...crossings[0], value: -1840 };
      },
      'series "ferry-crossings", point of 2012 (the 1st), value: expected a number that is not negative; found -1840',
    ],
    [
      'value that a formula before it reads',
      (file) => {
        points(file)[3] = { ...points(file)[3], value: -9 };
      },
      'series "sea-level", point of 2018 (the 4th), value: expected a number that is not negative; found -9',
    ],
  ])('tells a fault of a %s once, and does not accuse all that names it', (_name, change, told) => {
    expect(faultsOf(broken(change))).toEqual([told]);
  });

  test('tells a misspelt field once, and not also as one that is missing', () => {
    const text = broken((file) => {
      first(file).vlaue = 3;
      delete first(file).value;
    });
    expect(faultsOf(text)).toEqual([
      'series "sea-level", point of 2012 (the 1st), vlaue: expected no such field (did you mean "value"?); found 3',
    ]);
  });

  test('is refused with not-a-number, which JSON can only write as text or null', () => {
    const text = tidesText.replace(/("date": "2012", "value": )[\d.]+/, '$1NaN');
    expect(faultsOf(text)[0]).toMatch(
      /^line 18, column 35: expected a value or a name in quotation marks; found "NaN"$/,
    );
    const change = (file: File) => {
      first(file).value = null;
    };
    expect(faultsOf(broken(change))).toContain(
      'series "sea-level", point of 2012 (the 1st), value: expected a number; found null',
    );
  });

  test('tells all its faults in one go, each with the name of the file', () => {
    const text = broken((file) => {
      first(file).value = -1;
      entry(file, 'figures', 'crossings-lost').unit = 'euro';
      entry(file, 'events', 'new-quay').date = '2015-13';
    });
    expect(faultsOf(text)).toHaveLength(3);
    expect(() => parseStoryFile(text, 'a/story.json')).toThrow(/a\/story\.json has 3 faults:/);
  });
});

test('a data file that begins with a byte order mark, as Notepad writes it, is read as any other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deck-marked-'));
  const data = join(folder, 'story.json');
  await writeFile(data, `\uFEFF${storyText}`);
  expect(await readData('.', { slides: 'slides', data })).toEqual(parseStoryFile(storyText, data));
  await rm(folder, { recursive: true });
});
