/** The built deck served and a browser started, for as long as some work lasts. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { serveSite } from './serve.ts';

/** Serves a built site, starts a browser, works, and leaves neither behind, whatever happens. */
export async function withDeck<Result>(
  work: (browser: Browser, address: string) => Promise<Result>,
  folder = 'dist',
): Promise<Result> {
  const site = await serveSite(folder);
  try {
    const browser = await launchBrowser();
    try {
      return await work(browser, site.address);
    } finally {
      await browser.close();
    }
  } finally {
    await site.close();
  }
}
