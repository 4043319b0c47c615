/**
 * What scripts add to the first paint: the deck's page beside the same page without them, on a slow phone
 * and on a slow laptop. Both come compressed, from a server: what a test's route answers is not slowed down.
 */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from '../../src/cli/browser.ts';
import { barePath, serveCompressed } from './host.ts';
import { hundredths } from './numbers.ts';
import { type Slowness, slowDown } from './slow.ts';
import type { Measure } from './table.ts';

interface Device {
  name: string;
  screen: BrowserContextOptions;
  slowness: Slowness;
}

const devices: readonly Device[] = [
  {
    name: 'phone',
    screen: {
      viewport: { width: 360, height: 740 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
    },
    slowness: { processor: 4, line: { kilobitsDown: 1600, latency: 150 } },
  },
  {
    name: 'laptop',
    screen: { viewport: { width: 1280, height: 720 } },
    slowness: { processor: 4, line: { kilobitsDown: 10_000, latency: 40 } },
  },
];

/** How often each page is opened. */
const runs = 5;

/** The most that scripts may add, as a ratio to the page without them. */
const budget = 1.2;

/** When something of the first slide was painted, in milliseconds, in a browser that has seen nothing yet. */
async function firstPaint(browser: Browser, address: string, device: Device): Promise<number> {
  const context = await browser.newContext(device.screen);
  try {
    const page = await context.newPage();
    await slowDown(page, device.slowness);
    await page.goto(address, { waitUntil: 'commit' });
    const painted = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    return (await painted.jsonValue()) ?? 0;
  } finally {
    await context.close();
  }
}

/** The first paint with and without scripts, the best of turns taken one after the other. */
async function compare(browser: Browser, address: string, device: Device): Promise<Measure[]> {
  const whole: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    bare.push(await firstPaint(browser, `${address}${barePath}`, device));
    whole.push(await firstPaint(browser, address, device));
  }
  const what = `First paint, slow ${device.name}`;
  return [
    { what, value: Math.round(Math.min(...whole)), unit: 'ms' },
    { what: `${what}, no scripts`, value: Math.round(Math.min(...bare)), unit: 'ms' },
    {
      what: `${what}, ratio`,
      value: hundredths(Math.min(...whole) / Math.min(...bare)),
      unit: '',
      budget,
    },
  ];
}

/** First paint with scripts beside without, on each device. */
export async function measurePhone(): Promise<Measure[]> {
  const site = await serveCompressed('dist');
  try {
    const browser = await launchBrowser();
    try {
      const measures: Measure[] = [];
      for (const device of devices)
        measures.push(...(await compare(browser, site.address, device)));
      return measures;
    } finally {
      await browser.close();
    }
  } finally {
    await site.close();
  }
}
