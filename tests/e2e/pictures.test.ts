import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { stepsOf, visit } from '../../src/export/deck-page.ts';
import { deckAddress, useBrowser } from './deck.ts';

const newPage = useBrowser();

/** The pictures to compare with, a file a slide and step; `UPDATE_PICTURES=1 npm test` takes them anew. */
const expectedFolder = 'tests/e2e/pictures';
/** Where what differs is kept, as expected, actual and difference. */
const failedFolder = 'reports/pictures';
/** How many pixels may differ, clearly or at all: what smoothing of edges changes between two runs. */
const tolerances = [
  { threshold: 0.15, most: 60 },
  { threshold: 0.04, most: 300 },
];

const isUpdating = process.env.UPDATE_PICTURES === '1';
// Pictures are of the bundled browser and the deck's own fonts; another browser draws others.
const isComparable =
  !process.env.CHROME_PATH && process.platform === 'linux' && process.arch === 'x64';

async function compare(name: string, actual: Buffer): Promise<string | undefined> {
  if (!isComparable) return undefined;
  const file = join(expectedFolder, `${name}.png`);
  if (isUpdating) {
    await writeFile(file, actual);
    return undefined;
  }
  const wanted = PNG.sync.read(await readFile(file));
  const { width, height } = wanted;
  const difference = new PNG({ width, height });
  const shown = PNG.sync.read(actual).data;
  const count = tolerances
    .map(({ threshold, most }) => ({
      most,
      count: pixelmatch(wanted.data, shown, difference.data, width, height, { threshold }),
    }))
    .find(({ count, most }) => count > most)?.count;
  if (count === undefined) return undefined;
  await mkdir(failedFolder, { recursive: true });
  await writeFile(join(failedFolder, `${name}-expected.png`), PNG.sync.write(wanted));
  await writeFile(join(failedFolder, `${name}-actual.png`), actual);
  await writeFile(join(failedFolder, `${name}-difference.png`), PNG.sync.write(difference));
  return `${name}: ${count} pixels differ, see ${failedFolder}/${name}-*.png`;
}

test('every slide at every step looks as it did', async () => {
  const { page, close } = await newPage({
    viewport: { width: 960, height: 540 },
    reducedMotion: 'reduce',
  });
  if (isUpdating) await mkdir(expectedFolder, { recursive: true });
  else await rm(failedFolder, { recursive: true, force: true });
  await page.goto(deckAddress());
  const different: string[] = [];
  const names: string[] = [];
  for (const { id, steps } of await stepsOf(page)) {
    for (let step = 0; step <= steps; step += 1) {
      await visit(page, deckAddress(), id, step);
      names.push(`${id}-${step}.png`);
      const fault = await compare(
        `${id}-${step}`,
        await page.screenshot({ animations: 'disabled' }),
      );
      if (fault) different.push(fault);
    }
  }
  expect(different).toEqual([]);
  expect((await readdir(expectedFolder)).toSorted()).toEqual(names.toSorted());
  await close();
});
