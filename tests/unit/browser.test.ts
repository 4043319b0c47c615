import { expect, test } from 'vitest';
import { leftOutWith } from '../../src/export/browser.ts';

test('a browser shares memory where there is a gigabyte of it, and files where a container has less', () => {
  expect(leftOutWith(24 * 2 ** 30)).toEqual(['--disable-dev-shm-usage']);
  expect(leftOutWith(2 ** 30)).toEqual(['--disable-dev-shm-usage']);
  // What a container has unless it is told otherwise.
  expect(leftOutWith(64 * 2 ** 20)).toEqual([]);
  expect(leftOutWith(0)).toEqual([]);
});
