import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../../src/deck/html.ts';
import { slides, story, talk, titleOf } from '../../support/story.ts';
import { neighboursDrawn, open, press } from '../support/deck.ts';
import { readLinks, readPdf, tagsOf } from '../support/pdf-file.ts';
import { useSharedPages, useStage } from '../support/shared-pages.ts';

const borrowPage = useSharedPages();
const stageAt = useStage({ reducedMotion: 'reduce' });
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-printing-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What a reader gets who prints the page as it is open. */
const print = (page: Page) =>
  page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });

/** What each chart shows at its last step. */
const sentences = slides.flatMap(({ content }) =>
  content.layout === 'text' ? [] : (content.chart.content(story).steps.at(-1)?.sentence ?? []),
);

describe('the page to read', () => {
  const viewport = { width: 360, height: 740 };

  test('is printed whole: a page a slide, every chart drawn, and it stays open as it was', async () => {
    const { page, complaints, close } = await borrowPage({ viewport, reducedMotion: 'reduce' });
    await open(page, '#/plunge');
    await page.evaluate(() => {
      document.documentElement.dataset.sameLoad = '';
    });
    const file = join(folder, 'printed.pdf');
    await writeFile(file, await print(page));
    const { pages } = await readPdf(file);
    expect(pages).toHaveLength(slides.length);
    const drawn = pages.filter(({ tags }) =>
      tagsOf(tags, /^Figure$/).some(({ alt = '' }) => sentences.includes(alt)),
    );
    expect(drawn).toHaveLength(sentences.length);
    for (const { shapes, images } of drawn) {
      expect(shapes).toBeGreaterThan(3);
      expect(images).toBe(0);
    }
    const words = pages.map((printed) => printed.words).join(' ');
    expect(words).toContain(titleOf('plunge'));
    // What the page folds, and nothing of what it adds to the slides.
    expect(words).toContain(story.sources.at(-1)?.title ?? '');
    for (const { content } of talk) expect(words).not.toContain(textOf(content.notes.open));
    // Some browsers tell a page of the paper's width while they print it: that is no wider window.
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.setViewportSize({ ...viewport, width: 900 });
    await page.waitForFunction(() => innerWidth === 900);
    await page.setViewportSize(viewport);
    await page.waitForFunction((width) => innerWidth === width, viewport.width);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    // A reload would come with the next change of width.
    await page.setViewportSize({ ...viewport, height: viewport.height + 10 });
    expect(await page.evaluate(() => document.documentElement.dataset.sameLoad)).toBe('');
    expect(await page.evaluate(() => document.documentElement.dataset.view)).toBe('page');
    expect(complaints).toEqual([]);
    await close();
  });
});

test('two prints in a row, also begun twice, leave nothing behind', async () => {
  const { page, close } = await stageAt('plunge');
  await press(page, 'ArrowRight');
  await neighboursDrawn(page);
  const held = () =>
    page.evaluate(() => [
      document.querySelectorAll('*').length,
      Number(document.documentElement.dataset.liveCharts),
    ]);
  const before = await held();
  await page.pdf({ preferCSSPageSize: true });
  await page.evaluate(() => {
    for (const name of ['beforeprint', 'beforeprint', 'afterprint'])
      window.dispatchEvent(new Event(name));
  });
  await page.pdf();
  expect(await held()).toEqual(before);
  await close();
});

test('every link of a print leads to its page, from the overview as well, and a bookmark is its title where that wraps', async () => {
  const { page, close } = await stageAt('plunge');
  const narrow = await page.addStyleTag({ content: '.paper :is(h1, h2, h3) { max-width: 6em }' });
  const fromSlide = await readLinks(await print(page));
  await press(page, 'o');
  await page.waitForSelector('.reveal.overview');
  // What takes no focus in the overview would take none in print either.
  const { inert, doubles } = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const found = {
      inert: document.querySelectorAll('.paper [inert]').length,
      doubles: ids.filter((id, index) => ids.indexOf(id) < index),
    };
    window.dispatchEvent(new Event('afterprint'));
    return found;
  });
  expect(inert).toBe(0);
  expect(doubles).toEqual([]);
  expect(await readLinks(await print(page))).toEqual(fromSlide);
  const { pages, bookmarks } = fromSlide;
  expect(pages.flatMap(({ links }) => links).length).toBeGreaterThan(100);
  const inner = new Set(pages.flatMap((one) => one.inner));
  expect([...inner]).toEqual([slides.findIndex(({ id }) => id === 'method')]);
  expect(bookmarks.map(({ title, page: at }) => [title, at])).toEqual(
    slides.map(({ content }, index) => [textOf(content.title), index]),
  );
  await narrow.evaluate((style) => style instanceof Element && style.remove());
  await press(page, 'o');
  await close();
});
