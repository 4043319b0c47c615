import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { settle, stepsOf } from '../../../src/cli/deck-page.ts';
import { appendix, slides as ownSlides, talk, titleOf } from '../../support/story.ts';
import {
  deckAddress,
  goTo,
  open,
  outOfReach,
  press,
  resize,
  setType,
  shown,
  unpainted,
  useBrowser,
  type Watched,
  windowSizes,
} from '../support/deck.ts';
import { forgetTimes, usePair, withSpeaker } from '../support/pair.ts';
import { useSharedPages } from '../support/shared-pages.ts';

const seconds = ownSlides.reduce((sum, { content }) => sum + content.seconds, 0);
/** How long the talk is planned to take, as the clock says it. */
const talkTime = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const talkEnd = talk.at(-1)?.id ?? '';
const newPage = useBrowser();
const borrowPage = useSharedPages();
const pairAt = usePair(newPage);

/** Waits until a window stands at a hash; in the speaker's view that is its address, on stage its state. */
async function standsAt(page: Page, slide: string, step: number) {
  await page.waitForFunction(
    ([id, count]) => {
      const section = document.querySelector('section.present');
      if (section) {
        return section.id === id && section.querySelectorAll('.fragment.visible').length === count;
      }
      return location.hash === `#/${id}${Number(count) > 0 ? `/${Number(count) - 1}` : ''}`;
    },
    [slide, step] as const,
  );
}

/** The audience's window with the speaker's beside it, opened by its key. */
async function openBoth(path = '', given?: Watched) {
  const watched = given ?? (await borrowPage({ reducedMotion: 'reduce' }));
  await open(watched.page, path);
  return withSpeaker(watched);
}

const timeOf = (speaker: Page) => speaker.locator('.talk').textContent();

describe('the speaker’s view', () => {
  test('and the stage follow each other at each step of the deck, both ways', async () => {
    const { stage, speaker, close } = await pairAt('exodus');
    const slides = await stepsOf(stage);
    await unpainted([stage, speaker], async () => {
      for (const { id, steps } of slides) {
        for (let step = 0; step <= steps; step += 1) {
          await standsAt(speaker, id, step);
          await stage.keyboard.press('ArrowRight');
        }
        // No press leads into the appendix.
        if (id === talkEnd) await goTo(stage, appendix[0]?.id ?? '', 0);
      }
      for (const { id, steps } of slides.toReversed()) {
        for (let step = steps; step >= 0; step -= 1) {
          await standsAt(stage, id, step);
          await speaker.keyboard.press('PageUp');
        }
      }
    });
    await close();
  });

  test('shows what the audience sees, what comes next and the cue of the step', async () => {
    const { speaker, close } = await pairAt('plunge', 1);
    const at = ownSlides.findIndex(({ id }) => id === 'plunge');
    expect(await speaker.locator('.place').textContent()).toBe(
      `The war, slide ${at + 1} of ${ownSlides.length}: ${titleOf('plunge')}`,
    );
    expect(await speaker.locator('.next h2').textContent()).toBe('Next step: Plunge');
    expect(await speaker.locator('.notes [aria-current]').textContent()).toMatch(/^Fall: /);
    await press(speaker, 'ArrowRight');
    expect(await speaker.locator('.next h2').textContent()).toBe(
      `Next slide: ${titleOf(ownSlides[at + 1]?.id ?? '')}`,
    );
    const frame = speaker.frameLocator('.now iframe');
    await frame.locator('figure[data-step="plunge"]').waitFor();
    await close();
  });

  test('has each control whole and within reach, and the slide large enough to know, in each window', async () => {
    const { page, close } = await newPage();
    await open(page, '?view=speaker#/plunge');
    const found: string[] = [];
    for (const type of [16, 24]) {
      await setType(page, type);
      for (const [width, height] of windowSizes) {
        await resize(page, width, height);
        const faults = await outOfReach(
          page,
          '.speaker :is(button, h2, p):not(dialog *, .notes *)',
        );
        const now = await page.locator('.now .pane').boundingBox();
        const notes = await page.locator('.notes').boundingBox();
        if ((now?.width ?? 0) < 160) faults.push(`Now is ${now?.width} pixels wide`);
        if ((notes?.height ?? 0) < 64) faults.push(`notes are ${notes?.height} pixels high`);
        for (const fault of faults) found.push(`${width} × ${height}, type of ${type}: ${fault}`);
      }
      await page.getByRole('button', { name: 'Pen', exact: true }).click();
    }
    expect(found).toEqual([]);
    await close();
  });

  test('finds the state again after a reload of either window, and in a window opened by its address', async () => {
    const { stage, speaker, close } = await pairAt('rise');
    await press(speaker, 'ArrowRight');
    await standsAt(stage, 'rise', 1);
    await speaker.reload();
    await settle(speaker);
    await press(stage, 'ArrowRight');
    const { slide } = await shown(stage);
    await standsAt(speaker, slide ?? '', (await shown(stage)).steps.length);
    await press(speaker, 'End');
    await stage.reload();
    await settle(stage);
    await standsAt(stage, talkEnd, 0);
    const second = await stage.context().newPage();
    await second.goto(speaker.url().replace(/#.*/, ''));
    await standsAt(second, talkEnd, 0);
    await press(second, 'Home');
    await standsAt(stage, 'exodus', 0);
    await standsAt(speaker, 'exodus', 0);
    await close();
  });

  test('tells its address where the browser keeps a window from opening', async () => {
    const { page, close } = await newPage();
    await page.addInitScript(() => {
      window.open = () => null;
    });
    await open(page, '#/plunge');
    await page.keyboard.press('s');
    const link = page.getByRole('dialog').getByRole('link');
    const address = await link.textContent();
    expect(address).toMatch(/\?view=speaker&session=[0-9a-f]{16}#\/plunge$/);
    const speaker = await page.context().newPage();
    await open(speaker, address?.slice(deckAddress().length));
    await press(speaker, 'ArrowRight');
    await standsAt(page, 'plunge', 1);
    await close();
  });

  test('opens an audience’s window where the talk stands, and leads it too', async () => {
    const { speaker, close } = await pairAt('plunge', 1);
    const [second] = await Promise.all([
      speaker.waitForEvent('popup'),
      speaker.getByRole('button', { name: 'Open audience window' }).click(),
    ]);
    await settle(second);
    await standsAt(second, 'plunge', 1);
    await press(speaker, 'ArrowRight');
    await standsAt(second, 'plunge', 2);
    await close();
  });

  test('starts its clock on the first move, pauses it, and keeps it over a reload', async () => {
    const pair = await pairAt('exodus');
    await forgetTimes(pair);
    const { stage, speaker, close } = pair;
    expect(await timeOf(speaker)).toBe(`0:00 of ${talkTime}`);
    await press(stage, 'ArrowRight');
    await speaker.waitForFunction(
      () => !/^0:00/.test(document.querySelector('.talk')?.textContent ?? '0:00'),
    );
    await speaker.getByRole('button', { name: 'Pause' }).click();
    const paused = await timeOf(speaker);
    await speaker.reload();
    await settle(speaker);
    expect(await timeOf(speaker)).toBe(paused);
    await speaker.getByRole('button', { name: 'Go on' }).click();
    await speaker.waitForFunction(
      (before) => document.querySelector('.talk')?.textContent !== before,
      paused,
    );
    await close();
  });

  test('starts its clock on a move and on nothing else', async () => {
    const { page: stage, close } = await borrowPage({ reducedMotion: 'reduce' });
    await open(stage, '#/plunge');
    await stage.keyboard.press('ArrowRight');
    const [speaker] = await Promise.all([stage.waitForEvent('popup'), stage.keyboard.press('s')]);
    await settle(speaker);
    await standsAt(speaker, 'plunge', 1);
    const standing = () => speaker.locator('.standing').textContent();
    expect(await standing()).toBe('Not begun');
    await press(stage, 'b');
    await speaker.waitForSelector('.now.is-black');
    expect(await standing()).toBe('Not begun');
    await press(stage, 'b');
    const another = await stage.context().newPage();
    await another.goto(speaker.url().replace(/#.*/, '#/boom'));
    await standsAt(another, 'plunge', 1);
    expect(await another.locator('.standing').textContent()).toBe('Not begun');
    await press(stage, 'ArrowRight');
    await standsAt(speaker, 'plunge', 2);
    expect(await standing()).not.toBe('Not begun');
    await close();
  });

  test('says that its clock stood still while it was closed, and goes on at the next move', async () => {
    const { stage, speaker, close } = await openBoth('#/plunge');
    await press(speaker, 'ArrowRight');
    const address = speaker.url();
    await speaker.close();
    const [key = ''] = await stage.evaluate(() => Object.keys(localStorage));
    // As if it had been closed an hour ago.
    await stage.evaluate((name) => {
      const timing = JSON.parse(localStorage.getItem(name) ?? '{}');
      const hour = 3_600_000;
      localStorage.setItem(name, JSON.stringify({ ...timing, since: timing.since - hour }));
    }, key);
    const again = await stage.context().newPage();
    await again.goto(address);
    await settle(again);
    expect(await again.locator('.standing').textContent()).toBe(
      'Stood still while this view was closed',
    );
    expect(await timeOf(again)).toMatch(/^0:0\d of /);
    await press(again, 'ArrowRight');
    expect(await again.locator('.standing').textContent()).not.toContain('Stood still');
    await again.waitForSelector('button:text("Pause")');
    await close();
  });

  test('loads in a window of its own neither the charts nor the stage', async () => {
    const { page, close } = await newPage();
    const scripts: { url: string; bytes: number }[] = [];
    page.on('response', async (response) => {
      if (response.request().resourceType() !== 'script') return;
      if (response.frame() !== page.mainFrame()) return;
      scripts.push({ url: response.url(), bytes: (await response.body()).length });
    });
    await open(page, '?view=speaker#/plunge');
    expect(scripts.map(({ url }) => url).filter((url) => /stage|charts|later/.test(url))).toEqual(
      [],
    );
    expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(60_000);
    expect(scripts.length).toBeGreaterThan(1);
    await close();
  });

  test('resets only when it is confirmed, then shows the run as the last and saves both as CSV', async () => {
    const pair = await pairAt('exodus');
    await forgetTimes(pair);
    const { speaker, close } = pair;
    await press(speaker, 'ArrowRight');
    await speaker.waitForFunction(
      () => !/^0:00/.test(document.querySelector('.talk')?.textContent ?? '0:00'),
    );
    await speaker.getByRole('button', { name: 'Reset' }).click();
    await speaker.getByRole('button', { name: 'Keep it' }).click();
    expect(await timeOf(speaker)).not.toBe(`0:00 of ${talkTime}`);
    await speaker.getByRole('button', { name: 'Reset' }).click();
    await speaker.getByRole('button', { name: 'Reset the clock' }).click();
    expect(await timeOf(speaker)).toBe(`0:00 of ${talkTime}`);
    await speaker.getByRole('button', { name: 'Slides' }).click();
    const row = speaker.locator('.slide-list tr', { hasText: 'Exodus from' });
    expect(await row.locator('td').last().textContent()).toMatch(/^\d+:\d\d$/);
    const [download] = await Promise.all([
      speaker.waitForEvent('download'),
      speaker.getByRole('button', { name: 'Save times as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('times.csv');
    await speaker.keyboard.press('Escape');
    await close();
  });

  test('works under a strict content policy, in all its windows', async () => {
    const violations: string[] = [];
    const watched = await newPage({ reducedMotion: 'reduce' });
    const context = watched.page.context();
    await context.exposeFunction('tellViolation', (text: string) => violations.push(text));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        Reflect.get(window, 'tellViolation')(`${violatedDirective} ${blockedURI}`);
      });
    });
    await context.route('**/*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': "default-src 'self'" },
      });
    });
    const { stage, speaker, close } = await openBoth('#/plunge', watched);
    await press(stage, 'ArrowRight');
    await standsAt(speaker, 'plunge', 1);
    await speaker.frameLocator('.now iframe').locator('figure[data-step="fall"]').waitFor();
    await stage.goto(`${deckAddress()}?view=print`);
    await settle(stage);
    expect(violations).toEqual([]);
    await close();
  });
});
