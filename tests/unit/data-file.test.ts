import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseStoryFile } from '../../src/data/parse.ts';
import { readData } from '../../src/slide/talk.ts';
import { faultsOf } from './broken.ts';
import { storyText } from './story.ts';

type Entry = Record<string, unknown>;
type File = Record<string, Entry[]>;

/** The real file with one fault put in. */
function broken(change: (file: File) => void): string {
  const file = JSON.parse(storyText) as File;
  change(file);
  return JSON.stringify(file);
}

const entry = (file: File, section: string, id: string): Entry => {
  const found = file[section]?.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no ${section} "${id}"`);
  return found;
};
const points = (file: File) => entry(file, 'series', 'exports').points as Entry[];
const first = (file: File) => points(file)[0] as Entry;

const refusals: [string, (file: File) => void, string][] = [
  [
    'a missing field',
    (file) => delete entry(file, 'figures', 'viber-price').about,
    'figure "viber-price", about: expected exact, about, almost, nearly, over, under or rounded; found nothing',
  ],
  [
    'a missing value',
    (file) => delete entry(file, 'figures', 'viber-price').value,
    'figure "viber-price", value: expected a number; found nothing',
  ],
  [
    'a number in quotation marks',
    (file) => {
      first(file).value = '446.7';
    },
    'series "exports", point of 2013 (the 1st), value: expected a number without quotation marks; found "446.7"',
  ],
  [
    'an unknown unit',
    (file) => {
      entry(file, 'series', 'exports').unit = 'euro';
    },
    'series "exports", unit: expected the id of a unit, one of usd-million, people, ',
  ],
  [
    'a misspelt unit',
    (file) => {
      entry(file, 'series', 'staff').unit = 'peple';
    },
    'series "staff", unit: expected the id of a unit; found "peple" (did you mean "people"?)',
  ],
  [
    'a misspelt source',
    (file) => {
      first(file).sources = ['blta-2014'];
    },
    'series "exports", point of 2013 (the 1st), sources: expected the id of a source; found "blta-2014" (did you mean "belta-2014"?)',
  ],
  [
    'a source id that does not exist',
    (file) => {
      first(file).sources = ['nobody'];
    },
    'series "exports", point of 2013 (the 1st), sources: expected the id of a source; found "nobody"',
  ],
  [
    'a source nobody uses',
    (file) => file.sources?.push({ ...entry(file, 'sources', 'afp'), id: 'unread' }),
    'source "unread": expected to be used; nothing names it',
  ],
  [
    'dates that do not rise',
    (file) => {
      (points(file)[1] as Entry).date = '2013';
    },
    'series "exports", point of 2013 (the 2nd), date: expected a date after 2013; found "2013"',
  ],
  [
    'a date that does not exist',
    (file) => {
      entry(file, 'figures', 'people-per-window').date = '2021-02-30';
    },
    'figure "people-per-window", date: expected a date that exists, as 2021, 2021-03 or 2021-03-14, or an event in brackets; found "2021-02-30"',
  ],
  [
    'a date of an event that is not there',
    (file) => {
      entry(file, 'figures', 'crackdown-days').date = '[polish-visa]';
    },
    'figure "crackdown-days", date: expected the id of an event; found "polish-visa"',
  ],
  [
    'a name in the words of an event that is not there',
    (file) => {
      entry(file, 'events', 'election').what = 'The re-election of [lukashenka].';
    },
    'event "election", what: expected the id of a figure, a series with one of its dates, an event or a person; found "lukashenka" (did you mean "lukashenko"?)',
  ],
  [
    'duplicate ids',
    (file) => file.figures?.splice(1, 0, { ...entry(file, 'figures', 'exports-fall-reported') }),
    'the 2nd figure, id: expected an id of its own; the 1st figure has "exports-fall-reported" too',
  ],
  [
    'a figure with the id of a series',
    (file) => {
      entry(file, 'figures', 'people-per-window').id = 'staff';
    },
    'figure, id: expected an id of its own; the 2nd series has "staff" too',
  ],
  [
    'a negative count',
    (file) => {
      first(file).value = -1;
    },
    'series "exports", point of 2013 (the 1st), value: expected a number that is not negative; found -1',
  ],
  [
    'an empty series',
    (file) => {
      entry(file, 'series', 'exports').points = [];
    },
    'series "exports", points: expected at least one point; found []',
  ],
  [
    'a derived value without its derivation',
    (file) => delete entry(file, 'figures', 'people-per-window').derivation,
    'figure "people-per-window", derivation: expected the formula that gives the value; found nothing',
  ],
  [
    'a quotation of nobody',
    (file) => {
      entry(file, 'quotations', 'dorin-crisis').person = 'nobody';
    },
    'quotation "dorin-crisis", person: expected the id of a person, one of dorin, zalessky, hoffmann, lukashenko; found "nobody"',
  ],
  [
    'an unknown field',
    (file) => {
      first(file).vlaue = 3;
    },
    'series "exports", point of 2013 (the 1st), vlaue: expected no such field (did you mean "value"?); found 3',
  ],
  [
    'a field whose name breaks the line',
    (file) => {
      first(file)['a\n\u0085\u202eb'] = 3;
    },
    'series "exports", point of 2013 (the 1st), "a\\n\\u0085\\u202eb": expected no such field; found 3',
  ],
  [
    'a point without a date that can be read',
    (file) => {
      first(file).date = 'spring';
    },
    'series "exports", point of "spring" (the 1st), date: expected a date that exists, as 2021, 2021-03 or 2021-03-14; found "spring"',
  ],
  [
    'a point whose date stands without quotation marks',
    (file) => {
      (points(file)[8] as Entry).date = 2021;
    },
    'series "exports", the 9th point, date: expected a date in quotation marks, as "2021", "2021-03" or "2021-03-14"; found 2021',
  ],
  [
    'a point that has no date',
    (file) => delete (points(file)[9] as Entry).date,
    'series "exports", the 10th point, date: expected a date in quotation marks, as "2021", "2021-03" or "2021-03-14"; found nothing',
  ],
  [
    'a point of another kind',
    (file) => {
      points(file)[2] = 707 as unknown as Entry;
    },
    'series "exports", the 3rd point: expected an object; found 707',
  ],
  [
    'points that are no list',
    (file) => {
      entry(file, 'series', 'exports').points = 3200;
    },
    'series "exports", points: expected a list of points; found 3200',
  ],
  [
    'a source of a point that is no id',
    (file) => {
      (points(file)[10] as Entry).sources = ['afp', 'O S W'];
    },
    'series "exports", point of 2023 (the 11th), sources, the 2nd: expected an id in lower case with hyphens, like "staff-2021"; found "O S W"',
  ],
  [
    'a figure that has no id',
    (file) => delete file.figures?.[1]?.id,
    'the 2nd figure, id: expected an id; found nothing',
  ],
  [
    'a person who has no name',
    (file) => {
      entry(file, 'people', 'zalessky').name = '';
    },
    'person "zalessky", name: expected text, found nothing; found ""',
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
      entry(file, 'figures', 'people-per-window').what = ' ';
    },
    'figure "people-per-window", what: expected text, found nothing; found " "',
  ],
  [
    'an address that is a script',
    (file) => {
      entry(file, 'sources', 'afp').url = 'javascript:alert()';
    },
    'source "afp", url: expected an address that begins with http:// or https://; found "javascript:alert()"',
  ],
  [
    'an event that ends before it begins',
    (file) => {
      entry(file, 'events', 'election').end = '2020-08-08';
    },
    'event "election", end: expected a date not before 2020-08-09; found "2020-08-08"',
  ],
  [
    'events out of their order',
    (file) => file.events?.reverse(),
    'event "article", date: expected a date after 2049-01-01; found "2025-02-07"',
  ],
];

/** Slips of the hand in JSON: name, text, how it is told. */
const slips: [string, string, string][] = [
  [
    'a list that does not end',
    '{"units": [',
    'line 1, column 12: expected a value or "]"; found the end of the file',
  ],
  [
    'a comma too many',
    '{\n  "units": [\n    {},\n  ]\n}',
    'line 4, column 3: expected another value after the comma; found "]"',
  ],
  [
    'a comma too few',
    '{"units": []\n "sources": []}',
    'line 1, column 13: expected "," or "}" before the next line; found "sources"',
  ],
  [
    'a comma too few on one line',
    '{"units": [] "sources": []}',
    'line 1, column 14: expected "," or "}"; found "sources"',
  ],
  [
    'a mark that ends what is not open',
    '{"units": []\n ]}',
    'line 2, column 2: expected "," or "}"; found "]"',
  ],
  [
    'a comma in a number',
    '{"value": 2,500}',
    'line 1, column 13: expected another name in quotation marks after the comma; a number has no comma in it; found "500"',
  ],
  [
    'the quotation marks of a word processor',
    '{“units”: []}',
    'line 1, column 2: expected a name in quotation marks or "}", with straight quotation marks; found "“units”"',
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
    'line 1, column 2: expected a name in quotation marks or "}"; found "units"',
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
      (file) => delete entry(file, 'sources', 'afp').date,
      'source "afp", date: expected a date that exists, or "undated"; found nothing',
    ],
    [
      'source without "https://" before its address',
      (file) => {
        entry(file, 'sources', 'afp').url = 'example.org/afp';
      },
      'source "afp", url: expected an address that begins with http:// or https://; found "example.org/afp"',
    ],
    [
      'unit',
      (file) => delete entry(file, 'units', 'usd-million').name,
      'unit "usd-million", name: expected text; found nothing',
    ],
    [
      'person',
      (file) => delete entry(file, 'people', 'dorin').role,
      'person "dorin", role: expected text; found nothing',
    ],
    [
      'value that formulas read',
      (file) => {
        points(file)[8] = { ...points(file)[8], value: -3200 };
      },
      'series "exports", point of 2021 (the 9th), value: expected a number that is not negative; found -3200',
    ],
    [
      'value that a formula before it reads',
      (file) => {
        const staff = entry(file, 'series', 'staff').points as Entry[];
        for (const point of staff) if (point.date === '2025-02') point.value = -56_000;
      },
      'series "staff", point of 2025-02 (the 10th), value: expected a number that is not negative; found -56000',
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
      'series "exports", point of 2013 (the 1st), vlaue: expected no such field (did you mean "value"?); found 3',
    ]);
  });

  test('is refused with not-a-number, which JSON can only write as text or null', () => {
    const text = storyText.replace(/("date": "2013", "value": )[\d.]+/, '$1NaN');
    expect(faultsOf(text)[0]).toMatch(/^line \d+, column 33: expected a value; found "NaN"$/);
    const change = (file: File) => {
      first(file).value = null;
    };
    expect(faultsOf(broken(change))).toContain(
      'series "exports", point of 2013 (the 1st), value: expected a number; found null',
    );
  });

  test('tells all its faults in one go, each with the name of the file', () => {
    const text = broken((file) => {
      first(file).value = -1;
      entry(file, 'figures', 'people-per-window').unit = 'euro';
      entry(file, 'events', 'election').date = '2020-13';
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
