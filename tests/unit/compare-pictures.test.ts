import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { comparePictures, type Folders, mendPictures, type Shot } from '../e2e/compare-pictures.ts';

const size = { width: 40, height: 30 };
const foot = { x: 0, y: 20, width: 40, height: 10 };

/** A grey picture with a white band of some rows. */
function draw(from: number, to: number): Buffer {
  const picture = new PNG(size);
  picture.data.fill(120);
  picture.data.fill(255, from * size.width * 4, to * size.width * 4);
  return PNG.sync.write(picture);
}

const shot = (name: string, png: Buffer): Shot => ({ name, png, blind: [foot] });

let folders: Folders;
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deck-pictures-'));
  folders = { kept: folder, failed: join(folder, 'failed') };
  await writeFile(join(folder, 'plunge-0.png'), draw(0, 5));
});
afterEach(() => rm(folders.kept, { recursive: true }));

test('a picture that differs where slides are counted is as it was', async () => {
  expect(await comparePictures([shot('plunge-0', draw(0, 5))], folders)).toEqual([]);
  const other = PNG.sync.read(draw(0, 5));
  other.data.fill(255, 20 * size.width * 4);
  expect(await comparePictures([shot('plunge-0', PNG.sync.write(other))], folders)).toEqual([]);
});

test('a picture that differs elsewhere is named, with the places to look at it and the command', async () => {
  expect(await comparePictures([shot('plunge-0', draw(0, 9))], folders)).toEqual([
    `plunge-0: 160 pixels differ, see ${folders.failed}/plunge-0-*.png; where that is meant, "npm run mend" takes it anew`,
  ]);
  expect((await readdir(folders.failed)).toSorted()).toEqual([
    'plunge-0-actual.png',
    'plunge-0-difference.png',
    'plunge-0-expected.png',
  ]);
});

test('a slide without a picture and a picture without a slide are told in a sentence each', async () => {
  expect(await comparePictures([shot('new-0', draw(0, 5))], folders)).toEqual([
    'new-0 has no picture yet; "npm run mend" takes it',
    'plunge-0.png is a picture of no slide; "npm run mend" takes it away',
  ]);
});

test('mending takes what is missing or changed and leaves the rest as it is', async () => {
  const same = PNG.sync.read(draw(0, 5));
  same.data.fill(0, 20 * size.width * 4);
  await writeFile(join(folders.kept, 'gone-0.png'), draw(0, 5));
  const shots = [shot('plunge-0', PNG.sync.write(same)), shot('new-0', draw(0, 9))];
  expect(await mendPictures(shots, folders)).toEqual([
    'new-0.png: taken anew',
    'gone-0.png: taken away',
  ]);
  expect(await comparePictures(shots, folders)).toEqual([]);
  expect((await readdir(folders.kept)).toSorted()).toEqual(['new-0.png', 'plunge-0.png']);
});
