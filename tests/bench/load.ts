/** How soon the deck can be used on a slow laptop and a slow line, beside a plain reveal.js deck as long as it. */
import type { Browser } from 'playwright-core';
import { serveCompressed } from './host.ts';
import { hundredths, median } from './numbers.ts';
import { writePlainDeck } from './plain-deck.ts';
import { slowDown } from './slow.ts';
import type { Measure } from './table.ts';

/** How often each deck is opened, in turns. */
const runs = 5;

const slowness = { processor: 4, line: { kilobitsDown: 9000, latency: 60 } };

/** What a load is judged by, all in milliseconds, with the most it may be as a ratio to the plain deck's. */
const judged = {
  paint: { what: 'First paint', budget: 0.45 },
  answer: { what: 'First key answered', budget: 0.6 },
  quiet: { what: 'All is quiet', budget: 0.9 },
  blocking: { what: 'Total blocking time', budget: 0.7 },
} as const;

type Load = Record<keyof typeof judged, number>;
type Task = { startTime: number; duration: number };

/** Runs in the page. Notes its long tasks and tells once it has been quiet for two seconds. */
function watchQuiet() {
  const tasks: Task[] = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  const timer = setInterval(() => {
    const ends = tasks.map(({ startTime, duration }) => startTime + duration);
    const asked = performance
      .getEntriesByType('resource')
      .map(({ startTime, duration }) => startTime + duration);
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    const quiet = Math.max(paint ?? 0, ...ends, ...asked);
    if (paint === undefined || performance.now() < quiet + 2000) return;
    clearInterval(timer);
    // What blocks, as it is defined: what a reader who sees the page would wait for.
    const blocking = tasks.reduce((sum, { startTime, duration }) => {
      const seen = Math.min(duration, startTime + duration - paint);
      return sum + Math.max(0, seen - 50);
    }, 0);
    console.debug(JSON.stringify({ paint, quiet, blocking }));
  }, 200);
}

/** Runs in the page. Presses a key until a step is shown, and tells when. */
function pressEarly() {
  const shown = () => {
    const slides = [...document.querySelectorAll('.slides > section')];
    const at = slides.findIndex(({ classList }) => classList.contains('present'));
    return at < 0 ? undefined : `${at} ${document.querySelectorAll('.fragment.visible').length}`;
  };
  let first: string | undefined;
  const timer = setInterval(() => {
    first ??= shown();
    const key = { key: 'ArrowRight', keyCode: 39, bubbles: true };
    document.dispatchEvent(new KeyboardEvent('keydown', key));
    if (first === undefined || shown() === first) return;
    clearInterval(timer);
    requestAnimationFrame(() =>
      setTimeout(() => console.debug(JSON.stringify({ answer: performance.now() }))),
    );
  }, 20);
}

/** Opens a page in a browser that has seen nothing yet; gives what its watcher tells. */
async function watch(
  browser: Browser,
  address: string,
  watcher: () => void,
): Promise<Partial<Load>> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await slowDown(page, slowness);
  await page.addInitScript(watcher);
  const told = page.waitForEvent('console', (message) => message.type() === 'debug');
  await page.goto(address, { waitUntil: 'commit' });
  const measured: Partial<Load> = JSON.parse((await told).text());
  await page.close();
  return measured;
}

/** Opens decks in turns, each with either watcher. Gives what each deck's loads took. */
export async function measureInTurns(
  browser: Browser,
  addresses: readonly string[],
  times = runs,
): Promise<Partial<Load>[][]> {
  const loads: Partial<Load>[][] = addresses.map(() => []);
  for (let run = 0; run < times; run += 1) {
    for (const [index, address] of addresses.entries()) {
      for (const watcher of [watchQuiet, pressEarly])
        loads[index]?.push(await watch(browser, address, watcher));
    }
  }
  return loads;
}

/** Medians of our deck, and as ratios to those of the plain one. */
export async function measureLoad(browser: Browser): Promise<Measure[]> {
  const sites = [await serveCompressed('dist'), await serveCompressed(await writePlainDeck())];
  const addresses = sites.map(({ address }) => address);
  const loads = await measureInTurns(browser, addresses);
  await Promise.all(sites.map(({ close }) => close()));
  return Object.entries(judged).flatMap(([key, { what, budget }]): Measure[] => {
    const [ours = 0, plain = 0] = loads.map((all) =>
      median(all.flatMap((load) => load[key as keyof Load] ?? [])),
    );
    return [
      { what: `${what}, slow laptop and line`, value: Math.round(ours), unit: 'ms' },
      { what: `${what}, plain reveal.js`, value: Math.round(plain), unit: 'ms' },
      { what: `${what}, ratio`, value: hundredths(ours / plain), unit: '', budget },
    ];
  });
}
