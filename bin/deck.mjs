#!/usr/bin/env node
/** Runs a program of the deck: `node bin/deck.mjs pdf --steps`. */
import { existsSync } from 'node:fs';
import * as modules from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [program = '', ...args] = process.argv.slice(2);
/** Where programs stand: those of the deck, and the one that measures it. */
const path = ['src/export', 'tests/bench']
  .map((folder) => resolve(root, folder, `${program}.ts`))
  .find(existsSync);
if (!/^[a-z-]+$/.test(program) || !path) {
  console.error(`There is no program "${program}". package.json lists them under "scripts".`);
  process.exit(2);
}
if (modules.registerHooks) modules.registerHooks(await import('./typescript.mjs'));
else modules.register('./typescript.mjs', import.meta.url);
const { main } = await import(pathToFileURL(path).href);
process.exitCode = await main(args);
