/** How smoothly charts move. */
import type { Browser } from 'playwright-core';
import { settle, stepsOf, visit } from '../deck-page.ts';
import { percentile } from './numbers.ts';
import { slowDown } from './slow.ts';
import type { Measure } from './table.ts';

/** Frame times while each chart moves to each of its steps. */
export async function measureFrames(browser: Browser, address: string): Promise<Measure[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(address);
  const slides = await stepsOf(page);
  await slowDown(page, { processor: 4 });
  const frames: number[] = [];
  for (const { id, steps } of slides) {
    if (steps === 0) continue;
    await visit(page, address, id, 0);
    if ((await page.locator('section.present figure[data-chart]').count()) === 0) continue;
    for (let step = 0; step < steps; step += 1) {
      await page.evaluate(() => {
        const times: number[] = [];
        Reflect.set(window, 'frameTimes', times);
        let last = performance.now();
        const note = (now: number) => {
          times.push(now - last);
          last = now;
          if (document.querySelector('[data-moving]')) requestAnimationFrame(note);
        };
        requestAnimationFrame((now) => {
          last = now;
          requestAnimationFrame(note);
        });
        document.dispatchEvent(
          new KeyboardEvent('keydown', {
            keyCode: 39,
            key: 'ArrowRight',
            bubbles: true,
          } as KeyboardEventInit),
        );
      });
      await settle(page);
      frames.push(...(await page.evaluate((): number[] => Reflect.get(window, 'frameTimes'))));
    }
  }
  await page.close();
  return [
    { what: 'Frames while charts move', value: frames.length, unit: '' },
    {
      what: 'Frame, 95th percentile, 4× CPU',
      value: Math.round(percentile(frames, 0.95)),
      unit: 'ms',
      budget: 34,
    },
    {
      what: 'Frame, longest, 4× CPU',
      value: Math.round(Math.max(...frames)),
      unit: 'ms',
      budget: 100,
    },
  ];
}
