import { expect, test } from 'vitest';
import { watchHoldings } from '../../src/export/bench/holdings.ts';
import { pass } from '../../src/export/bench/passes.ts';
import { open, press, useBrowser } from './deck.ts';

const newPage = useBrowser();

/** Charts alive: the slide that is shown and its two neighbours. */
const withinReach = 3;

test('passes through the deck leave no chart, listener or node behind', async () => {
  const { page, complaints, close } = await newPage({ reducedMotion: 'reduce' });
  await open(page);
  const holdings = await watchHoldings(page);
  await pass(page, 2);
  const early = await holdings();
  expect(await pass(page, 3)).toBeLessThanOrEqual(withinReach);
  const late = await holdings();
  expect(late.listeners).toBe(early.listeners);
  expect(late.nodes).toBeLessThanOrEqual(early.nodes);
  expect(complaints).toEqual([]);
  await close();
});

test('the overview, which draws all charts, lets go of those out of reach when it is left', async () => {
  const { page, complaints, close } = await newPage({ reducedMotion: 'reduce' });
  await open(page, '#/plunge');
  const live = () => page.evaluate(() => Number(document.documentElement.dataset.liveCharts));
  const charts = await page.locator('figure[data-chart]').count();
  await press(page, 'Escape');
  expect(await live()).toBe(charts);
  await press(page, 'Escape');
  expect(await live()).toBeLessThanOrEqual(withinReach);
  expect(complaints).toEqual([]);
  await close();
});

test('printing from the stage leaves as many charts as there were', async () => {
  const { page, close } = await newPage({ reducedMotion: 'reduce' });
  await open(page, '#/plunge');
  const live = () => page.evaluate(() => Number(document.documentElement.dataset.liveCharts));
  await press(page, 'ArrowRight');
  const before = await live();
  await page.pdf({ preferCSSPageSize: true });
  expect(await live()).toBe(before);
  await close();
});
