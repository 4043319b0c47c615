/** A stage and its speaker's view, as tests of a file share them. */
import type { Page } from 'playwright-core';
import { hashOf, settle } from '../../../src/cli/deck-page.ts';
import { goTo, listenTo, type NewPage, open, type Watched } from './deck.ts';

/** Two windows of one talk. */
export interface Pair extends Omit<Watched, 'page'> {
  stage: Page;
  speaker: Page;
}

/** Opens the speaker's view of a stage by its key. Complaints are those of both windows. */
export async function withSpeaker({ page: stage, complaints, close }: Watched): Promise<Pair> {
  const [speaker] = await Promise.all([stage.waitForEvent('popup'), stage.keyboard.press('s')]);
  listenTo(speaker, complaints);
  await settle(speaker);
  return { stage, speaker, complaints, close };
}

/** Loads the speaker's view anew, as it is where nobody has given the talk before: its clock has not begun. */
export async function forgetTimes({ stage, speaker }: Pair): Promise<void> {
  const address = speaker.url();
  // It stores its times once more when it is left.
  await speaker.goto('about:blank');
  await stage.evaluate(() => localStorage.clear());
  await speaker.goto(address);
  await settle(speaker);
}

/**
 * One pair for the tests of a file: opened once, and brought to a place by the address of its stage. For
 * tests that leave the windows as they found them; those that ask for the clock let it forget first.
 */
export function usePair(newPage: NewPage): (id: string, step?: number) => Promise<Pair> {
  let free: Pair | undefined;
  return async (id, step = 0) => {
    let pair = free;
    // A test that fails gives the pair back to nobody.
    free = undefined;
    if (pair) {
      await goTo(pair.stage, id, step);
    } else {
      const watched = await newPage({ reducedMotion: 'reduce' });
      await open(watched.page, hashOf(id, step));
      pair = await withSpeaker(watched);
    }
    const { stage, speaker, complaints } = pair;
    await speaker.waitForFunction((hash) => location.hash === hash, hashOf(id, step));
    await settle(speaker);
    return {
      ...pair,
      async close() {
        for (const page of stage.context().pages())
          if (page !== stage && page !== speaker) await page.close();
        if ((await speaker.locator('dialog[open]').count()) > 0) return pair.close();
        complaints.length = 0;
        free = pair;
      },
    };
  };
}
