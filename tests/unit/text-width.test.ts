import { expect, test } from 'vitest';
import { forgetTextWidths, textWidth } from '../../src/chart/forms/text-width.ts';

/** A canvas whose letters are all of one width, and that counts how often it is asked. */
function canvasOf(letter: number) {
  const asked: string[] = [];
  const canvas = {
    font: '',
    letter,
    asked,
    save() {},
    restore() {},
    measureText(words: string): TextMetrics {
      asked.push(`${canvas.font} ${words}`);
      const width = words.length * canvas.letter;
      const none = { actualBoundingBoxLeft: 0, actualBoundingBoxRight: width };
      const high = { actualBoundingBoxAscent: 0, actualBoundingBoxDescent: 0 };
      const font = { fontBoundingBoxAscent: 0, fontBoundingBoxDescent: 0 };
      const base = { alphabeticBaseline: 0, emHeightAscent: 0, emHeightDescent: 0 };
      const lines = { hangingBaseline: 0, ideographicBaseline: 0 };
      return { width, ...none, ...high, ...font, ...base, ...lines };
    },
  };
  return canvas;
}

test('words that are asked for again are not measured again, in the same font', () => {
  const canvas = canvasOf(10);
  expect(textWidth(canvas, '400 18px sans', 'four')).toBe(40);
  expect(textWidth(canvas, '400 18px sans', 'four')).toBe(40);
  expect(textWidth(canvas, '600 18px sans', 'four')).toBe(40);
  expect(canvas.asked).toEqual(['400 18px sans four', '600 18px sans four']);
});

test('a canvas does not have the widths of another', () => {
  expect(textWidth(canvasOf(10), '18px sans', 'four')).toBe(40);
  expect(textWidth(canvasOf(7), '18px sans', 'four')).toBe(28);
});

test('words are measured anew when the type of the deck has come', () => {
  const canvas = canvasOf(10);
  expect(textWidth(canvas, '18px sans', 'four')).toBe(40);
  canvas.letter = 7;
  forgetTextWidths();
  expect(textWidth(canvas, '18px sans', 'four')).toBe(28);
});
