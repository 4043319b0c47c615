/** Builds the site and serves it to the programs and tests, on a free port of this machine only. */
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { contentTypes } from '../room-server/request-handler.ts';
import { UserError } from './command.ts';

/** A site that is being served. */
export interface Site {
  /** Address of the page, ending in a slash. */
  address: string;
  close: () => Promise<void>;
}

/** Builds the deck into `folder`. Throws a UserError with a sentence for each fault of the story. */
export async function buildSite(folder = 'dist'): Promise<void> {
  // Vite is read where it is needed: that takes longer than to find that nothing is to be built.
  const { runBuild } = await import('./build.ts');
  await runBuild({ build: { outDir: folder } });
}

/** Serves a folder that holds a built site. */
export async function serveSite(folder = 'dist'): Promise<Site> {
  if (!existsSync(resolve(folder, 'index.html'))) {
    throw new UserError(`There is no built site in "${folder}"; "npm run build" makes one.`);
  }
  const names = await readdir(folder, { recursive: true });
  const paths = new Set(names.map((name) => `/${name.replaceAll('\\', '/')}`));
  const server = createServer(async ({ url = '/' }, response) => {
    const asked = url.replace(/[?#].*$/s, '');
    const path = asked === '/' ? '/index.html' : asked;
    const bytes = paths.has(path) && (await readFile(join(folder, path)).catch(() => undefined));
    // The names of assets are those of what is in them.
    const cache = path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
    const type = contentTypes[extname(path)] ?? 'text/plain; charset=utf-8';
    if (bytes) response.writeHead(200, { 'content-type': type, 'cache-control': cache }).end(bytes);
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const place = server.address();
  if (!place || typeof place === 'string') throw new UserError('No port is free on this machine.');
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${place.port}/`, close };
}

/** What the site is built from. */
const ingredients = ['slides', 'src', 'assets', 'index.html', 'package-lock.json'];

async function newestOf(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path, { recursive: true });
  const times = await Promise.all(
    names.map(async (name) => (await stat(join(path, name))).mtimeMs),
  );
  return Math.max(found.mtimeMs, ...times);
}

/** Builds into `dist/` if anything the site is built from is newer than it is; tells whether it did. */
export async function buildIfStale(): Promise<boolean> {
  const page = await stat('dist/index.html').catch(() => undefined);
  const newest = Math.max(...(await Promise.all(ingredients.map(newestOf))));
  if (page && page.mtimeMs >= newest) return false;
  await buildSite();
  return true;
}
