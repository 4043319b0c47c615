/** A slower machine and a slower line than the one that measures. */
import type { Page } from 'playwright-core';

/** What a page is slowed down to. */
export interface Slowness {
  /** How many times longer the processor takes. */
  processor: number;
  /** The line, where it is not as fast as it can be. */
  line?: { kilobitsDown: number; latency: number };
}

/** Slows a page down for as long as it is open. */
export async function slowDown(page: Page, { processor, line }: Slowness): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
  if (line) {
    const throughput = (line.kilobitsDown * 1000) / 8;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  }
}
