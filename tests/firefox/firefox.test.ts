/** The deck in Firefox: apart from `npm test`, for no package brings a Firefox along. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listenTo, open, settle, useFirefox } from './firefox.ts';

const newPage = useFirefox();
const address = inject('address');

/** What the deck shows: slide, step, chart, and what of it is not as it should be. */
async function look(page: Page) {
  return page.evaluate(() => {
    const slide = document.querySelector('section.present');
    if (!slide) throw new Error('no slide is shown');
    const figure = slide.querySelector<HTMLElement>('figure[data-chart]');
    const canvas = figure?.querySelector('canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    const ink = (pixels ?? []).filter((value, at) => at % 4 === 3 && value > 0).length;
    const whole = slide.getBoundingClientRect();
    const outside = [...slide.querySelectorAll('h1, h2, h3, p, li, blockquote, footer, figure')]
      .filter((part) => {
        const { left, right, top, bottom, width } = part.getBoundingClientRect();
        const isIn =
          left >= whole.left - 1 &&
          right <= whole.right + 1 &&
          top >= whole.top - 1 &&
          bottom <= whole.bottom + 1;
        return width > 1 && !part.closest('details') && !isIn;
      })
      .map((part) => part.textContent);
    return {
      id: slide.id,
      steps: slide.querySelectorAll('.fragment.visible[data-step]').length,
      chart: figure?.dataset.step,
      isBlank: figure !== null && ink < 500,
      outside,
    };
  });
}

/** Every step of the talk, which ends before the appendix. */
const stepsOf = (page: Page) =>
  page.$$eval('section.slide:not([data-seconds="0"])', (sections) =>
    sections.flatMap((section) => {
      const last = section.querySelectorAll('.fragment[data-step]').length;
      return Array.from({ length: last + 1 }, (_, steps) => ({ id: section.id, steps }));
    }),
  );

/** Goes from control to control, as who has no mouse does, until one is reached. */
async function reachByKeyboard(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.$eval(selector, (found) => found === document.activeElement)) return;
  }
  throw new Error(`${selector} cannot be reached by keyboard`);
}

/** Opens the speaker's view of a stage, and waits until it stands. */
async function openSpeaker(stage: Page): Promise<Page> {
  const opened = new Promise<Page | null>((resolve) => stage.once('popup', resolve));
  await stage.keyboard.press('s');
  const speaker = await opened;
  if (!speaker) throw new Error('no window opened');
  await settle(speaker);
  return speaker;
}

describe('in Firefox', () => {
  test('every slide is presented at every step, forward and back, its chart drawn and its words within it', async () => {
    const { page, complaints } = await newPage();
    await open(page, address);
    const places = await stepsOf(page);
    const seen = new Map<string, string | undefined>();
    for (const [at, place] of places.entries()) {
      if (at > 0) await page.keyboard.press('ArrowRight');
      await settle(page);
      const { chart, isBlank, outside, ...shown } = await look(page);
      expect(shown).toEqual(place);
      expect({ ...place, isBlank, outside }).toEqual({ ...place, isBlank: false, outside: [] });
      seen.set(`${place.id}/${place.steps}`, chart);
    }
    for (const place of places.slice(0, -1).toReversed()) {
      await page.keyboard.press('ArrowLeft');
      await settle(page);
      expect(await look(page)).toMatchObject({
        ...place,
        chart: seen.get(`${place.id}/${place.steps}`),
      });
    }
    const appendix = await page.$$eval('section.slide[data-seconds="0"]', (sections) =>
      sections.map(({ id }) => id),
    );
    for (const id of appendix) {
      await page.evaluate((slide) => {
        location.hash = `#/${slide}`;
      }, id);
      await page.waitForSelector(`[id="${id}"].present`);
      await settle(page);
      expect(await look(page)).toMatchObject({ id, isBlank: false, outside: [] });
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a deep link, a reload and a jump reach the same still', async () => {
    const { page, complaints } = await newPage();
    await open(page, `${address}#/plunge/1`);
    const linked = await look(page);
    expect(linked).toMatchObject({ id: 'plunge', steps: 2, chart: 'plunge' });
    await page.reload();
    await settle(page);
    expect(await look(page)).toEqual(linked);
    await page.evaluate(() => {
      location.hash = '#/doors/1';
    });
    await page.waitForSelector('#doors.present');
    await settle(page);
    expect(await look(page)).toMatchObject({ id: 'doors', steps: 2, isBlank: false });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a chart’s marks are told to arrow keys and to the mouse', async () => {
    const { page } = await newPage();
    await open(page, `${address}#/plunge/1`);
    await reachByKeyboard(page, 'section.present figure');
    const card = () => page.$eval('section.present .card', ({ textContent }) => textContent);
    // Past the last mark the arrows are the talk's again.
    for (let key = 0; key < 12 && !/^\$1\.8bn Exports, 2023\./.test((await card()) ?? ''); key += 1)
      await page.keyboard.press('ArrowRight');
    const words = await card();
    expect(words).toMatch(/^\$1\.8bn Exports, 2023\./);
    const [x, y] = await page.$eval('section.present figure', (figure) => {
      const shown = figure.querySelector<HTMLElement>('.card');
      const box = figure.querySelector('canvas')?.getBoundingClientRect();
      if (!shown || !box) throw new Error('the chart has no card');
      const offset = shown.dataset.side === 'left' ? 16 : -16;
      return [
        box.left + Number.parseFloat(shown.style.left) + offset,
        box.top + Number.parseFloat(shown.style.top) + 24,
      ] as const;
    });
    await page.keyboard.press('Escape');
    expect(await card()).toBe('');
    await page.mouse.move(x, y);
    expect(await card()).toBe(words);
    await page.close();
  });

  test('on a phone’s screen it is a page to read, every chart drawn as it comes by', async () => {
    const { page, complaints } = await newPage({ width: 360, height: 740 });
    await open(page, address);
    expect(await page.$eval('html', ({ dataset }) => dataset.view)).toBe('page');
    const slides = await page.$$eval('section.slide:has(figure[data-chart])', (sections) =>
      sections.map(({ id }) => id),
    );
    expect(slides.length).toBeGreaterThan(10);
    for (const id of slides) {
      await page.$eval(`[id="${id}"] figure`, (figure) => figure.scrollIntoView());
      await page.waitForSelector(`[id="${id}"] figure[data-step]`);
    }
    // A scroll bar that takes room of its own is none of the page's.
    expect(
      await page.$eval('html', ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the speaker’s view follows the stage and leads it', async () => {
    const { page: stage, complaints } = await newPage();
    await open(stage, `${address}#/plunge`);
    const speaker = await openSpeaker(stage);
    const spoken = listenTo(speaker);
    await stage.bringToFront();
    await stage.keyboard.press('ArrowRight');
    await speaker.waitForFunction(() => location.hash === '#/plunge/0');
    await speaker.bringToFront();
    await speaker.keyboard.press('PageDown');
    await stage.waitForSelector('section.present figure[data-step="plunge"]');
    expect([...complaints, ...spoken]).toEqual([]);
    await speaker.close();
    await stage.close();
  });

  test('the print view has a page a slide and draws the charts that are near', async () => {
    const { page, complaints } = await newPage();
    await open(page, address);
    const slides = await page.$$eval('section.slide', ({ length }) => length);
    await open(page, `${address}?view=print`);
    expect(await page.$$eval('.page', ({ length }) => length)).toBe(slides);
    await page.$eval('.page #plunge figure', (figure) => figure.scrollIntoView());
    await page.waitForSelector('.page #plunge figure[data-step="plunge"]');
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the one file, opened from disk in Firefox', () => {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deck-firefox-'));
    await build({
      configFile: 'vite.single.config.ts',
      build: { outDir: folder },
      logLevel: 'error',
    });
    file = pathToFileURL(join(folder, 'deck.html')).href;
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('presents, and its speaker’s view follows and leads', async () => {
    const { page: stage, complaints } = await newPage();
    await open(stage, `${file}#/plunge`);
    expect(await look(stage)).toMatchObject({ id: 'plunge', isBlank: false, outside: [] });
    const speaker = await openSpeaker(stage);
    const spoken = listenTo(speaker);
    await speaker.keyboard.press('PageDown');
    await stage.waitForSelector('section.present figure[data-step="fall"]');
    await stage.keyboard.press('ArrowRight');
    await speaker.waitForFunction(() => location.hash === '#/plunge/1');
    expect([...complaints, ...spoken]).toEqual([]);
    await speaker.close();
    await stage.close();
  });
});
