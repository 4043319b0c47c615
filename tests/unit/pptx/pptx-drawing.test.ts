import { expect, test } from 'vitest';
import { fitWords } from '../../../src/pptx/fit-words.ts';
import type { Words } from '../../../src/pptx/recording.ts';
import { RecordingContext } from '../../../src/pptx/recording-context.ts';

/** Half its size wide is each letter. */
const measure = (words: string, size: number) => (words.length * size) / 2;

const slide = { left: 0, right: 1000, top: 0, bottom: 500 };

function written(text: string, x: number, more: Partial<Words> = {}): Words {
  return { text, x, y: 50, color: '#000000', size: 40, isBold: false, align: 'left', ...more };
}

function drawn(draw: (context: RecordingContext) => void) {
  const context = new RecordingContext(measure);
  draw(context);
  return context.take();
}

test('words in a rectangle are written so small that a wider font keeps them in it, and others of their size too', () => {
  const { tones } = drawn((context) => {
    context.fillStyle = '#ff0000';
    context.fillRect(0, 0, 110, 100);
  });
  const words = [
    written('12345', 5),
    written('1', 500),
    written('about', 500, { y: 200, size: 20 }),
  ];
  const [inside, alike, other] = fitWords({ tones, words }, slide, measure);
  expect(inside?.size).toBeLessThan(40);
  expect(measure('12345', inside?.size ?? 0) * 1.29).toBeLessThanOrEqual(105);
  expect(alike?.size).toBe(inside?.size);
  expect(other?.size).toBe(20);
});

test('words beside a line and beside other words keep from them in a wider font', () => {
  const { tones } = drawn((context) => {
    context.beginPath();
    context.moveTo(112, 0);
    context.lineTo(112, 100);
    context.strokeStyle = '#ff0000';
    context.stroke();
  });
  const [beside] = fitWords({ tones, words: [written('12345', 5)] }, slide, measure);
  expect(measure('12345', beside?.size ?? 0) * 1.29).toBeLessThanOrEqual(107);
  const pair = [written('12345', 5), written('word', 120, { size: 20 })];
  const [number, word] = fitWords({ tones: [], words: pair }, slide, measure);
  expect(number?.size).toBeLessThan(40);
  expect(word?.size).toBe(20);
});

test('what has room keeps its size, however wide the font', () => {
  const words = [written('12345', 900, { align: 'center' }), written('word', 20, { size: 18 })];
  expect(fitWords({ tones: [], words }, slide, measure)).toEqual(words);
});

test('a hollow light stays hollow: what is drawn over a colour comes after it, and one shape holds all that may', () => {
  const { tones } = drawn((context) => {
    for (const x of [0, 100, 200]) {
      context.fillStyle = '#ffffff';
      context.fillRect(x, 0, 40, 40);
      context.fillStyle = '#000000';
      context.fillRect(x + 10, 10, 20, 20);
    }
  });
  expect(tones.map(({ color }) => color)).toEqual(['#ffffff', '#000000']);
  const over = drawn((context) => {
    for (const [at, color] of ['#000000', '#ffffff', '#000000'].entries()) {
      context.fillStyle = color;
      context.fillRect(at * 10, at * 10, 90 - at * 20, 90 - at * 20);
    }
  });
  expect(over.tones.map(({ color }) => color)).toEqual(['#000000', '#ffffff', '#000000']);
});
