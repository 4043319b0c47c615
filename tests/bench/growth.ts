/** What a slide costs in decks of different length: a longer talk may not cost more a slide. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { story } from '../../src/build/prerender.ts';
import { settle, withDeck } from '../../src/cli/deck-page.ts';
import { printDeck } from '../../src/cli/pdf.ts';
import { serveSite } from '../../src/cli/serve.ts';
import { growStory } from './grown-story.ts';
import { watchHoldings } from './holdings.ts';
import { hundredths, kilobytes } from './numbers.ts';
import type { Measure } from './table.ts';

/** Numbers of slides. */
const lengths = [25, 100, 400] as const;

/**
 * The most that the cost of a slide may be, as a ratio to that in a deck a quarter as long: what other
 * programs on the machine add. A cost that grows with the square of the slides comes near four.
 */
const budget = 1.2;

/** A git-ignored folder of the project, so that the story's imports find the stage. */
const parent = 'reports';

/** What a whole deck costs. */
interface Cost {
  /** Bytes of the page, compressed. */
  page: number;
  /** Milliseconds until it is ready. */
  ready: number;
  /** Bytes of heap after all its slides were shown. */
  heap: number;
  /** Milliseconds of making the PDF. */
  print: number;
}

const costs: Record<
  keyof Cost,
  { what: string; unit: string; show: (perSlide: number) => number }
> = {
  page: { what: 'HTML a slide', unit: 'kB', show: (bytes) => hundredths(bytes / 1000) },
  ready: { what: 'Ready, a slide', unit: 'ms', show: hundredths },
  heap: { what: 'Heap a slide', unit: 'kB', show: kilobytes },
  print: { what: 'PDF, a slide', unit: 's', show: (time) => Math.round(time) / 1000 },
};

/** How often what takes time is done: the best counts, for other programs may be at work. */
const runs = 3;

async function timeReady(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(address);
  await settle(page);
  const time = await page.evaluate(() => performance.now());
  await page.close();
  return time;
}

async function timePrint(browser: Browser, address: string): Promise<number> {
  const start = performance.now();
  await printDeck(browser, address, 'slides');
  return performance.now() - start;
}

/** Shows every slide, and tells how much heap is used then and how many charts were alive at most. */
async function walk(browser: Browser, address: string): Promise<{ heap: number; charts: number }> {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(address);
  await settle(page);
  const charts = await page.evaluate(async () => {
    let most = 0;
    for (const { id } of document.querySelectorAll('section.slide')) {
      location.hash = `#/${id}`;
      await new Promise((shown) => requestAnimationFrame(() => requestIdleCallback(shown)));
      most = Math.max(most, document.querySelectorAll('figure[data-step]').length);
    }
    return most;
  });
  const { heap } = await watchHoldings(page).then((holdings) => holdings());
  await page.close();
  return { heap, charts };
}

/** Builds a story of so many slides in a folder. */
async function buildGrown(folder: string, length: number): Promise<string> {
  const built = join(folder, 'built');
  await build({
    configFile: false,
    base: './',
    plugins: [story(await growStory(folder, length))],
    build: {
      outDir: built,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    logLevel: 'error',
  });
  return built;
}

interface Grown {
  length: number;
  built: string;
  cost: Cost;
  charts: number;
}

/** Measures what does not depend on what else the machine does. */
async function weigh(built: string, length: number): Promise<Grown> {
  const page = gzipSync(await readFile(join(built, 'index.html')), { level: 9 }).length;
  const { heap, charts } = await withDeck(walk, serveSite(built));
  const never = Number.POSITIVE_INFINITY;
  return { length, built, charts, cost: { page, heap, ready: never, print: never } };
}

/** Takes the times of all decks in turns, so that a busy minute falls on each. */
async function time(decks: readonly Grown[]): Promise<void> {
  for (let run = 0; run < runs; run += 1) {
    for (const { built, cost } of decks) {
      await withDeck(async (browser, address) => {
        cost.ready = Math.min(cost.ready, await timeReady(browser, address));
        cost.print = Math.min(cost.print, await timePrint(browser, address));
      }, serveSite(built));
    }
  }
}

function compare(key: keyof Cost, decks: readonly Grown[]): Measure[] {
  const { what, unit, show } = costs[key];
  const perSlide = decks.map(({ length, cost }) => cost[key] / length);
  const ratios = perSlide.slice(1).map((cost, index) => cost / (perSlide[index] ?? cost));
  return [
    ...decks.map(({ length, cost }) => ({
      what: `${what}, of ${length}`,
      value: show(cost[key] / length),
      unit,
    })),
    {
      what: `${what}, growth at most`,
      value: hundredths(Math.max(...ratios)),
      unit: '',
      budget,
    },
  ];
}

/** Cost a slide of decks of each length, and how it grew from one to the next at most. */
export async function measureGrowth(): Promise<Measure[]> {
  await mkdir(parent, { recursive: true });
  const folders: string[] = [];
  try {
    const decks: Grown[] = [];
    for (const length of lengths) {
      const folder = await mkdtemp(join(parent, 'grown-'));
      folders.push(folder);
      decks.push(await weigh(await buildGrown(folder, length), length));
    }
    await time(decks);
    return [
      ...decks.map(({ length, charts }) => ({
        what: `Charts alive at most, of ${length}`,
        value: charts,
        unit: '',
      })),
      ...compare('page', decks),
      ...compare('ready', decks),
      ...compare('heap', decks),
      ...compare('print', decks),
    ];
  } finally {
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }
}
