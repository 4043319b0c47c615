/** How soon the deck can be used. */
import type { Browser } from 'playwright-core';
import { settle } from '../../src/export/deck-page.ts';
import { slowDown } from './slow.ts';
import type { Measure } from './table.ts';

/** First paint, time to usable and blocking time on a slow laptop, best of three. */
export async function measureLoad(browser: Browser, address: string): Promise<Measure[]> {
  const runs: { paint: number; ready: number; blocking: number; longest: number }[] = [];
  for (let run = 0; run < 3; run += 1) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await slowDown(page, { processor: 4 });
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Reflect.set(window, 'longTasks', tasks);
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(address);
    await settle(page);
    runs.push(
      await page.evaluate(() => {
        const tasks: number[] = Reflect.get(window, 'longTasks');
        return {
          paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
          ready: performance.now(),
          blocking: tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0),
          longest: Math.max(0, ...tasks),
        };
      }),
    );
    await page.close();
  }
  const least = (key: 'paint' | 'ready' | 'blocking' | 'longest') =>
    Math.round(Math.min(...runs.map((run) => run[key])));
  return [
    { what: 'First paint, 4× CPU', value: least('paint'), unit: 'ms' },
    { what: 'Ready with charts, 4× CPU', value: least('ready'), unit: 'ms' },
    { what: 'Total blocking time, 4× CPU', value: least('blocking'), unit: 'ms', budget: 250 },
    { what: 'Longest task, 4× CPU', value: least('longest'), unit: 'ms' },
  ];
}
