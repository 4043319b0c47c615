/** How smoothly charts move, in a talk given from its first slide to its last and back. */
import type { Browser, Page } from 'playwright-core';
import { settle, stepsOf } from '../deck-page.ts';
import { percentile } from './numbers.ts';
import { slowDown } from './slow.ts';
import type { Measure } from './table.ts';

/** How often the talk is given: at each press the best counts, for other programs may be at work. */
const talks = 3;

/** Chromium takes the page before down a second after a page is opened, and that costs frames; in milliseconds. */
const settling = 2000;

/** Presses a key and gives the milliseconds of each frame until nothing moves any more. */
async function framesOf(page: Page, key: string): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Reflect.set(window, 'frameTimes', times);
    document.addEventListener(
      'keydown',
      () => {
        let last = 0;
        const note = (now: number) => {
          if (last > 0) times.push(now - last);
          last = now;
          if (document.querySelector('[data-moving]')) requestAnimationFrame(note);
        };
        requestAnimationFrame(note);
      },
      { capture: true, once: true },
    );
  });
  await page.keyboard.press(key);
  await settle(page);
  return page.evaluate((): number[] => Reflect.get(window, 'frameTimes'));
}

/** The frames of each press of a talk, forward and back. */
async function giveTalk(browser: Browser, address: string): Promise<number[][]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(address);
  await settle(page);
  await page.waitForTimeout(settling);
  await slowDown(page, { processor: 4 });
  const presses = (await stepsOf(page)).reduce((sum, { steps }) => sum + steps + 1, -1);
  const frames: number[][] = [];
  for (const key of ['ArrowRight', 'ArrowLeft']) {
    for (let press = 0; press < presses; press += 1) frames.push(await framesOf(page, key));
  }
  await page.close();
  return frames;
}

/** Frame times while charts move to each of their steps. */
export async function measureFrames(browser: Browser, address: string): Promise<Measure[]> {
  const given: number[][][] = [];
  for (let talk = 0; talk < talks; talk += 1) given.push(await giveTalk(browser, address));
  const longest = given.map((presses) => presses.map((frames) => Math.max(0, ...frames)));
  const bestLongest = (longest[0] ?? []).map((_, press) =>
    Math.min(...longest.map((presses) => presses[press] ?? 0)),
  );
  const all = given.flat(2);
  return [
    { what: 'Frames while charts move', value: all.length, unit: '' },
    {
      what: 'Frame, 95th percentile, 4× CPU',
      value: Math.round(percentile(all, 0.95)),
      unit: 'ms',
      budget: 34,
    },
    {
      what: `Frame, longest, best of ${talks} talks`,
      value: Math.round(Math.max(...bestLongest)),
      unit: 'ms',
      budget: 100,
    },
    {
      what: `Frame, longest of all ${talks}`,
      value: Math.round(Math.max(...longest.flat())),
      unit: 'ms',
    },
  ];
}
