/** How much of the memory for scripts a page uses. */
import type { Page } from 'playwright-core';

/** Bytes that are in use once what nobody needs is thrown away; call what it gives as often as needed. */
export async function watchHeap(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  };
}
