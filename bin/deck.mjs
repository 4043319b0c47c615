#!/usr/bin/env node
/** Runs a program of the deck: `node bin/deck.mjs pdf --steps`. Node 20 cannot read TypeScript; Vite can. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

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
const vite = await createServer({
  root,
  configFile: false,
  server: { middlewareMode: true, ws: false, hmr: false, watch: null },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  logLevel: 'error',
});
try {
  const { main } = await vite.environments.ssr.runner.import(path);
  process.exitCode = await main(args);
} finally {
  await vite.close();
}
