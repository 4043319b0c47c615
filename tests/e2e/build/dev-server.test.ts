import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { story } from '../../../src/build/prerender.ts';
import { settle } from '../../../src/cli/deck-page.ts';
import { tidesText } from '../../support/tides.ts';
import { useBrowser, type Watched } from '../support/deck.ts';

const newPage = useBrowser();
/** One page for all tests: the development server gives it two hundred files, each time that it is loaded. */
let watched: Watched;
let folder = '';
let data = '';
let server: ViteDevServer;
let address = '';
/** Starts the development server; at a port of its own without one. */
async function startServer(port = 0): Promise<ViteDevServer> {
  const started = await createServer({
    configFile: false,
    plugins: [story({ slides: 'tests/fixtures/tides/slides', data })],
    server: { host: '127.0.0.1', port, strictPort: port > 0 },
    cacheDir: join(folder, 'cache'),
    logLevel: 'silent',
  });
  return started.listen();
}

/** The data file with this value of the sea level in 2024. */
const withLevel = (value: number) => tidesText.replace('"value": 18,', `"value": ${value},`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-dev-'));
  data = join(folder, 'story.json');
  await writeFile(data, withLevel(18));
  server = await startServer();
  address = server.resolvedUrls?.local[0] ?? '';
  watched = await newPage({ reducedMotion: 'reduce' });
  await watched.page.goto(`${address}#/rising-sea/1`);
  await settle(watched.page);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const figureOf = '#rising-sea figure[data-step]';

test('a changed figure changes the picture, the table, the alternative text and the notes, on the same slide', async () => {
  const { page } = watched;
  await page.waitForSelector(figureOf);
  const read = () =>
    page.locator('#rising-sea').evaluate((slide) => {
      const canvas = slide.querySelector('canvas');
      return {
        picture: canvas?.toDataURL(),
        sentence: canvas?.getAttribute('aria-label'),
        table: [...slide.querySelectorAll('table tbody tr')]
          .map(({ textContent }) => textContent)
          .find((row) => row?.startsWith('Mean sea level2024')),
        notes: slide.querySelector('[data-cue="storm-years"]')?.textContent,
      };
    });
  const before = await read();
  await Promise.all([page.waitForEvent('load'), writeFile(data, withLevel(17))]);
  await settle(page);
  await page.waitForSelector(figureOf);
  const after = await read();
  expect(new URL(page.url()).hash).toBe('#/rising-sea/1');
  expect(after.picture).not.toBe(before.picture);
  for (const words of [before.sentence, before.notes]) expect(words).toContain('18\u00a0cm');
  for (const words of [after.sentence, after.notes]) expect(words).toContain('17\u00a0cm');
  expect([before.table, after.table]).toEqual([
    expect.stringContaining('18centimetres'),
    expect.stringContaining('17centimetres'),
  ]);
});

test('a fault in the data lies over the page with file, place and finding, and goes when it is mended', async () => {
  const { page } = watched;
  await writeFile(data, withLevel(-18));
  const overlay = page.locator('vite-error-overlay');
  await overlay.waitFor({ state: 'attached' });
  const part = (name: string) => overlay.locator(name).textContent();
  expect(await part('.message')).toContain(
    'series "sea-level", point of 2024 (the 7th), value: expected a number that is not negative; found -18',
  );
  expect(await part('.stack')).toBe('');
  await writeFile(data, tidesText);
  await overlay.waitFor({ state: 'detached' });
  await settle(page);
});

test('when the server is started again the open talk comes back by itself, on the same slide', async () => {
  const { page } = watched;
  await page.goto(`${address}#/rising-sea/0`);
  await settle(page);
  await page.waitForSelector('#rising-sea.present figure[data-step="faster-rise"]');
  await server.close();
  const [, started] = await Promise.all([
    page.waitForEvent('load'),
    startServer(Number(new URL(address).port)),
  ]);
  server = started;
  await settle(page);
  await page.waitForSelector('#rising-sea.present figure[data-step="faster-rise"]');
});
