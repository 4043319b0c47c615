import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Datum } from '../../../src/data/story.ts';
import { lineSeries } from '../../../src/pptx/native.ts';
import { timeAxisOf } from '../../../src/pptx/time-axis.ts';

const unit = { id: 'u', one: 'ship', name: 'ships' };

function markOf(isDerived: boolean, isFall: boolean, at: number) {
  const datum: Datum = {
    id: `d${at}`,
    what: 'Ships',
    value: at,
    date: String(2000 + at),
    about: 'exact',
    confidence: isDerived ? 'derived' : 'high',
    sources: [],
    unit,
  };
  return { datum, color: isFall ? '#ff0000' : '#0000ff', isWritten: true };
}

test('a line of any falls and derived values is drawn once from mark to mark, each value written in one column', () => {
  const lines = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(lines, (kinds) => {
      const marks = kinds.map(([isDerived, isFall], at) => markOf(isDerived, isFall, at));
      const series = lineSeries('Ships', marks);
      marks.forEach((mark, at) => {
        const homes = series.filter(({ cells }, number) => cells[at]?.home === number);
        expect(homes.map(({ cells }) => cells[at]?.mark)).toEqual([mark]);
        const before = marks[at - 1];
        if (!before) return;
        const drawn = series.filter(({ cells }) => cells[at - 1] && cells[at]);
        const isDashed = [before, mark].some(({ datum }) => datum.confidence === 'derived');
        expect(drawn.map(({ style }) => style)).toEqual([{ color: mark.color, isDashed }]);
      });
    }),
    { numRuns: 300 },
  );
});

test('columns stand in the longest steps that hold their dates; where each has a year of its own, in years', () => {
  const steps = timeAxisOf('columns', ['2022-04-11', '2022-12-31', '2023-12-31']);
  expect(steps).toMatchObject({ unit: 'steps', every: 4 });
  expect(timeAxisOf('columns', ['2019', '2020-05', '2021-01'])).toMatchObject({ unit: 'years' });
  expect(timeAxisOf('line', ['2022-04', '2022-12'])).toMatchObject({ unit: 'months' });
});
