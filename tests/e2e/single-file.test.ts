import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle, stepsOf } from '../../src/export/deck-page.ts';
import { listenTo, press, shown, useBrowser } from './deck.ts';

const newPage = useBrowser();
let folder = '';
let address = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-single-'));
  await writeFile(join(folder, 'deck.pdf'), 'made before');
  await build({
    configFile: 'vite.single.config.ts',
    build: { outDir: folder },
    logLevel: 'error',
  });
  address = pathToFileURL(join(folder, 'deck.html')).href;
});
afterAll(() => rm(folder, { recursive: true }));

test('the one file names no other file, and takes away none that stood beside it', async () => {
  expect((await readdir(folder)).toSorted()).toEqual(['deck.html', 'deck.pdf']);
  const page = await readFile(join(folder, 'deck.html'), 'utf8');
  expect(page.match(/<(?:script|img)[^>]* src=|<link[^>]* href="(?!data:)/g)).toBeNull();
});

test('opened from disk without a network it presents, every chart too', async () => {
  const { page, complaints, close } = await newPage({ offline: true, reducedMotion: 'reduce' });
  await page.goto(address);
  await settle(page);
  const presses = (await stepsOf(page)).reduce((sum, { steps }) => sum + steps + 1, 0);
  for (let done = 1; done < presses; done += 1) {
    await press(page, 'ArrowRight');
    const { chart, words } = await shown(page);
    expect(chart === undefined).toBe(words === undefined);
  }
  expect((await shown(page)).slide).toBe('sources');
  expect(complaints).toEqual([]);
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
  expect(await page.locator('.page').count()).toBe(28);
  expect(complaints).toEqual([]);
  await close();
});
