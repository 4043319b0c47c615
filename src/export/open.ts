/** The built deck served and a browser started, for as long as some work lasts. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { Complaint } from './complaint.ts';
import { serveSite } from './serve.ts';

/**
 * Serves a built site, starts a browser, works, and leaves neither behind, whatever happens. Throws what
 * the work throws, and a Complaint where there is no site or no browser, or where the browser dies.
 * @param flags for the browser, as `launchBrowser` takes them
 */
export async function withDeck<Result>(
  work: (browser: Browser, address: string) => Promise<Result>,
  folder = 'dist',
  flags: readonly string[] = [],
): Promise<Result> {
  const site = await serveSite(folder);
  try {
    const browser = await launchBrowser(flags);
    try {
      return await work(browser, site.address);
    } catch (error) {
      throw browser.isConnected()
        ? error
        : new Complaint('The browser died before its work was done.');
    } finally {
      await browser.close();
    }
  } finally {
    await site.close();
  }
}
