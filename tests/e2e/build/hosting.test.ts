import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { expect, test, vi } from 'vitest';
import { story } from '../../../src/build/prerender.ts';
import { hosting } from '../../../src/build/social-meta.ts';
import { ownStory } from '../../../src/build/story-files.ts';
import { deckAddress, useBrowser } from '../support/deck.ts';

const newPage = useBrowser();

test('the built site brings a strict content policy for its host, and nothing in its page needs another', async () => {
  const headers = await (await fetch(`${deckAddress()}_headers`)).text();
  expect(headers).toContain("Content-Security-Policy: default-src 'self';");
  expect(headers).not.toContain('unsafe');
  const page = await (await fetch(deckAddress())).text();
  expect(page).not.toMatch(/<script(?![^>]* src=)|<style|<[a-z][^>]* (style|on[a-z]+)=/);
});

test('a link to the deck is previewed with its title and its picture, in full where its address is known', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deck-hosted-'));
  vi.stubEnv('DECK_ADDRESS', 'https://example.org/talk');
  await build({
    configFile: false,
    plugins: [story(ownStory), hosting(ownStory, 'assets/title.png')],
    build: { outDir: folder, minify: false },
    logLevel: 'error',
  });
  vi.unstubAllEnvs();
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  expect(page).toContain('<link rel="canonical" href="https://example.org/talk/">');
  expect(page).toContain('property="og:title" content="Exodus from the Hi-Tech Park"');
  expect(page).toContain('property="og:image" content="https://example.org/talk/title.png"');
  expect(await readFile(join(folder, 'title.png'))).toEqual(await readFile('assets/title.png'));
  await rm(folder, { recursive: true });
});

test('quotation marks and angle brackets in what a deck says of itself are right in its page and its preview', async () => {
  const said = {
    title: `Say "no" & '<go>'`,
    description: `A "talk" of <b> & 'c'`,
    author: `A "B" <c>`,
    lang: 'en-GB',
  };
  await mkdir('reports', { recursive: true });
  const folder = await mkdtemp('reports/titled-');
  await writeFile(
    join(folder, 'index.ts'),
    `import { deck as tides } from '../../tests/fixtures/tides/slides/index.ts';
    export const deck = { ...tides, ...${JSON.stringify(said)} };`,
  );
  const place = { slides: folder, data: 'tests/fixtures/tides/data/story.json' };
  await build({
    configFile: false,
    base: './',
    plugins: [story(place), hosting(place, 'assets/title.png')],
    build: { outDir: join(folder, 'built') },
    logLevel: 'error',
  });
  const { page, close } = await newPage({ javaScriptEnabled: false });
  await page.goto(pathToFileURL(join(folder, 'built/index.html')).href);
  const content = (name: string) => page.locator(`meta[${name}]`).getAttribute('content');
  expect(await page.title()).toBe(said.title);
  expect(await page.locator('html').getAttribute('lang')).toBe(said.lang);
  expect(await content('name=description')).toBe(said.description);
  expect(await content('name=author')).toBe(said.author);
  expect(await content('property="og:title"')).toBe(said.title);
  expect(await content('property="og:description"')).toBe(said.description);
  await close();
  await rm(folder, { recursive: true });
});

test.each([
  [900, ''],
  [900, '#/plunge/1'],
  [400, '#/plunge/1'],
])(
  'a page that has the deck in a frame %i pixels wide is not scrolled to it: "%s"',
  async (width, hash) => {
    const { page, close } = await newPage();
    await page.goto(deckAddress());
    await page.setContent(`<div style="height: 1500px"></div>
    <iframe src="${deckAddress()}${hash}" style="width: ${width}px; height: 500px"></iframe>
    <div style="height: 2500px"></div>`);
    const frame = page.frames()[1];
    await frame?.waitForSelector('html[data-deck="ready"]');
    await frame?.waitForFunction(() => document.querySelector('[data-moving]') === null);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await close();
  },
);
