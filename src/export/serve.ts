/** Builds the site and serves it to the programs and tests, on a free port of this machine only. */
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Complaint } from './complaint.ts';

/** A site that is being served. */
export interface Site {
  /** Address of the page, ending in a slash. */
  address: string;
  close: () => Promise<void>;
}

/** Builds the deck into `folder`. Throws a Complaint with a sentence for each fault of the story. */
export async function buildSite(folder = 'dist'): Promise<void> {
  const { runBuild } = await import('./run-build.ts');
  await runBuild({ build: { outDir: folder } });
}

/** Serves a folder that holds a built site. */
export async function serveSite(folder = 'dist'): Promise<Site> {
  if (!existsSync(resolve(folder, 'index.html'))) {
    throw new Complaint(`There is no built site in "${folder}"; "npm run build" makes one.`);
  }
  // Read here: a browser can start meanwhile.
  const { preview } = await import('vite');
  const server = await preview({
    configFile: false,
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'silent',
  });
  const place = server.httpServer.address();
  if (!place || typeof place === 'string') throw new Complaint('No port is free on this machine.');
  return { address: `http://127.0.0.1:${place.port}/`, close: () => server.close() };
}

/** What the site is built from. */
const ingredients = ['slides', 'src', 'assets', 'index.html', 'package-lock.json'];

async function newestOf(path: string): Promise<number> {
  const { mtimeMs } = await stat(path);
  if (!(await stat(path)).isDirectory()) return mtimeMs;
  const names = await readdir(path, { recursive: true });
  const times = await Promise.all(
    names.map(async (name) => (await stat(join(path, name))).mtimeMs),
  );
  return Math.max(mtimeMs, ...times);
}

/** Builds into `dist/` if anything the site is built from is newer than it is; tells whether it did. */
export async function buildIfStale(): Promise<boolean> {
  const page = await stat('dist/index.html').catch(() => undefined);
  const newest = Math.max(...(await Promise.all(ingredients.map(newestOf))));
  if (page && page.mtimeMs >= newest) return false;
  await buildSite();
  return true;
}
