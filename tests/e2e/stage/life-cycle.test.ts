import { expect, test } from 'vitest';
import { stepsOf } from '../../../src/cli/deck-page.ts';
import { watchHoldings } from '../../bench/holdings.ts';
import { pass } from '../../bench/passes.ts';
import { open, press, unpainted, useBrowser } from '../support/deck.ts';
import { useStage } from '../support/shared-pages.ts';
import { walk } from '../support/walk.ts';

const newPage = useBrowser();
const stageAt = useStage({ reducedMotion: 'reduce' });

/** Charts alive: the slide that is shown and its two neighbours. */
const withinReach = 3;

test('passes through the deck leave no chart, listener or node behind', async () => {
  const { page, complaints, close } = await newPage({ reducedMotion: 'reduce' });
  await open(page);
  const holdings = await watchHoldings(page);
  // A chart's listeners stay from its first drawing on, and a hasty pass leaves charts out.
  await walk(page, () => []);
  const [early, most, late] = await unpainted([page], async () => {
    await pass(page, 1);
    return [await holdings(), await pass(page, 1), await holdings()] as const;
  });
  expect(most).toBeLessThanOrEqual(withinReach);
  expect(late.listeners).toBe(early.listeners);
  expect(late.nodes).toBeLessThanOrEqual(early.nodes);
  expect(complaints).toEqual([]);
  await close();
});

test('the overview, which draws all charts, lets go of those out of reach when it is left', async () => {
  const { page, complaints, close } = await stageAt('plunge');
  const live = () => page.evaluate(() => Number(document.documentElement.dataset.liveCharts));
  await press(page, 'o');
  await page.waitForFunction(
    () =>
      Number(document.documentElement.dataset.liveCharts) ===
      document.querySelectorAll('figure[data-chart]').length,
  );
  await press(page, 'o');
  expect(await live()).toBeLessThanOrEqual(withinReach);
  expect(complaints).toEqual([]);
  await close();
});

test('a slide far from where the overview was opened has its chart when it is gone to', async () => {
  const { page, complaints, close } = await stageAt('exodus');
  const ids = (await stepsOf(page)).map(({ id }) => id);
  await press(page, 'o');
  for (let press = 0; press < ids.indexOf('plunge'); press += 1)
    await page.keyboard.press('ArrowRight');
  await press(page, 'o');
  await page.waitForSelector('#plunge.present figure[data-step]');
  const ink = await page.locator('#plunge canvas').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return 0;
    const { width, height } = canvas;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    return pixels.filter((part) => part > 0).length;
  });
  expect(ink).toBeGreaterThan(100);
  expect(complaints).toEqual([]);
  await close();
});
