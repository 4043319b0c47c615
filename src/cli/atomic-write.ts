/** Writes a file that is whole or not there. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UserError, withCleanup } from './command.ts';

/** Throws a UserError where a folder stands at the path of a file. */
async function refuseFolder(out: string) {
  const there = await stat(out).catch(() => undefined);
  if (there?.isDirectory()) {
    throw new UserError(`"${out}" is a folder: name a file in it.`);
  }
}

/**
 * Writes what `make` gives to `out`, by a file beside it that becomes `out` when it is whole. Throws a UserError,
 * before anything is made, where none can be written there.
 */
export async function writeFileAtomic(
  out: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  await refuseFolder(out);
  const part = `${resolve(out)}.${randomBytes(4).toString('hex')}.part`;
  await writeFile(part, '').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      `"${out}" cannot be written in "${dirname(resolve(out))}" (${error.code}).`,
    );
  });
  return withCleanup(
    async () => {
      const bytes = await make();
      await writeFile(part, bytes);
      await rename(part, resolve(out)).catch((error: NodeJS.ErrnoException) => {
        throw new UserError(`"${out}" cannot be written (${error.code}).`);
      });
      return bytes;
    },
    () => rm(part, { force: true }),
  );
}

/** A file of a folder: its name, and what makes its content. */
export interface FolderPart {
  name: string;
  make: () => Promise<string | Uint8Array>;
}

/** What stands at a path: the names in a folder, or nothing. Throws a UserError where it is no folder. */
async function namesIn(out: string): Promise<string[] | undefined> {
  return readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new UserError(`"${out}" cannot be written: it is no folder (${error.code}).`);
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
 * that stands there is replaced if it holds such files and no others. Throws a UserError, before anything is made,
 * if it holds others or if none can be written there; what a part throws leaves all as it was. Gives the bytes written.
 */
export async function writeFolderAtomic(
  out: string,
  parts: readonly FolderPart[],
): Promise<number> {
  const place = resolve(out);
  const names = await namesIn(place);
  const other = names?.find((name) => parts.every((part) => part.name !== name));
  if (other !== undefined) {
    throw new UserError(
      `"${out}" holds "${other}", which would be lost: name a folder that is not there.`,
    );
  }
  const folder = `${place}.${randomBytes(4).toString('hex')}.part`;
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`"${out}" cannot be written in "${dirname(place)}" (${error.code}).`);
  });
  return withCleanup(
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

/** Makes a folder with those that it stands in, where it is not there yet. Throws a UserError where that cannot be. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`The folder "${folder}" cannot be made (${error.code}).`);
  });
}

const talkFolder = 'talk';

/** The path of something made for the talk that was given no place of its own; makes the folder. */
export async function talkPath(name: string): Promise<string> {
  await makeFolder(talkFolder);
  return join(talkFolder, name);
}
