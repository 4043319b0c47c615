import { describe, expect, test } from 'vitest';
import type { Datum } from '../../src/data/story.ts';
import { renderTable } from '../../src/slide/table.ts';
import { steadyStory } from './steady-story.ts';
import { slides, story } from './story.ts';

/** Value and unit as a chart's table has them in the row of a datum. */
function cellsOf(datum: Datum): [string, string] {
  const table = renderTable(story, { caption: '', rows: [{ label: 'A', of: datum }] }).toString();
  const [, value = '', unit = ''] =
    /<td class="number">(.*?)<\/td><td>(.*?)<\/td>/.exec(table) ?? [];
  return [value.replace(/<[^>]*>/g, ''), unit];
}

describe('the table of a chart', () => {
  test('has values in the unit that it names beside them', () => {
    expect(cellsOf(steadyStory.datum('exports', '2017'))).toEqual(['1,025', 'US$ million']);
    expect(cellsOf(steadyStory.datum('exports', '2013'))).toEqual(['446.7', 'US$ million']);
    expect(cellsOf(steadyStory.datum('staff', '2025-02'))).toEqual(['56,000', 'people']);
  });

  test('keeps the reserve of the source', () => {
    expect(cellsOf(steadyStory.datum('exports', '2015'))).toEqual(['about 707', 'US$ million']);
    expect(cellsOf(steadyStory.datum('staff', '2021-03'))).toEqual(['almost 70,000', 'people']);
  });

  test('says “percent” once, in the name of the unit', () => {
    expect(cellsOf(steadyStory.datum('customers-eu-usa-2018'))).toEqual([
      'over 90',
      '% of exports',
    ]);
  });

  test('has under each of its heads a cell in the row of an event too', () => {
    const rows = [
      { label: 'A', of: story.datum('swift-banks') },
      { label: 'B', of: story.event('airspace-closed') },
    ];
    const table = renderTable(story, { caption: '', rows }).toString();
    const counts = [...table.matchAll(/<tr>(.*?)<\/tr>/g)].map(
      ([, row = '']) => [...row.matchAll(/<t[hd][ >]/g)].length,
    );
    expect(counts).toEqual([6, 6, 6]);
  });

  test('has no value with a sign of its unit on any slide', () => {
    const tables = slides.flatMap(({ content }) =>
      content.layout === 'text' ? [] : [renderTable(story, content.chart.content(story))],
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      for (const [, cell = ''] of table.toString().matchAll(/<td class="number">(.*?)<\/td>/g)) {
        expect(cell).not.toMatch(/[%$]|\d(m|bn)\b/);
      }
    }
  });
});
