/** Writes a folder of files that is complete or not there. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Complaint } from './complaint.ts';
import { leavingNothing } from './stop.ts';

/** A file of a folder: its name, and what makes its content. */
export interface FolderPart {
  name: string;
  make: () => Promise<string | Uint8Array>;
}

/** What stands at a path: the names in a folder, or nothing. Throws a Complaint where it is no folder. */
async function namesIn(out: string): Promise<string[] | undefined> {
  return readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Complaint(`"${out}" cannot be written: it is no folder (${error.code}).`);
  });
}

/** Puts a finished folder in its place; the one that stood there goes when the new one is in. */
async function putInPlace(part: string, out: string, isThere: boolean): Promise<void> {
  const old = `${part}.old`;
  if (isThere) await rename(out, old);
  try {
    await rename(part, out);
  } catch (error) {
    if (isThere) await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/**
 * Makes the files one after another, in a folder beside `out` that becomes `out` when it is complete. A folder
 * that stands there is replaced if it holds such files and no others. Throws a Complaint, before anything is made,
 * if it holds others or if none can be written there; what a part throws leaves all as it was. Gives the bytes written.
 */
export async function writeWholeFolder(out: string, parts: readonly FolderPart[]): Promise<number> {
  const place = resolve(out);
  const names = await namesIn(place);
  const other = names?.find((name) => parts.every((part) => part.name !== name));
  if (other !== undefined) {
    throw new Complaint(
      `"${out}" holds "${other}", which would be lost: name a folder that is not there.`,
    );
  }
  const folder = `${place}.${randomBytes(4).toString('hex')}.part`;
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Complaint(`"${out}" cannot be written in "${dirname(place)}" (${error.code}).`);
  });
  return leavingNothing(
    async () => {
      let bytes = 0;
      for (const { name, make } of parts) {
        const content = await make();
        await writeFile(join(folder, name), content);
        bytes += Buffer.byteLength(content);
      }
      await putInPlace(folder, place, names !== undefined);
      return bytes;
    },
    () => rm(folder, { recursive: true, force: true }),
  );
}
