/** Pages of the deck that several tests of a file use, for to load it takes longer than most tests do. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { hashOf } from '../../src/export/deck-page.ts';
import { deckAddress, defaultViewport, goTo, type NewPage, open, type Watched } from './deck.ts';

/**
 * Pages that the tests of a file use one after another, each loading the deck anew: what a browser has run
 * once it runs again in half the time. For tests that change nothing of the browser around the deck. `close`
 * leaves the page without other windows, storage or a name, for the next test that asks for the same options.
 */
export function useSharedPages(newPage: NewPage): NewPage {
  const free = new Map<string, Watched[]>();
  return async (options) => {
    const kind = JSON.stringify(options ?? {});
    const ofKind = free.get(kind) ?? [];
    free.set(kind, ofKind);
    const watched = ofKind.pop() ?? (await newPage(options));
    const { page, complaints } = watched;
    return {
      page,
      complaints,
      // A test that fails does not come here, and its page is used by no other.
      async close() {
        for (const other of page.context().pages()) if (other !== page) await other.close();
        // The speaker's view stores its times once more when it is left.
        await page.goto(`${deckAddress()}title.png`);
        await page.evaluate(() => {
          localStorage.clear();
          sessionStorage.clear();
          window.name = '';
        });
        await page.setViewportSize(options?.viewport ?? defaultViewport);
        complaints.length = 0;
        ofKind.push(watched);
      },
    };
  };
}

/** Whether nothing lies over the slide that is shown, and no other window belongs to the talk. */
async function isAtRest(page: Page): Promise<boolean> {
  const isBare = await page.evaluate(
    () =>
      document.querySelector('dialog, .overview, .paused, .marks, details[open]') === null &&
      document.fullscreenElement === null,
  );
  return isBare && page.context().pages().length === 1;
}

/**
 * One deck on stage for the tests of a file: loaded once, and brought to a place by its address. For tests
 * of what the deck does there, not of how it comes there. One that is not left at rest is not used again.
 */
export function useStage(
  newPage: NewPage,
  options: BrowserContextOptions,
): (id: string, step?: number) => Promise<Watched> {
  let free: Watched | undefined;
  return async (id, step = 0) => {
    const standing = free;
    // A test that fails gives the stage back to nobody.
    free = undefined;
    const watched = standing ?? (await newPage(options));
    const { page, complaints } = watched;
    if (standing) await goTo(page, id, step);
    else await open(page, hashOf(id, step));
    return {
      page,
      complaints,
      async close() {
        if (!(await isAtRest(page))) return watched.close();
        await page.mouse.move(0, 0);
        await page.evaluate(
          () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
        );
        complaints.length = 0;
        free = watched;
      },
    };
  };
}
