/** The files of a built site, read once: what is not among them cannot be asked for, by whatever path. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Complaint } from '../complaint.ts';

/** A file as it is sent. */
export interface SiteFile {
  type: string;
  bytes: Buffer;
  /** Compressed, where that makes it smaller. */
  gzipped?: Buffer;
}

/** The files by their path in an address, as "/assets/stage.js"; the page is "/". */
export type SiteFiles = ReadonlyMap<string, SiteFile>;

/** What a browser is told of a file, by its ending. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const isPacked = new Set(['.png', '.woff2']);

/** Reads a folder that holds a built site. Throws a Complaint where it holds none. */
export async function readSite(folder: string): Promise<SiteFiles> {
  if (!existsSync(resolve(folder, 'index.html'))) {
    throw new Complaint(`There is no built site in "${folder}"; "npm run build" makes one.`);
  }
  const files = new Map<string, SiteFile>();
  for (const name of await readdir(folder, { recursive: true })) {
    const extension = extname(name);
    const type = contentTypes[extension];
    if (!type) continue;
    const bytes = await readFile(join(folder, name));
    const path = name === 'index.html' ? '/' : `/${name.replaceAll('\\', '/')}`;
    const file: SiteFile = { type, bytes };
    if (!isPacked.has(extension)) file.gzipped = gzipSync(bytes);
    files.set(path, file);
  }
  return files;
}
