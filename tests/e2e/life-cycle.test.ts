import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle, stepsOf } from '../../src/export/deck-page.ts';
import { open, press, useBrowser } from './deck.ts';

const newPage = useBrowser();

/** Charts alive: the slide that is shown and its two neighbours. */
const withinReach = 3;

/** What a page holds on to, garbage collected. */
async function holdings(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const read = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return {
    listeners: read('JSEventListeners'),
    nodes: read('Nodes'),
    heap: read('JSHeapUsedSize'),
  };
}

/** Presses a key in the page, without waiting, and gives the most charts that were alive at any time. */
async function pressMany(page: Page, keyCode: number, count: number): Promise<number> {
  return page.evaluate(
    async ([code, times]) => {
      let most = 0;
      for (let press = 0; press < times; press += 1) {
        document.dispatchEvent(
          new KeyboardEvent('keydown', { keyCode: code, bubbles: true } as KeyboardEventInit),
        );
        most = Math.max(most, Number(document.documentElement.dataset.liveCharts));
        await new Promise((resolve) => setTimeout(resolve));
      }
      return most;
    },
    [keyCode, count] as const,
  );
}

test('passes through the deck leave no chart, listener or node behind', async () => {
  const { page, complaints, close } = await newPage({ reducedMotion: 'reduce' });
  await open(page);
  const presses = (await stepsOf(page)).reduce((sum, { steps }) => sum + steps + 1, 0);
  const pass = async (count: number) => {
    let most = 0;
    for (let done = 0; done < count; done += 1) {
      for (const key of [39, 37]) most = Math.max(most, await pressMany(page, key, presses));
    }
    await settle(page);
    return most;
  };
  await pass(2);
  const early = await holdings(page);
  expect(await pass(3)).toBeLessThanOrEqual(withinReach);
  const late = await holdings(page);
  expect(late.listeners).toBe(early.listeners);
  expect(late.nodes).toBeLessThanOrEqual(early.nodes);
  expect(complaints).toEqual([]);
  await close();
});

test('the overview, which draws all charts, lets go of those out of reach when it is left', async () => {
  const { page, complaints, close } = await newPage({ reducedMotion: 'reduce' });
  await open(page, '#/plunge');
  const live = () => page.evaluate(() => Number(document.documentElement.dataset.liveCharts));
  const charts = await page.locator('figure[data-chart]').count();
  await press(page, 'Escape');
  expect(await live()).toBe(charts);
  await press(page, 'Escape');
  expect(await live()).toBeLessThanOrEqual(withinReach);
  expect(complaints).toEqual([]);
  await close();
});

test('printing from the stage leaves as many charts as there were', async () => {
  const { page, close } = await newPage({ reducedMotion: 'reduce' });
  await open(page, '#/plunge');
  const live = () => page.evaluate(() => Number(document.documentElement.dataset.liveCharts));
  await press(page, 'ArrowRight');
  const before = await live();
  await page.pdf({ preferCSSPageSize: true });
  expect(await live()).toBe(before);
  await close();
});
