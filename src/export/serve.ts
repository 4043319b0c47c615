/** Builds the site and serves it to the programs and tests, on a free port of this machine only. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, preview } from 'vite';
import { Complaint } from './browser.ts';

/** A site that is being served. */
export interface Site {
  /** Address of the page, ending in a slash. */
  address: string;
  close: () => Promise<void>;
}

/** Builds the deck into `folder`. */
export async function buildSite(folder = 'dist'): Promise<void> {
  await build({ build: { outDir: folder }, logLevel: 'error' });
}

/** Serves a folder that holds a built site. */
export async function serveSite(folder = 'dist'): Promise<Site> {
  if (!existsSync(resolve(folder, 'index.html'))) {
    throw new Complaint(`There is no built site in "${folder}"; "npm run build" makes one.`);
  }
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
