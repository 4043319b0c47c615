import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stepsOf } from '../../../src/cli/deck-page.ts';
import { comparePictures, type Shot, updatePictures } from '../support/compare-pictures.ts';
import { goTo, open, useBrowser } from '../support/deck.ts';

const newPage = useBrowser();

const folders = { kept: 'tests/e2e/pictures', failed: 'reports/pictures' };

/** The project "snapshots" of vitest.config.ts says so. */
const isUpdating = process.env.UPDATE_SNAPSHOTS === '1';

/** Pictures are of the bundled browser and the deck's own fonts; another browser draws others. */
const isComparable =
  !process.env.CHROME_PATH && process.platform === 'linux' && process.arch === 'x64';

/** Where the number of slides shows: progress and slide number. */
async function blindPlaces(page: Page): Promise<Shot['blind']> {
  return page.locator('.progress-acts, section.present .page-number').evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
}

async function takeShots(page: Page): Promise<Shot[]> {
  const shots: Shot[] = [];
  await open(page);
  for (const { id, steps } of await stepsOf(page)) {
    for (let step = 0; step <= steps; step += 1) {
      await goTo(page, id, step);
      const png = await page.screenshot({ animations: 'disabled' });
      shots.push({ name: `${id}-${step}`, png, blind: await blindPlaces(page) });
    }
  }
  return shots;
}

test.skipIf(!isComparable)(
  'every slide at every step looks as it did in the browser that comes with the project on Linux x64',
  async () => {
    const { page, close } = await newPage({
      viewport: { width: 960, height: 540 },
      reducedMotion: 'reduce',
    });
    const shots = await takeShots(page);
    await close();
    if (isUpdating) console.log((await updatePictures(shots, folders)).join('\n'));
    expect(await comparePictures(shots, folders)).toEqual([]);
  },
);

test('the pictures that a clone of the project carries weigh at most 1.5 MB together', async () => {
  const files = await readdir(folders.kept);
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(folders.kept, file))).size),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1_500_000);
});
