import { expect, test } from 'vitest';
import { packSheets } from '../../../src/print/handout.ts';
import { paperIn, papers } from '../../../src/print/papers.ts';

test('as many parts as fit stand on a sheet, in order, and what is higher than one stands alone', () => {
  expect(packSheets([], 10)).toEqual([]);
  expect(packSheets([4, 6, 5, 5, 1], 10)).toEqual([[0, 1], [2, 3], [4]]);
  expect(packSheets([4, 12, 3, 7], 10)).toEqual([[0], [1], [2, 3]]);
});

test('an address names its paper; A4 is taken without a name and for one that is unknown', () => {
  for (const paper of papers) expect(paperIn(`?view=print&paper=${paper}`)).toBe(paper);
  expect(paperIn('?view=print')).toBe('a4');
  expect(paperIn('?view=print&paper=a5')).toBe('a4');
});
