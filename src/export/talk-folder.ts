/** Where files made for people stand: a folder that no build empties. */
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';

const talkFolder = 'talk';

/** The path of something made for the talk that was given no place of its own; makes the folder. */
export async function placeInTalk(name: string): Promise<string> {
  await makeFolder(talkFolder);
  return join(talkFolder, name);
}
