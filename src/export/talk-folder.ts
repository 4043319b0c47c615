/** Where files made for people stand: a folder that no build empties. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

const talkFolder = 'talk';

/** The path of something made for the talk that was given no place of its own; makes the folder. */
export async function placeInTalk(name: string): Promise<string> {
  await mkdir(talkFolder, { recursive: true });
  return join(talkFolder, name);
}
