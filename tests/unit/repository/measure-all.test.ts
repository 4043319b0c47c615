import { expect, test } from 'vitest';
import { measureAll } from '../../bench/measure-all.ts';

test('a part of the bench that fails is named, and what the others measured is kept', async () => {
  const bytes = [{ what: 'Fonts', value: 43.1, unit: 'kB' }];
  const paper = [{ what: 'PDF', value: 3, unit: 's' }];
  const outcome = await measureAll([
    ['bytes', async () => bytes],
    ['sync', () => Promise.reject(new Error('Timeout 30000ms exceeded.\nCall log:'))],
    ['paper', async () => paper],
  ]);
  expect(outcome.measures).toEqual([...bytes, ...paper]);
  expect(outcome.faults).toEqual([
    'The part "sync" could not be measured: Timeout 30000ms exceeded.',
  ]);
});
