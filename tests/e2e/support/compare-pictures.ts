/** Compares pictures of slides with those that are kept, and takes the place of these on demand. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { encodeSmall, reduction, shrink } from './small-picture.ts';

/** A picture of a slide as it looks now. */
export interface Shot {
  /** Slide and step, as "plunge-1"; the file of the kept picture has the same name. */
  name: string;
  /** At the size of the screen; what is kept of it is smaller. */
  png: Buffer;
  /** Places that are not compared, in pixels of the screen: what changes when another slide comes or goes. */
  blind: readonly { x: number; y: number; width: number; height: number }[];
}

/** Where the kept pictures stand, and where those that differ are put beside each other. */
export interface Folders {
  kept: string;
  failed: string;
}

/** The command that takes missing and changed pictures anew. */
const command = '"npm run update-snapshots"';

/** How many pixels of a kept picture may differ, clearly or at all: what smoothing of edges changes between two runs. */
const tolerances = [
  { threshold: 0.15, most: 15 },
  { threshold: 0.04, most: 75 },
];

/** Paints the blind places of a small picture with one colour. */
function coverBlind(picture: PNG, { blind }: Shot): PNG {
  const first = (place: number) => Math.max(0, Math.floor(place / reduction));
  const last = (place: number, end: number) => Math.min(end, Math.ceil(place / reduction));
  for (const { x, y, width, height } of blind) {
    for (let row = first(y); row < last(y + height, picture.height); row += 1) {
      const start = row * picture.width;
      const end = start + last(x + width, picture.width);
      picture.data.fill(0, (start + first(x)) * 4, end * 4);
    }
  }
  return picture;
}

/** How many pixels differ, where they are more than may; with a picture of the difference. */
function differenceOf(kept: PNG, now: PNG): { count: number; picture: PNG } | undefined {
  const { width, height } = kept;
  const picture = new PNG({ width, height });
  if (now.width !== width || now.height !== height) return { count: width * height, picture };
  for (const { threshold, most } of tolerances) {
    const count = pixelmatch(kept.data, now.data, picture.data, width, height, { threshold });
    if (count > most) return { count, picture };
  }
  return undefined;
}

/** What is wrong with a shot, in a sentence; nothing where it looks as the kept picture does. */
async function findFault(shot: Shot, { kept, failed }: Folders): Promise<string | undefined> {
  const file = await readFile(join(kept, `${shot.name}.png`)).catch(() => undefined);
  if (!file) return `${shot.name} has no picture yet; ${command} takes it`;
  const wanted = coverBlind(PNG.sync.read(file), shot);
  const difference = differenceOf(wanted, coverBlind(shrink(PNG.sync.read(shot.png)), shot));
  if (!difference) return undefined;
  await mkdir(failed, { recursive: true });
  await writeFile(join(failed, `${shot.name}-expected.png`), PNG.sync.write(wanted));
  await writeFile(join(failed, `${shot.name}-actual.png`), shot.png);
  await writeFile(join(failed, `${shot.name}-difference.png`), PNG.sync.write(difference.picture));
  return `${shot.name}: ${difference.count} pixels differ, see ${failed}/${shot.name}-*.png; where that is meant, ${command} takes it anew`;
}

/** Names of kept pictures that no shot is of. */
async function orphansOf(shots: readonly Shot[], { kept }: Folders): Promise<string[]> {
  const wanted = new Set(shots.map(({ name }) => `${name}.png`));
  const files = await readdir(kept);
  return files.filter((file) => file.endsWith('.png') && !wanted.has(file)).toSorted();
}

/** Sentences on each shot that looks different or has no picture, and each picture without a slide. */
export async function comparePictures(shots: readonly Shot[], folders: Folders): Promise<string[]> {
  await rm(folders.failed, { recursive: true, force: true });
  const faults: string[] = [];
  for (const shot of shots) {
    const fault = await findFault(shot, folders);
    if (fault) faults.push(fault);
  }
  for (const file of await orphansOf(shots, folders)) {
    faults.push(`${file} is a picture of no slide; ${command} takes it away`);
  }
  return faults;
}

/** Keeps each shot that looks different or has no picture, and removes pictures of no slide; tells what was done. */
export async function updatePictures(shots: readonly Shot[], folders: Folders): Promise<string[]> {
  await mkdir(folders.kept, { recursive: true });
  const done: string[] = [];
  for (const shot of shots) {
    if (!(await findFault(shot, folders))) continue;
    await writeFile(
      join(folders.kept, `${shot.name}.png`),
      encodeSmall(shrink(PNG.sync.read(shot.png))),
    );
    done.push(`${shot.name}.png: taken anew`);
  }
  for (const file of await orphansOf(shots, folders)) {
    await rm(join(folders.kept, file));
    done.push(`${file}: taken away`);
  }
  return done;
}
