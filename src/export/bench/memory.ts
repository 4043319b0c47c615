/** Whether a long talk fills the memory. */
import type { Browser } from 'playwright-core';
import { settle, stepsOf } from '../deck-page.ts';
import { watchHeap } from './heap.ts';
import { kilobytes } from './numbers.ts';
import type { Measure } from './table.ts';

/** Heap after passes through the whole deck, forward and back. */
export async function measureMemory(browser: Browser, address: string): Promise<Measure[]> {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(address);
  await settle(page);
  const presses = (await stepsOf(page)).reduce((sum, { steps }) => sum + steps + 1, 0);
  const heap = await watchHeap(page);
  const pass = async (count: number) => {
    for (let done = 0; done < count; done += 1) {
      for (const key of ['ArrowRight', 'ArrowLeft']) {
        for (let press = 0; press < presses; press += 1) await page.keyboard.press(key);
      }
    }
  };
  await pass(2);
  const early = await heap();
  await pass(18);
  const late = await heap();
  await page.close();
  return [
    { what: 'Heap after 2 passes', value: kilobytes(early), unit: 'kB' },
    { what: 'Heap after 20 passes', value: kilobytes(late), unit: 'kB' },
    {
      what: 'Growth of the heap',
      value: Math.round((late / early - 1) * 100),
      unit: '%',
      budget: 10,
    },
  ];
}
