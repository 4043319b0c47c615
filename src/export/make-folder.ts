/** Makes the folders that programs write into. */
import { mkdir } from 'node:fs/promises';
import { Complaint } from './complaint.ts';

/** Makes a folder with those that it stands in, where it is not there yet. Throws a Complaint where that cannot be. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Complaint(`The folder "${folder}" cannot be made (${error.code}).`);
  });
}
