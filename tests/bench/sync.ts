/** How closely two windows follow each other. */
import type { Browser } from 'playwright-core';
import { settle } from '../../src/cli/deck-page.ts';
import type { Measure } from './table.ts';

/** Milliseconds until the other window has followed, the longest of twenty moves. */
export async function measureSync(browser: Browser, address: string): Promise<Measure[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const stage = await context.newPage();
  await stage.goto(address);
  await settle(stage);
  // Opened by its address alone it would lead a talk of its own.
  const [speaker] = await Promise.all([stage.waitForEvent('popup'), stage.keyboard.press('s')]);
  await settle(speaker);
  // The small stages load first: a speaker has them long before the talk begins.
  await Promise.all(
    speaker
      .frames()
      .map((frame) => frame.waitForSelector('html[data-deck="ready"]', { state: 'attached' })),
  );
  await stage.evaluate(() => {
    const times: number[] = [];
    Reflect.set(window, 'followed', times);
    new MutationObserver(() => times.push(Date.now())).observe(
      document.querySelector('.slides') ?? document,
      {
        subtree: true,
        attributeFilter: ['class'],
      },
    );
  });
  const waits: number[] = [];
  for (let move = 0; move < 20; move += 1) {
    const pressed = await speaker.evaluate(() => {
      const now = Date.now();
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      return now;
    });
    await stage.waitForFunction(
      (since) => Reflect.get(window, 'followed').some((time: number) => time >= since),
      pressed,
    );
    const followed = await stage.evaluate((): number[] => Reflect.get(window, 'followed'));
    waits.push((followed.find((time) => time >= pressed) ?? pressed) - pressed);
  }
  await context.close();
  return [
    { what: 'Sync of two windows, longest', value: Math.max(...waits), unit: 'ms', budget: 100 },
  ];
}
