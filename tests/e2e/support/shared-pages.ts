/** Pages of the deck that several tests use, of any file, for to load it takes longer than most tests do. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { hashOf } from '../../../src/cli/deck-page.ts';
import {
  deckAddress,
  defaultViewport,
  goTo,
  type NewPage,
  open,
  openPage,
  type Watched,
} from './deck.ts';

/** Pages that no test uses, by how they were opened. */
const freePages = new Map<string, Watched[]>();

/** A page unless its browser has ended. */
const unlessClosed = (watched: Watched | undefined) =>
  watched?.page.isClosed() ? undefined : watched;

/** Leaves a page without other windows, storage, a name or complaints. */
async function clear({ page, complaints }: Watched): Promise<void> {
  for (const other of page.context().pages()) if (other !== page) await other.close();
  // The speaker's view stores its times once more when it is left.
  await page.goto(`${deckAddress()}title.png`);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
    window.name = '';
  });
  complaints.length = 0;
}

/**
 * Pages that tests use one after another, each loading the deck anew: what a browser has run once it runs
 * again in half the time. For tests that change nothing of the browser around the deck. `close` gives a page
 * to the next test that asks for the same options, in whatever window.
 */
export function useSharedPages(): NewPage {
  const lent = new Set<Watched>();
  // A test that fails gives its page back to nobody.
  afterAll(() => Promise.all([...lent].map(({ close }) => close())));
  return async ({ viewport = defaultViewport, ...options } = {}) => {
    const kind = JSON.stringify(options);
    const ofKind = freePages.get(kind) ?? [];
    freePages.set(kind, ofKind);
    const watched = unlessClosed(ofKind.pop()) ?? (await openPage(options));
    lent.add(watched);
    if (viewport) await watched.page.setViewportSize(viewport);
    return {
      ...watched,
      async close() {
        await clear(watched);
        lent.delete(watched);
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

/** Stages that wait at rest, by how they were opened. */
const freeStages = new Map<string, Watched>();

/**
 * A deck on stage for the tests of all files: loaded once, and brought to a place by its address. For tests
 * of what the deck does there, not of how it comes there. One that is not left at rest is not used again.
 */
export function useStage(
  options: BrowserContextOptions,
): (id: string, step?: number) => Promise<Watched> {
  const kind = JSON.stringify(options);
  return async (id, step = 0) => {
    const standing = unlessClosed(freeStages.get(kind));
    // A test that fails gives the stage back to nobody.
    freeStages.delete(kind);
    const watched = standing ?? (await openPage(options));
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
        freeStages.set(kind, watched);
      },
    };
  };
}
