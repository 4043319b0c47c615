/** The files of a folder with an ending, TypeScript without one named, at any depth, as paths from the root. */
import { readdirSync } from 'node:fs';

export function filesIn(folder: string, ending = '.ts'): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}
