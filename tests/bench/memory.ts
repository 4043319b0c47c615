/** Whether a long talk fills the memory. */
import type { Browser } from 'playwright-core';
import { settle, withDeck } from '../../src/cli/deck-page.ts';
import { serveSite } from '../../src/cli/serve.ts';
import { walk } from '../e2e/support/walk.ts';
import { watchHoldings } from './holdings.ts';
import { kilobytes } from './numbers.ts';
import { pass } from './passes.ts';
import type { Measure } from './table.ts';

/** The slide that is shown and its two neighbours. */
const chartsWithinReach = 3;

/** What a browser compiles for speed in its own time is no part of what a page holds. */
const withoutFastCode = '--js-flags=--no-sparkplug --no-maglev --no-opt';

/** What the page holds after passes through the whole deck, forward and back. */
async function watchPasses(browser: Browser, address: string): Promise<Measure[]> {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(address);
  await settle(page);
  const holdings = await watchHoldings(page);
  // What a chart's first drawing makes stays, and a hasty pass leaves charts out.
  await walk(page, () => []);
  const most = [await pass(page, 2)];
  const early = await holdings();
  most.push(await pass(page, 18));
  const later = await holdings();
  most.push(await pass(page, 80));
  const late = await holdings();
  await page.close();
  return [
    { what: 'Heap after 2 passes', value: kilobytes(early.heap), unit: 'kB' },
    { what: 'Heap after 20 passes', value: kilobytes(later.heap), unit: 'kB' },
    { what: 'Heap after 100 passes', value: kilobytes(late.heap), unit: 'kB' },
    {
      what: 'Growth of the heap, 2 to 20',
      value: Math.round((later.heap / early.heap - 1) * 100),
      unit: '%',
      budget: 10,
    },
    {
      what: 'Charts alive at most',
      value: Math.max(...most),
      unit: '',
      budget: chartsWithinReach,
    },
    {
      what: 'Listeners left behind, 2 to 100',
      value: late.listeners - early.listeners,
      unit: '',
      budget: 0,
    },
    { what: 'Nodes left behind, 2 to 100', value: late.nodes - early.nodes, unit: '', budget: 0 },
  ];
}

/** What a long talk leaves behind in the page. */
export function measureMemory(): Promise<Measure[]> {
  return withDeck(watchPasses, serveSite(), [withoutFastCode]);
}
