/** The built deck served and a browser started, for as long as some work lasts. */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { UserError } from './command.ts';
import { type Site, serveSite } from './serve.ts';

function resultOf<Result>(settled: PromiseSettledResult<Result>): Result {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

/**
 * Starts a browser while a site is being opened, works, and leaves neither behind, whatever happens. Throws what
 * the work and the opening throw, and a UserError where there is no browser, or where it dies.
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
        : new UserError(
            'The browser died before its work was done. Run the command again; CHROME_PATH names another browser.',
          );
    });
  } finally {
    if (started.status === 'fulfilled') await started.value.close();
    if (site.status === 'fulfilled') await site.value.close();
  }
}

/** A slide and how many presses of the key it has after its first still. */
export interface SlideSteps {
  id: string;
  steps: number;
}

/** Waits until the deck can be used and nothing on the current slide moves. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('html[data-deck="ready"]') !== null &&
      document.querySelector('[data-moving]') === null,
  );
}

/** All slides of the page in order with the number of their steps. */
export async function stepsOf(page: Page): Promise<SlideSteps[]> {
  return page.locator('section.slide').evaluateAll((sections) =>
    sections.map((section) => ({
      id: section.id,
      steps: section.querySelectorAll('.fragment[data-step]').length,
    })),
  );
}

/** The address of a slide at a step, 0 for its first still, as a reader's link has it. */
export function hashOf(id: string, step: number): string {
  return `#/${id}${step > 0 ? `/${step - 1}` : ''}`;
}

/** Opens a slide at a step (0 is its first still) by its address, as a reader with a link would. */
export async function visit(page: Page, address: string, id: string, step: number): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address + hashOf(id, step));
  await settle(page);
}
