import { expect, test } from 'vitest';
import { nearest } from '../../../src/data/nearest.ts';

test.each([
  ['peple', ['places', 'people'], 'people'],
  ['wra', ['war', 'boom'], 'war'],
  ['vlaue', ['date', 'value'], 'value'],
  ['exports 2012', ['exports 2013', 'exports 2021'], 'exports 2013'],
  ['exports 2102', ['exports 2013', 'exports 2012'], 'exports 2012'],
  ['euro', ['jobs', 'days'], undefined],
  ['', ['a-name'], undefined],
  ['x'.repeat(5000), ['people'], undefined],
])('%j is taken for the known word that it is nearest to, if any is near', (word, known, meant) => {
  expect(nearest(word, known)).toBe(meant);
});
