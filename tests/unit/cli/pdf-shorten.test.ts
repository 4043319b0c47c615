import { expect, test } from 'vitest';
import { shortenNumbers } from '../../../src/cli/pdf-finish.ts';

test('places in a drawing keep a digit or two; colours, scales and words stay as they are', () => {
  expect(shortenNumbers('.98431373 .5 0 rg\n.0078125 0 0 -.24 0 421.733333 cm\n')).toBe(
    '.98431373 .5 0 rg\n.0078125 0 0 -.24 0 421.7 cm\n',
  );
  expect(shortenNumbers('-12.34567 9.87654321 l\n<0041009912.3> Tj\n')).toBe(
    '-12.34 9.87654321 l\n<0041009912.3> Tj\n',
  );
  expect(shortenNumbers('(about 12.3456) Tj\n')).toBe('(about 12.3456) Tj\n');
});

test('a letter that is drawn by itself keeps whole thousandths of its height', () => {
  expect(shortenNumbers('513 0 -35 -708 527 72 d1\n217 71.523811 m\n169.43 -.5 l\n')).toBe(
    '513 0 -35 -708 527 72 d1\n217 71 m\n169 -.5 l\n',
  );
});
