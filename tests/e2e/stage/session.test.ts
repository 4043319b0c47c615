import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { settle } from '../../../src/cli/deck-page.ts';
import { deckAddress, defaultViewport, press, shown, useBrowser } from '../support/deck.ts';
import { usePair } from '../support/pair.ts';

const pairAt = usePair(useBrowser());

const slideOf = async (page: Page) => (await shown(page)).slide;

describe('a second tab', () => {
  test('is another talk: it stands where its address says, and moves nothing but itself', async () => {
    const { stage: first, speaker, close } = await pairAt('rise');
    const second = await first.context().newPage();
    await second.goto(`${deckAddress()}#/plunge`);
    await settle(second);
    expect(await slideOf(second)).toBe('plunge');
    await press(second, 'PageDown');
    expect(await shown(second)).toMatchObject({ slide: 'plunge', steps: ['fall'] });
    // What the first talk does next would have told it of the second's.
    await press(first, 'ArrowRight');
    await speaker.waitForFunction(() => location.hash === '#/rise/0');
    expect(await shown(first)).toMatchObject({ slide: 'rise', steps: ['take-off'] });
    expect(await shown(second)).toMatchObject({ slide: 'plunge', steps: ['fall'] });
    await close();
  });

  test('that was duplicated begins a talk of its own', async () => {
    const { stage: first, speaker, close } = await pairAt('rise');
    const second = await first.context().newPage();
    const name = await first.evaluate(() => window.name);
    expect(name).toMatch(/^deck-stage-/);
    // A browser gives the copy of a tab all the tab has, its name too.
    await second.addInitScript((copied) => {
      if (window.name === '') window.name = copied;
    }, name);
    await second.goto(`${deckAddress()}#/plunge`);
    await second.waitForFunction(
      (copied) =>
        window.name !== copied &&
        performance
          .getEntriesByType('navigation')
          .some((entry) => Reflect.get(entry, 'type') === 'reload'),
      name,
    );
    await settle(second);
    await second.evaluate(() => {
      location.hash = '#/plunge/1';
    });
    await second.waitForSelector('#plunge.present figure[data-step="plunge"]');
    await press(first, 'ArrowRight');
    await speaker.waitForFunction(() => location.hash === '#/rise/0');
    expect(await slideOf(first)).toBe('rise');
    expect(await slideOf(second)).toBe('plunge');
    expect(await first.evaluate(() => window.name)).toBe(name);
    await close();
  });
});

test('an audience’s window that is made narrow stays in the talk, and one that is opened narrow is in it', async () => {
  const { stage, speaker, close } = await pairAt('plunge');
  const [audience] = await Promise.all([
    speaker.waitForEvent('popup'),
    speaker.getByRole('button', { name: 'Open audience window' }).click(),
  ]);
  await settle(audience);
  for (const page of [audience, stage]) {
    await page.setViewportSize({ width: 500, height: 800 });
    await page.waitForFunction(() => innerWidth === 500);
    await press(speaker, 'ArrowRight');
    const step = await speaker.evaluate(() => location.hash);
    await page.waitForFunction(
      (hash) =>
        document.querySelectorAll('#plunge.present .fragment.visible').length ===
        Number(hash.split('/')[2]) + 1,
      step,
    );
  }
  await audience.reload();
  await settle(audience);
  expect(await audience.evaluate(() => document.documentElement.dataset.view)).toBe('present');
  expect(await slideOf(audience)).toBe('plunge');
  await stage.setViewportSize(defaultViewport);
  await close();
});
