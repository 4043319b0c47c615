/** Writes files and folders atomically: complete, or not at all. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { UserError, withCleanup } from './command.ts';

/** Returns a function that throws a UserError with this sentence and the code of what failed. */
const failWith = (sentence: string) => (error: NodeJS.ErrnoException) => {
  throw new UserError(`${sentence} (${error.code}).`);
};

const temporaryPath = (out: string) => `${resolve(out)}.${randomBytes(4).toString('hex')}.part`;

const cannotWrite = (out: string) => `"${out}" cannot be written in "${dirname(resolve(out))}"`;

/** Writes what `make` returns to `out`. Throws a UserError before `make` runs where no file can be written there. */
export async function writeFileAtomic(
  out: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const existing = await stat(out).catch(() => undefined);
  if (existing?.isDirectory()) throw new UserError(`"${out}" is a folder: name a file in it.`);
  const part = temporaryPath(out);
  await writeFile(part, '').catch(failWith(cannotWrite(out)));
  return withCleanup(
    async () => {
      const bytes = await make();
      await writeFile(part, bytes);
      await rename(part, resolve(out)).catch(failWith(`"${out}" cannot be written`));
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

/** Moves a finished folder to its place, and removes the one that it replaces. */
async function replaceFolder(part: string, out: string, exists: boolean): Promise<void> {
  const old = `${part}.old`;
  if (exists) await rename(out, old);
  try {
    await rename(part, out);
  } catch (error) {
    if (exists) await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/**
 * Makes the files one after another in a folder that becomes `out` when it is complete, and returns the bytes written.
 * A folder with such files, and no others, is replaced. Throws a UserError before anything is made where it has others
 * or cannot be written.
 */
export async function writeFolderAtomic(
  out: string,
  parts: readonly FolderPart[],
): Promise<number> {
  const place = resolve(out);
  const names = await readdir(place).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT'
      ? undefined
      : failWith(`"${out}" cannot be written: it is no folder`)(error),
  );
  const other = names?.find((name) => parts.every((part) => part.name !== name));
  if (other !== undefined)
    throw new UserError(
      `"${out}" holds "${other}", which would be lost: name a folder that is not there.`,
    );
  const folder = temporaryPath(out);
  await mkdir(folder).catch(failWith(cannotWrite(out)));
  return withCleanup(
    async () => {
      let bytes = 0;
      for (const { name, make } of parts) {
        const content = await make();
        await writeFile(join(folder, name), content);
        bytes += Buffer.byteLength(content);
      }
      await replaceFolder(folder, place, names !== undefined);
      return bytes;
    },
    () => rm(folder, { recursive: true, force: true }),
  );
}

/** Makes a folder and those above it. Throws a UserError where that cannot be. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(failWith(`The folder "${folder}" cannot be made`));
}

/** The path of an output in `talk/`; makes that folder. */
export async function talkPath(name: string): Promise<string> {
  await makeFolder('talk');
  return join('talk', name);
}

/** What was written where, its size and the seconds since `start`, as a line for the terminal. */
export function describeOutput(out: string, what: string, bytes: number, start: number): string {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return `${relative('', resolve(out))}${what}, ${Math.round(bytes / 1024)} kB, ${seconds} s`;
}

/** Writes what a command makes to the named file, or to `name` in `talk/`, and prints its path, count and size. */
export async function writeOutput(
  out: string | undefined,
  name: string,
  make: () => Promise<{ bytes: Uint8Array; count: string }>,
): Promise<void> {
  const start = performance.now();
  const path = out ?? (await talkPath(name));
  let what = '';
  const { length } = await writeFileAtomic(path, async () => {
    const { bytes, count } = await make();
    what = `: ${count}`;
    return bytes;
  });
  console.log(describeOutput(path, what, length, start));
}
