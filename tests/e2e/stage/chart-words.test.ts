/** Words in charts, at every step: apart from one another, on their chart, and large enough to read. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CanvasWord, watchWords } from '../../../src/cli/check-slides.ts';
import { open, useBrowser, type Watched } from '../support/deck.ts';
import { readThrough, walk } from '../support/walk.ts';

const newPage = useBrowser();

/** Sets the size that words have at least, in pixels of the screen. */
const setLeast = (page: Page, size: number) =>
  page.evaluate((least) => {
    Reflect.set(window, 'leastSize', least);
  }, size);

/** Runs in the page: what is wrong with the words of a slide's chart. */
function look(slide: Element): string[] {
  const canvas = slide.querySelector('figure canvas');
  if (!(canvas instanceof HTMLCanvasElement)) return [];
  const words: CanvasWord[] = Reflect.get(window, 'wordsOnCanvas')(canvas);
  const scale = canvas.getBoundingClientRect().width / canvas.width;
  /** How far words may reach into each other or out of the canvas: the room around a letter. */
  const allowed = 1.5 / scale;
  return words.flatMap((word, index) => {
    const { text, size, left, top, right, bottom } = word;
    const edge = Math.min(left, top, canvas.width - right, canvas.height - bottom);
    const overlaps = words
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(right, other.right) - Math.max(left, other.left) > allowed &&
          Math.min(bottom, other.bottom) - Math.max(top, other.top) > allowed,
      );
    return [
      ...(size * scale < Reflect.get(window, 'leastSize') - 0.1
        ? [`“${text}” is ${(size * scale).toFixed(1)} px`]
        : []),
      ...(edge < -allowed ? [`“${text}” leaves the chart`] : []),
      ...overlaps.map((other) => `“${text}” lies on “${other.text}”`),
    ];
  });
}

test('on stage', async () => {
  const { page, close } = await newPage({ reducedMotion: 'reduce' });
  await watchWords(page);
  await open(page);
  await setLeast(page, 18);
  expect(await walk(page, look)).toEqual([]);
  await close();
});

describe('on a phone', () => {
  let phone: Watched;
  beforeAll(async () => {
    phone = await newPage({ hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
    await watchWords(phone.page);
  });

  test.each([
    [320, 11.5],
    [480, 13],
  ])('of %i pixels, words of %i pixels or more', async (width, least) => {
    const { page } = phone;
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    await setLeast(page, least);
    expect(await readThrough(page, look)).toEqual([]);
  });
});
