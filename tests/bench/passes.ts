/** Goes through the whole deck again and again, as fast as it answers. */
import type { Page } from 'playwright-core';
import { settle, stepsOf } from '../../src/cli/deck-page.ts';

/** Keys of next and back. */
const directions = ['ArrowRight', 'ArrowLeft'];

/** Presses a key in the page and gives the most charts that were alive at any time. */
async function pressMany(page: Page, key: string, count: number): Promise<number> {
  return page.evaluate(
    async ([name, times]) => {
      let most = 0;
      for (let press = 0; press < times; press += 1) {
        document.dispatchEvent(new KeyboardEvent('keydown', { key: name }));
        most = Math.max(most, Number(document.documentElement.dataset.liveCharts));
        await new Promise((resolve) => setTimeout(resolve));
      }
      return most;
    },
    [key, count] as const,
  );
}

/** Waits until the charts of the slide that is shown and of its neighbours are drawn: in idle time, and so at no known one. */
async function drawnNearby(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const slides = [...document.querySelectorAll('section.slide')];
    const shown = slides.findIndex(({ classList }) => classList.contains('present'));
    const nearby = slides.slice(Math.max(0, shown - 1), shown + 2);
    const charts = nearby.filter((slide) => slide.querySelector('figure[data-chart]')).length;
    return Number(document.documentElement.dataset.liveCharts) === charts;
  });
}

/** Passes forward and back through the deck; gives the most charts that were alive at any time. */
export async function pass(page: Page, count: number): Promise<number> {
  const presses = (await stepsOf(page)).reduce((sum, { steps }) => sum + steps + 1, 0);
  let most = 0;
  for (let done = 0; done < count; done += 1) {
    for (const key of directions) most = Math.max(most, await pressMany(page, key, presses));
  }
  await settle(page);
  await drawnNearby(page);
  return most;
}
