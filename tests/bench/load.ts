/** How soon the deck can be used. */
import type { Browser } from 'playwright-core';
import { slowDown } from './slow.ts';
import type { Measure } from './table.ts';

/** First paint, time to usable and blocking time on a slow laptop, best of three. */
export async function measureLoad(browser: Browser, address: string): Promise<Measure[]> {
  const runs: { paint: number; ready: number; blocking: number; longest: number }[] = [];
  for (let run = 0; run < 3; run += 1) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await slowDown(page, { processor: 4 });
    await page.addInitScript(() => {
      const tasks: { startTime: number; duration: number }[] = [];
      Reflect.set(window, 'longTasks', tasks);
      new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
        type: 'longtask',
        buffered: true,
      });
      // Whoever asks a page from outside keeps it busy: it tells by itself.
      new MutationObserver((_changes, observer) => {
        if (document.documentElement.dataset.deck !== 'ready') return;
        observer.disconnect();
        console.debug('ready');
      }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-deck'] });
    });
    await Promise.all([
      page.waitForEvent('console', (message) => message.text() === 'ready'),
      page.goto(address, { waitUntil: 'commit' }),
    ]);
    runs.push(
      await page.evaluate(() => {
        const ready = performance.now();
        const all: { startTime: number; duration: number }[] = Reflect.get(window, 'longTasks');
        const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
        // What blocks, as it is defined: what a reader who sees the page would wait for.
        const tasks = all
          .filter(({ startTime, duration }) => startTime + duration > paint && startTime < ready)
          .map(({ startTime, duration }) => Math.min(duration, startTime + duration - paint));
        return {
          paint,
          ready,
          blocking: tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0),
          longest: Math.max(0, ...all.map(({ duration }) => duration)),
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
