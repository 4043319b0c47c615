/** The TypeScript files of a folder, at any depth, as paths from the root. */
import { readdirSync } from 'node:fs';

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}
