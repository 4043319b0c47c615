import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle, stepsOf } from '../../../src/cli/deck-page.ts';
import { slides as ownSlides, talk } from '../../support/story.ts';
import { listenTo, press, shown, unpainted, useBrowser } from '../support/deck.ts';

const newPage = useBrowser();
let folder = '';
let address = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-single-'));
  await writeFile(join(folder, 'deck.pdf'), 'made before');
  await mkdir(join(folder, '2026-05-01'));
  await writeFile(join(folder, '2026-05-01', 'deck.html'), 'packed before');
  await build({
    configFile: 'vite.single.config.ts',
    build: { outDir: folder },
    logLevel: 'error',
  });
  address = pathToFileURL(join(folder, 'deck.html')).href;
});
afterAll(() => rm(folder, { recursive: true }));

test('the one file names no other file, and takes away none that stood beside it', async () => {
  expect((await readdir(folder)).toSorted()).toEqual(['2026-05-01', 'deck.html', 'deck.pdf']);
  expect(await readFile(join(folder, '2026-05-01', 'deck.html'), 'utf8')).toBe('packed before');
  const page = await readFile(join(folder, 'deck.html'), 'utf8');
  // Beside a public page, whose speaker's view has no answers, this one has them all.
  expect(page).toContain('class="note asked"');
  expect(page.match(/<(?:script|img)[^>]* src=|<link[^>]* href="(?!data:)/g)).toBeNull();
});

/** The fonts that an element's words are drawn in, as the browser tells. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName }) => familyName);
}

test('has its own fonts at its first opening, without a network', async () => {
  const { page, close } = await newPage({ offline: true, viewport: { width: 390, height: 800 } });
  await page.goto(address);
  await settle(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  for (const selector of ['h1', '.subtitle']) {
    const wanted = await page
      .locator(selector)
      .evaluate((words) =>
        getComputedStyle(words).fontFamily.replace(/^"?(.*?)( Variable)?"?,.*/, '$1'),
      );
    expect(await fontsOf(page, selector)).toEqual([expect.stringContaining(wanted)]);
  }
  await close();
});

test('opened from disk without a network it presents, every chart too', async () => {
  const { page, complaints, close } = await newPage({ offline: true, reducedMotion: 'reduce' });
  await page.goto(address);
  await settle(page);
  const slides = (await stepsOf(page)).slice(0, talk.length);
  const presses = slides.reduce((sum, { steps }) => sum + steps + 1, 0);
  await unpainted([page], async () => {
    for (let done = 1; done < presses; done += 1) {
      await press(page, 'ArrowRight');
      const { chart, words } = await shown(page);
      expect(chart === undefined).toBe(words === undefined);
    }
  });
  expect((await shown(page)).slide).toBe(talk.at(-1)?.id);
  expect(complaints).toEqual([]);
  await close();
});

test('on stage a slide of the one file fills the canvas, with nothing of how the page to read looks', async () => {
  const { page, close } = await newPage({ offline: true, viewport: { width: 1280, height: 720 } });
  for (const id of ['exodus', 'plunge']) {
    await page.goto(`${address}#/${id}`);
    await settle(page);
    const places = await page.locator(`#${id}`).evaluate((slide) => {
      const box = (of: Element | null) => of?.getBoundingClientRect();
      const title = slide.querySelector('h1, h2, h3');
      return {
        slide: box(slide)?.width,
        chart: box(slide.querySelector('canvas'))?.width,
        title: box(title)?.left,
        lines: Math.round(
          (box(title)?.height ?? 0) /
            Number.parseFloat(getComputedStyle(title ?? slide).lineHeight),
        ),
      };
    });
    expect(places).toMatchObject({ slide: 1280, title: 64, lines: 1 });
    expect(places.chart).toBeGreaterThan(1100);
  }
  await close();
});

test('from disk the speaker’s view follows and leads, also after a reload of either window', async () => {
  const { page: stage, close } = await newPage({ reducedMotion: 'reduce' });
  await stage.goto(`${address}#/plunge`);
  await settle(stage);
  const [speaker] = await Promise.all([stage.waitForEvent('popup'), stage.keyboard.press('s')]);
  const complaints = listenTo(speaker);
  await settle(speaker);
  await speaker.keyboard.press('PageDown');
  await stage.waitForSelector('figure[data-step="fall"]');
  await stage.keyboard.press('ArrowRight');
  await speaker.waitForFunction(() => location.hash === '#/plunge/1');
  await speaker.frameLocator('.now iframe').locator('figure[data-step="plunge"]').waitFor();
  await speaker.reload();
  await settle(speaker);
  await speaker.keyboard.press('PageUp');
  await stage.waitForSelector('section.present figure[data-step="fall"]');
  await stage.reload();
  await settle(stage);
  await speaker.keyboard.press('PageUp');
  await stage.waitForSelector('section.present figure[data-step="peak"]');
  expect(complaints).toEqual([]);
  await close();
});

test('from disk the print view lays out all pages', async () => {
  const { page, complaints, close } = await newPage();
  await page.goto(`${address}?view=print`);
  await settle(page);
  expect(await page.locator('.page').count()).toBe(ownSlides.length);
  expect(complaints).toEqual([]);
  await close();
});

test('in a sandboxed frame that is out of sight it presents, and its links lead to their slides', async () => {
  const { page, complaints, close } = await newPage({ reducedMotion: 'reduce' });
  const body = await readFile(join(folder, 'deck.html'), 'utf8');
  await page.route('https://deck.test/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: new URL(route.request().url()).pathname === '/deck' ? body : '',
    }),
  );
  await page.goto('https://deck.test/');
  for (const [attribute, value, width, shown] of [
    ['srcdoc', body, 1000, '#method.present'],
    ['srcdoc', body, 400, '#method > .fold[open]'],
    ['src', '/deck', 1000, '#method.present'],
  ] as const) {
    await page.setContent(
      `<div style="height: 1500px"></div><iframe sandbox="allow-scripts" width="${width}"></iframe>`,
    );
    const element = await page.waitForSelector('iframe');
    await element.evaluate((frame, [name, text]) => frame.setAttribute(name, text), [
      attribute,
      value,
    ] as const);
    const frame = await element.contentFrame();
    await frame?.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
    if (width === 1000) {
      await frame?.evaluate(() =>
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' })),
      );
      await frame?.waitForSelector('.present:has(.fragment.visible) figure[data-step]', {
        state: 'attached',
      });
    }
    await frame?.evaluate(() => document.querySelector<HTMLElement>('a[href="#/method"]')?.click());
    await frame?.waitForSelector(shown, { state: 'attached' });
  }
  expect(complaints).toEqual([]);
  await close();
});
