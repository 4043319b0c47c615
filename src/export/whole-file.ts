/** Writes a file that is whole or not there. */
import { randomBytes } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Complaint } from './complaint.ts';
import { leavingNothing } from './stop.ts';

/** Throws a Complaint where a folder stands at the path of a file. */
async function refuseFolder(out: string) {
  const there = await stat(out).catch(() => undefined);
  if (there?.isDirectory()) {
    throw new Complaint(`"${out}" is a folder: name a file in it.`);
  }
}

/**
 * Writes what `make` gives to `out`, by a file beside it that becomes `out` when it is whole. Throws a Complaint,
 * before anything is made, where none can be written there.
 */
export async function writeWhole(
  out: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  await refuseFolder(out);
  const part = `${resolve(out)}.${randomBytes(4).toString('hex')}.part`;
  await writeFile(part, '').catch((error: NodeJS.ErrnoException) => {
    throw new Complaint(
      `"${out}" cannot be written in "${dirname(resolve(out))}" (${error.code}).`,
    );
  });
  return leavingNothing(
    async () => {
      const bytes = await make();
      await writeFile(part, bytes);
      await rename(part, resolve(out)).catch((error: NodeJS.ErrnoException) => {
        throw new Complaint(`"${out}" cannot be written (${error.code}).`);
      });
      return bytes;
    },
    () => rm(part, { force: true }),
  );
}
