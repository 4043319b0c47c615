#!/usr/bin/env node
/** Runs a program of the deck: `node bin/deck.mjs pdf --steps`. */
import { existsSync } from 'node:fs';
import * as modules from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** As a shell has it of a program whose reader has closed the pipe: 128 and the number of the signal SIGPIPE. */
const unread = 141;

/** Where a reader has seen enough (`… | head -1`), goes on without a word, so that no file is left half-written. */
function endQuietly() {
  let isUnread = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error;
      isUnread = true;
    });
  }
  process.on('exit', (code) => {
    if (isUnread && code === 0) process.exitCode = unread;
  });
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [program = '', ...args] = process.argv.slice(2);
/** Where programs stand: those of the deck, and the one that measures it. */
const path = ['src/cli', 'src/room-server', 'tests/bench']
  .map((folder) => resolve(root, folder, `${program}.ts`))
  .find(existsSync);
if (!/^[a-z-]+$/.test(program) || !path) {
  console.error(`There is no program "${program}". package.json lists them under "scripts".`);
  process.exit(2);
}
endQuietly();
if (modules.registerHooks) modules.registerHooks(await import('./typescript.mjs'));
else modules.register('./typescript.mjs', import.meta.url);
const { main } = await import(pathToFileURL(path).href);
process.exitCode = await main(args);
