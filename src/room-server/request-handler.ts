/** Answers HTTP requests: the built deck for visitors with a token, the entrance page for all others. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentPolicy } from '../build/social-meta.ts';
import { UserError } from '../cli/command.ts';
import { entranceFiles, entrancePage, roleOf, type Tokens } from './auth.ts';
import { isOwnHost } from './own-hosts.ts';

interface SiteFile {
  type: string;
  bytes: string | Buffer;
  gzipped?: Buffer;
}

/** Media types by file ending. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Reads a built site into memory, by path: a rebuild during the talk changes nothing. Throws a UserError where there is none. */
export async function readSite(folder: string): Promise<ReadonlyMap<string, SiteFile>> {
  if (!existsSync(resolve(folder, 'index.html'))) {
    throw new UserError(`There is no built site in "${folder}"; "npm run build" makes one.`);
  }
  const files = new Map<string, SiteFile>();
  for (const name of await readdir(folder, { recursive: true })) {
    const type = contentTypes[extname(name)];
    if (!type) continue;
    const bytes = await readFile(join(folder, name));
    const path = name === 'index.html' ? '/' : `/${name.replaceAll('\\', '/')}`;
    const isCompressed = /png|woff2/.test(type);
    files.set(path, { type, bytes, ...(isCompressed ? {} : { gzipped: gzipSync(bytes) }) });
  }
  return files;
}

/** Creates the listener of a room. Only files of the site are served: paths are looked up, never resolved. */
export function createRequestHandler(
  files: ReadonlyMap<string, SiteFile>,
  { tokens, isOnLan, answers }: { tokens: Tokens; isOnLan: boolean; answers: string },
  port: () => number,
): RequestListener {
  return ({ url = '/', method = '', headers }, response) => {
    const { host = '', cookie = '' } = headers;
    const send = (status: number, type: string, body: string | Buffer, more = {}) => {
      response.writeHead(status, {
        'content-type': type,
        'content-security-policy': `${contentPolicy}; connect-src 'self' ws://${host}`,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
        ...more,
      });
      response.end(method === 'HEAD' ? undefined : body);
    };
    const sendText = (status: number, text: string) =>
      send(status, 'text/plain; charset=utf-8', `${text}\n`);
    if (!isOwnHost(host, port(), isOnLan)) {
      response.writeHead(421).end('This is not an address of this machine.\n');
      return;
    }

    const path = url.replace(/[?#].*$/s, '');
    const token = String(headers['x-token']);
    // All ports of a machine share its cookies.
    const cookieName = `deck-token-${port()}`;
    if (path === '/enter' && method === 'POST') {
      const isKnown = roleOf(tokens, token) !== undefined;
      const given = { 'set-cookie': `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Lax` };
      if (isKnown) send(204, 'text/plain', '', given);
      else sendText(403, 'This code is not that of the talk.');
      return;
    }
    if (method !== 'GET' && method !== 'HEAD') {
      sendText(405, 'Only GET and HEAD are answered here.');
      return;
    }
    const cookies = cookie.split(/;\s*/);
    const isIn = cookies.some((pair) => {
      const [name, value] = pair.split('=');
      return name === cookieName && roleOf(tokens, value) !== undefined;
    });
    const file: SiteFile | undefined =
      entranceFiles.get(path) ?? (isIn ? files.get(path) : undefined);
    if (!isIn && !file) {
      send(path === '/' ? 200 : 403, 'text/html; charset=utf-8', entrancePage);
    } else if (path === '/answers.json') {
      // By the token of the window: windows that share a cookie may have different ones.
      send(200, 'application/json', roleOf(tokens, token) === 'lead' ? answers : '{}');
    } else if (!file) {
      sendText(404, 'The deck has no such file.');
    } else {
      const gzipped = /\bgzip\b/.test(String(headers['accept-encoding'])) && file.gzipped;
      send(200, file.type, gzipped || file.bytes, {
        ...(path.startsWith('/assets/') && { 'cache-control': 'private, max-age=86400' }),
        ...(gzipped && { 'content-encoding': 'gzip' }),
      });
    }
  };
}
