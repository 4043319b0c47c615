import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle } from '../../src/export/deck-page.ts';
import { story } from '../../src/slide/plugin.ts';
import { storyText } from '../unit/story.ts';
import { useBrowser, type Watched } from './deck.ts';

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
    plugins: [story({ slides: 'slides', data })],
    server: { host: '127.0.0.1', port, strictPort: port > 0 },
    cacheDir: join(folder, 'cache'),
    logLevel: 'silent',
  });
  return started.listen();
}

/** The data file with this value of exports in 2023, whatever it is today. */
const withExports = (value: number) =>
  storyText.replace(/("date": "2023", "value": )[\d.]+/, `$1${value}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-dev-'));
  data = join(folder, 'story.json');
  await writeFile(data, withExports(1800));
  server = await startServer();
  address = server.resolvedUrls?.local[0] ?? '';
  watched = await newPage({ reducedMotion: 'reduce' });
  await watched.page.goto(`${address}#/plunge/1`);
  await settle(watched.page);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const figureOf = '#plunge figure[data-step]';

test('a changed figure changes the picture, the table, the alternative text and the notes, on the same slide', async () => {
  const { page } = watched;
  await page.waitForSelector(figureOf);
  const read = () =>
    page.locator('#plunge').evaluate((slide) => {
      const canvas = slide.querySelector('canvas');
      return {
        picture: canvas?.toDataURL(),
        sentence: canvas?.getAttribute('aria-label'),
        table: [...slide.querySelectorAll('table tbody tr')]
          .map(({ textContent }) => textContent)
          .find((row) => row?.startsWith('Exports2023')),
        notes: slide.querySelector('[data-cue="plunge"]')?.textContent,
      };
    });
  const before = await read();
  await Promise.all([page.waitForEvent('load'), writeFile(data, withExports(1700))]);
  await settle(page);
  await page.waitForSelector(figureOf);
  const after = await read();
  expect(new URL(page.url()).hash).toBe('#/plunge/1');
  expect(after.picture).not.toBe(before.picture);
  for (const words of [before.sentence, before.notes]) expect(words).toContain('$1.8bn');
  for (const words of [after.sentence, after.notes]) expect(words).toContain('$1.7bn');
  expect([before.table, after.table]).toEqual([
    expect.stringContaining('1,800US$ million'),
    expect.stringContaining('1,700US$ million'),
  ]);
});

test('a fault in the data lies over the page with file, place and finding, and goes when it is mended', async () => {
  const { page } = watched;
  await writeFile(data, storyText.replace('"value": 446.7', '"value": -446.7'));
  const overlay = page.locator('vite-error-overlay');
  await overlay.waitFor({ state: 'attached' });
  const part = (name: string) => overlay.locator(name).textContent();
  expect(await part('.message')).toContain(
    'series "exports", point of 2013 (the 1st), value: expected a number that is not negative; found -446.7',
  );
  expect(await part('.stack')).toBe('');
  await writeFile(data, withExports(3600));
  await page.reload();
  expect(await part('.message')).toContain(
    '«The money followed the people out» asks that exports of 2023 be below exports of 2021: 3,600 is not below 3,200',
  );
  expect(await part('.stack')).toBe('');
  await writeFile(data, storyText);
  await overlay.waitFor({ state: 'detached' });
  await settle(page);
});

test('when the server is started again the open talk comes back by itself, on the same slide', async () => {
  const { page } = watched;
  await page.goto(`${address}#/plunge/0`);
  await settle(page);
  await page.waitForSelector('#plunge.present figure[data-step="fall"]');
  await server.close();
  const [, started] = await Promise.all([
    page.waitForEvent('load'),
    startServer(Number(new URL(address).port)),
  ]);
  server = started;
  await settle(page);
  await page.waitForSelector('#plunge.present figure[data-step="fall"]');
});
