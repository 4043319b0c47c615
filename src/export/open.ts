/** The built deck served and a browser started, for as long as some work lasts. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { Complaint } from './complaint.ts';
import { type Site, serveSite } from './serve.ts';

function resultOf<Result>(settled: PromiseSettledResult<Result>): Result {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

/**
 * Starts a browser while a site is being opened, works, and leaves neither behind, whatever happens. Throws what
 * the work and the opening throw, and a Complaint where there is no browser, or where it dies.
 * @param opening the site, which is closed when the work is done; that in `dist/` without it
 * @param flags for the browser, as `launchBrowser` takes them
 */
export async function withDeck<Result>(
  work: (browser: Browser, address: string) => Promise<Result>,
  opening: Promise<Site> = serveSite(),
  flags: readonly string[] = [],
): Promise<Result> {
  const [site, started] = await Promise.allSettled([opening, launchBrowser(flags)]);
  try {
    const { address } = resultOf(site);
    const browser = resultOf(started);
    return await work(browser, address).catch((error: unknown) => {
      throw browser.isConnected()
        ? error
        : new Complaint(
            'The browser died before its work was done. Run the command again; CHROME_PATH names another browser.',
          );
    });
  } finally {
    if (started.status === 'fulfilled') await started.value.close();
    if (site.status === 'fulfilled') await site.value.close();
  }
}
