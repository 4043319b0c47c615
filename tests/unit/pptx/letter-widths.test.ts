import { expect, test } from 'vitest';
import { readLetterWidths } from '../../../src/pptx/measure-text.ts';

test('words are as wide as a browser draws them, give or take the space between pairs of letters', () => {
  const measure = readLetterWidths();
  // What `measureText` of Chromium gives in Source Sans 3 of 100 pixels, which moves some pairs of letters together.
  const measured = [
    ['under 29.1%, derived', 886, 944.1],
    ['about 15,000', 541.5, 574.6],
    ['56,000', 273.4, 294],
  ] as const;
  for (const [words, normal, bold] of measured) {
    expect(Math.abs(measure(words, 100, false) - normal), words).toBeLessThan(3);
    expect(Math.abs(measure(words, 100, true) - bold), words).toBeLessThan(3);
  }
});
