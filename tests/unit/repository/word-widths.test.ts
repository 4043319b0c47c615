import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A canvas on which a letter is as wide as a size, and what has been measured on it. */
function canvasOf(letter: () => number) {
  const measured: string[] = [];
  return {
    measured,
    font: '10px serif',
    save() {},
    restore() {
      this.font = '10px serif';
    },
    measureText(words: string) {
      measured.push(`${this.font}: ${words}`);
      return { width: words.length * letter() };
    },
  };
}

test('words are measured once in each font and on each canvas, and leave its font as it was', async () => {
  const { widthOfWords } = await import('../../../src/charts/canvas/measure-text.ts');
  const [canvas, other] = [canvasOf(() => 5), canvasOf(() => 7)];
  expect(widthOfWords(canvas, '600 18px serif', 'Exports')).toBe(35);
  expect(widthOfWords(canvas, '600 18px serif', 'Exports')).toBe(35);
  expect(widthOfWords(canvas, '400 18px serif', 'Exports')).toBe(35);
  expect(widthOfWords(other, '600 18px serif', 'Exports')).toBe(49);
  expect(canvas.measured).toEqual(['600 18px serif: Exports', '400 18px serif: Exports']);
  expect(canvas.font).toBe('10px serif');
});

test('words are measured again when the type they are set in has come', async () => {
  const fonts = new EventTarget();
  vi.stubGlobal('document', { fonts });
  const { widthOfWords } = await import('../../../src/charts/canvas/measure-text.ts');
  let letter = 5;
  const canvas = canvasOf(() => letter);
  expect(widthOfWords(canvas, '18px serif', 'Exports')).toBe(35);
  letter = 6;
  expect(widthOfWords(canvas, '18px serif', 'Exports')).toBe(35);
  fonts.dispatchEvent(new Event('loadingdone'));
  expect(widthOfWords(canvas, '18px serif', 'Exports')).toBe(42);
});
