/** Lets Node import TypeScript, which Node 20 cannot read, by the compiler of Vite; Vite itself takes half a second to start. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { transformSync } from 'rolldown/utils';

/** Nothing is looked up in tsconfig.json: the deck's TypeScript is JavaScript once its types are gone. */
const options = { tsconfig: false, typescript: { onlyRemoveTypeImports: true } };

/** Node's hook that reads a module. Throws an error with the place of the first fault in it. */
export function load(url, context, loadNext) {
  if (!url.endsWith('.ts')) return loadNext(url, context);
  const path = fileURLToPath(url);
  const { code, errors } = transformSync(path, readFileSync(path, 'utf8'), options);
  if (errors[0]) {
    const words = stripVTControlCharacters(errors[0].message)
      .split('\n')[0]
      ?.replace(/^\[\w+\] /, '');
    throw new SyntaxError(`${relative('', path)}, line ${errors[0].loc?.line}: ${words}`);
  }
  return { format: 'module', source: code, shortCircuit: true };
}
