import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  comparePictures,
  type Folders,
  type Shot,
  updatePictures,
} from '../../e2e/support/compare-pictures.ts';
import { encodeSmall, shrink } from '../../e2e/support/small-picture.ts';

const size = { width: 40, height: 30 };
const foot = { x: 0, y: 20, width: 40, height: 10 };

/** A grey picture with a white band of some rows. */
function draw(from: number, to: number): Buffer {
  const picture = new PNG(size);
  picture.data.fill(120);
  picture.data.fill(255, from * size.width * 4, to * size.width * 4);
  return PNG.sync.write(picture);
}

/** What is kept of a shot. */
const keep = (png: Buffer) => encodeSmall(shrink(PNG.sync.read(png)));

const shot = (name: string, png: Buffer): Shot => ({ name, png, blind: [foot] });

let folders: Folders;
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deck-pictures-'));
  folders = { kept: folder, failed: join(folder, 'failed') };
  await writeFile(join(folder, 'plunge-0.png'), keep(draw(0, 6)));
});
afterEach(() => rm(folders.kept, { recursive: true }));

test('a picture that differs where slides are counted is as it was', async () => {
  expect(await comparePictures([shot('plunge-0', draw(0, 6))], folders)).toEqual([]);
  const other = PNG.sync.read(draw(0, 6));
  other.data.fill(255, 20 * size.width * 4);
  expect(await comparePictures([shot('plunge-0', PNG.sync.write(other))], folders)).toEqual([]);
});

test('a picture that differs elsewhere is named, with the places to look at it and the command', async () => {
  expect(await comparePictures([shot('plunge-0', draw(0, 10))], folders)).toEqual([
    `plunge-0: 40 pixels differ, see ${folders.failed}/plunge-0-*.png; where that is meant, "npm run update-snapshots" takes it anew`,
  ]);
  expect((await readdir(folders.failed)).toSorted()).toEqual([
    'plunge-0-actual.png',
    'plunge-0-difference.png',
    'plunge-0-expected.png',
  ]);
});

test('a slide without a picture and a picture without a slide are told in a sentence each', async () => {
  expect(await comparePictures([shot('new-0', draw(0, 6))], folders)).toEqual([
    'new-0 has no picture yet; "npm run update-snapshots" takes it',
    'plunge-0.png is a picture of no slide; "npm run update-snapshots" takes it away',
  ]);
});

test('mending takes what is missing or changed and leaves the rest as it is', async () => {
  const same = PNG.sync.read(draw(0, 6));
  same.data.fill(0, 20 * size.width * 4);
  await writeFile(join(folders.kept, 'gone-0.png'), keep(draw(0, 6)));
  const shots = [shot('plunge-0', PNG.sync.write(same)), shot('new-0', draw(0, 10))];
  expect(await updatePictures(shots, folders)).toEqual([
    'new-0.png: taken anew',
    'gone-0.png: taken away',
  ]);
  expect(await comparePictures(shots, folders)).toEqual([]);
  expect((await readdir(folders.kept)).toSorted()).toEqual(['new-0.png', 'plunge-0.png']);
});

type Colour = readonly [red: number, green: number, blue: number];
const teal: Colour = [60, 190, 180];

/** A slide of the night with what looks like a label of eleven letters, its strokes a pixel and a half wide, and a bar. */
function drawSlide(label: number, bar: Colour = teal): Buffer {
  const slide = new PNG({ width: 240, height: 120 });
  const paint = (x: number, y: number, [red, green, blue]: Colour) =>
    slide.data.set([red, green, blue, 255], (y * slide.width + x) * 4);
  for (let y = 0; y < slide.height; y += 1) {
    for (let x = 0; x < slide.width; x += 1) paint(x, y, [16, 22, 34]);
  }
  for (let letter = 0; letter < 11; letter += 1) {
    for (let row = 40; row < 50; row += 1) {
      paint(label + letter * 7, row, [240, 240, 240]);
      paint(label + letter * 7 + 1, row, [130, 130, 130]);
    }
  }
  for (let x = 20; x < 60; x += 1) for (let row = 80; row < 90; row += 1) paint(x, row, bar);
  return PNG.sync.write(slide);
}

test.each([
  ['a label that moved by two pixels', drawSlide(22)],
  ['a label that moved by one pixel', drawSlide(21)],
  ['a bar in another hue', drawSlide(20, [230, 160, 60])],
  ['a bar a shade darker', drawSlide(20, [50, 170, 162])],
])('%s is found, though what is kept is smaller than the screen', async (_, png) => {
  await writeFile(join(folders.kept, 'plunge-0.png'), keep(drawSlide(20)));
  const compare = (now: Buffer) =>
    comparePictures([{ name: 'plunge-0', png: now, blind: [] }], folders);
  expect(await compare(drawSlide(20))).toEqual([]);
  expect(await compare(png)).toEqual([expect.stringContaining('pixels differ')]);
});

test('what is kept of a picture is half as wide and high, and has no shade further off than is seen', () => {
  const small = PNG.sync.read(keep(drawSlide(20)));
  expect([small.width, small.height]).toEqual([120, 60]);
  const bar = (42 * small.width + 20) * 4;
  for (const [channel, shade] of teal.entries()) {
    expect(Math.abs(small.data.readUInt8(bar + channel) - shade)).toBeLessThanOrEqual(4);
  }
});
