/** Words in charts, at every step. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { watchWords } from '../../../src/cli/check-slides.ts';
import { open, useBrowser, type Watched } from '../support/deck.ts';
import { takeDown } from '../support/take-down.ts';
import { readThrough, walk } from '../support/walk.ts';

const newPage = useBrowser();

/** Tells the page how small its words may be, in pixels of the screen. */
const hold = (page: Page, smallest: number) =>
  page.evaluate((least) => {
    Reflect.set(window, 'smallest', least);
  }, smallest);

/** Runs in the page: what is wrong with the words of a slide's chart. */
const look = (slide: Element): string[] =>
  slide.querySelector('figure[data-chart]')
    ? Reflect.get(window, 'findFaults')(slide.id, Reflect.get(window, 'smallest'))
    : [];

test('on stage words in charts are apart from each other and from marks, and as large as the smallest of a slide', async () => {
  const { page, close } = await newPage({ reducedMotion: 'reduce' });
  await watchWords(page);
  await page.addInitScript(takeDown);
  await open(page);
  await hold(page, 18);
  expect(await walk(page, look)).toEqual([]);
  await close();
});

describe('on a phone', () => {
  let phone: Watched;
  beforeAll(async () => {
    phone = await newPage({ hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
    await watchWords(phone.page);
    await phone.page.addInitScript(takeDown);
  });

  test.each([
    [320, 12],
    [360, 13],
    [480, 13],
    [660, 18],
  ])(
    'of %i pixels words in charts are apart, and of %i pixels or more',
    async (width, smallest) => {
      const { page } = phone;
      await page.setViewportSize({ width, height: 900 });
      await open(page);
      await hold(page, smallest);
      expect(await readThrough(page, look)).toEqual([]);
    },
  );
});
