/** Serves the built site as a public host would, compressed, and its page a second time without scripts. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Site } from '../../src/cli/serve.ts';

/** Path of the page without scripts, beside the page that has them. */
export const barePath = 'bare.html';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A page as it is, but that nothing of it runs or is fetched in order to run. */
function withoutScripts(page: string): string {
  return page
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\brel="modulepreload"[^>]*>/g, '');
}

async function readSite(folder: string, path: string): Promise<Buffer> {
  if (path !== `/${barePath}`) return readFile(join(folder, path === '/' ? 'index.html' : path));
  return Buffer.from(withoutScripts(await readFile(join(folder, 'index.html'), 'utf8')));
}

/** Serves a folder that holds a built site, on a free port of this machine only. */
export async function serveCompressed(folder: string): Promise<Site> {
  // A host has files compressed before they are asked for.
  const compressed = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const type = types[extname(pathname) || '.html'];
    const bytes = await readSite(folder, pathname).catch(() => undefined);
    if (!type || !bytes) {
      response.writeHead(404).end();
      return;
    }
    const isText = !type.startsWith('font/');
    const headers = { 'content-type': type, 'cache-control': 'max-age=600' };
    response.writeHead(200, isText ? { ...headers, 'content-encoding': 'gzip' } : headers);
    const sent = compressed.get(pathname) ?? (isText ? gzipSync(bytes, { level: 9 }) : bytes);
    compressed.set(pathname, sent);
    response.end(sent);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const place = server.address();
  if (!place || typeof place === 'string') throw new Error('the server has no port');
  return {
    address: `http://127.0.0.1:${place.port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
