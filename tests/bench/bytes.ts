/** What a first load brings, in bytes. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { settle } from '../../src/cli/deck-page.ts';
import { kilobytes } from './numbers.ts';
import type { Measure } from './table.ts';

/** Bytes of the files that a first load asks for, by kind, gzip where a host would. */
export async function measureBytes(browser: Browser, address: string): Promise<Measure[]> {
  const page = await browser.newPage();
  const all: string[] = [];
  const onLoad: string[] = [];
  let isDrawn = false;
  const isOfOthers = (path: string) => path.includes('/others-');
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    all.push(path);
    if (!all.some(isOfOthers)) onLoad.push(path);
  });
  // The stage asks for the other charts' code once the chart of its first slide is drawn.
  await page.route(/\/others-/, async (route) => {
    isDrawn = (await page.locator('figure[data-step]').count()) > 0;
    await route.continue();
  });
  await page.goto(address);
  await settle(page);
  if (!isDrawn)
    throw new Error('other charts’ code was asked for before the first chart was drawn');
  const size = async (paths: readonly string[], kinds: readonly string[]) => {
    let sum = 0;
    for (const path of new Set(paths)) {
      const file = path === '/' ? '/index.html' : path;
      if (!kinds.includes(extname(file))) continue;
      const bytes = await readFile(join('dist', file));
      sum += extname(file) === '.woff2' ? bytes.length : gzipSync(bytes, { level: 9 }).length;
    }
    return kilobytes(sum);
  };
  const scripts = (await readdir('dist/assets')).filter((name) => name.endsWith('.js'));
  const measures: Measure[] = [
    { what: 'HTML and CSS', value: await size(all, ['.html', '.css']), unit: 'kB', budget: 60 },
    {
      what: 'Script before usable',
      value: await size(
        // Usable is when reveal.js has taken over: before charts are drawn.
        onLoad.filter((path) => !/\/(later|charts)-/.test(path)),
        ['.js'],
      ),
      unit: 'kB',
      budget: 55,
    },
    {
      what: 'Script with first charts',
      value: await size(onLoad, ['.js']),
      unit: 'kB',
      budget: 140,
    },
    { what: 'Script with all charts', value: await size(all, ['.js']), unit: 'kB' },
    {
      what: 'All script of all views',
      value: await size(
        scripts.map((name) => `/assets/${name}`),
        ['.js'],
      ),
      unit: 'kB',
    },
    { what: 'Fonts', value: await size(all, ['.woff2']), unit: 'kB', budget: 45 },
    {
      what: 'Everything on load',
      value: await size(onLoad, ['.html', '.css', '.js', '.woff2']),
      unit: 'kB',
      budget: 230,
    },
  ];
  await page.close();
  return measures;
}
