import { describe, expect, test } from 'vitest';
import type { Datum } from '../../../src/data/story.ts';
import { toHtml } from '../../../src/deck/html.ts';
import { renderTable } from '../../../src/deck/sources.ts';
import { datumOf } from '../../support/datum.ts';
import { slides, story } from '../../support/story.ts';
import { tides } from '../../support/tides.ts';

const counted = (value: number, more: Partial<Datum> = {}) =>
  datumOf('2021', value, { sources: ['gazette'], ...more });

/** Value and unit as a chart's table has them in the row of a datum. */
function cellsOf(datum: Datum): [string, string] {
  const table = toHtml(renderTable(tides, { caption: '', rows: [{ label: 'A', of: datum }] }));
  const [, value = '', unit = ''] =
    /<td class="number">(.*?)<\/td><td>(.*?)<\/td>/.exec(table) ?? [];
  return [value.replace(/<[^>]*>/g, ''), unit];
}

describe('the table of a chart', () => {
  const dollars = {
    id: 'usd',
    name: 'US$ million',
    one: 'US$ million',
    scale: 'million',
    prefix: '$',
  } as const;
  const share = {
    id: 'share',
    name: '% of exports',
    one: '%',
    scale: 'percent',
    suffix: '%',
  } as const;

  test.each<[Datum, string, string]>([
    [counted(1025, { unit: dollars }), '1,025', 'US$ million'],
    [counted(446.7, { unit: dollars }), '446.7', 'US$ million'],
    [counted(70_000, { about: 'almost' }), 'almost 70,000', 'apples'],
    [counted(90, { about: 'over', unit: share }), 'over 90', '% of exports'],
  ])(
    'has values in the unit beside them, with the qualifier of their source: %#',
    (datum, ...cells) => {
      expect(cellsOf(datum)).toEqual(cells);
    },
  );

  test('has under each of its heads a cell in the row of an event too', () => {
    const rows = [
      { label: 'A', of: tides.datum('quay-days-now') },
      { label: 'B', of: tides.event('new-quay') },
    ];
    const table = toHtml(renderTable(tides, { caption: '', rows }));
    const counts = [...table.matchAll(/<tr>(.*?)<\/tr>/g)].map(
      ([, row = '']) => [...row.matchAll(/<t[hd][ >]/g)].length,
    );
    expect(counts).toEqual([6, 6, 6]);
  });

  test('has no value with a sign of its unit on any slide', () => {
    const tables = slides.flatMap(({ content }) =>
      content.layout === 'text' ? [] : [renderTable(story, content.chart.content(story))],
    );
    for (const table of tables) {
      for (const [, cell = ''] of toHtml(table).matchAll(/<td class="number">(.*?)<\/td>/g)) {
        expect(cell).not.toMatch(/[%$]|\d(m|bn)\b/);
      }
    }
  });
});
