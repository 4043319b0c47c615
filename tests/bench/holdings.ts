/** What a page holds on to. */
import type { Page } from 'playwright-core';

/** What a page uses once what nobody needs is thrown away. */
export interface Holdings {
  /** Bytes of memory for scripts. */
  heap: number;
  listeners: number;
  nodes: number;
}

/** Watches a page; call what it gives as often as needed. */
export async function watchHoldings(page: Page): Promise<() => Promise<Holdings>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const read = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    return {
      heap: read('JSHeapUsedSize'),
      listeners: read('JSEventListeners'),
      nodes: read('Nodes'),
    };
  };
}
