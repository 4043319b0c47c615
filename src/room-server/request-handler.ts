/** How the room's server answers requests: the deck to who has a pass, a polite page to all others. */

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentPolicy } from '../build/social-meta.ts';
import { UserError } from '../cli/command.ts';
import { auth, roleOf, type Tokens } from './auth.ts';
import { isOwnHost } from './own-hosts.ts';

export interface RequestHandler {
  files: SiteFiles;
  tokens: Tokens;
  /** Whether others on the network may come. */
  isOnLan: boolean;
  /** For who leads: what may be asked, with the answers. */
  answers: string;
  port: () => number;
}

/** Cookies are shared by all ports of a machine: each room has its own. */
const cookieName = (port: number) => `deck-pass-${port}`;

function passInCookies(cookies: string | undefined, port: number): string | undefined {
  const pairs = (cookies ?? '').split(/;\s*/).map((pair) => pair.split('='));
  return pairs.find(([name]) => name === cookieName(port))?.[1];
}

/** Headers of every answer: the page may reach its own server, and nothing else. */
function headersFor(host: string): Record<string, string> {
  return {
    'content-security-policy': `${contentPolicy}; connect-src 'self' ws://${host}`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

/** The path that a request asks for, without its query; as it stands, nothing in it is resolved. */
function pathOf({ url = '/' }: IncomingMessage): string {
  return url.replace(/[?#].*$/s, '');
}

/** A listener for requests. */
export function createRequestHandler({ files, tokens, isOnLan, answers, port }: RequestHandler) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { host = '', cookie, ...headers } = request.headers;
    const send = (status: number, type: string, body: string | Buffer, more = {}) => {
      response.writeHead(status, { 'content-type': type, ...headersFor(host), ...more });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const say = (status: number, words: string) =>
      send(status, 'text/plain; charset=utf-8', `${words}\n`);

    if (!isOwnHost(host, port(), isOnLan)) {
      response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('This is not an address of this machine.\n');
      return;
    }
    const path = pathOf(request);
    if (path === '/enter' && request.method === 'POST') {
      const token = headers['x-pass'];
      const isRight = typeof token === 'string' && roleOf(tokens, token) !== undefined;
      if (!isRight) {
        say(403, 'This code is not that of the talk.');
        return;
      }
      const pass = `${cookieName(port())}=${token}; Path=/; HttpOnly; SameSite=Lax`;
      response.writeHead(204, { ...headersFor(host), 'set-cookie': pass }).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      say(405, 'Only GET and HEAD are answered here.');
      return;
    }
    const part = auth.files.get(path);
    if (part) {
      send(200, part.type, part.text);
      return;
    }
    if (!roleOf(tokens, passInCookies(cookie, port()))) {
      send(path === '/' ? 200 : 403, 'text/html; charset=utf-8', auth.page);
      return;
    }
    if (path === '/answers.json') {
      // By the pass of the window that asks: windows that share a cookie may have each of the two.
      const hasLeader = roleOf(tokens, String(headers['x-pass'])) === 'lead';
      send(200, 'application/json', hasLeader ? answers : '{}');
      return;
    }
    const file = files.get(path);
    if (!file) {
      say(404, 'The deck has no such file.');
      return;
    }
    const isGzipped = file.gzipped && /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
    const more = {
      ...(path.startsWith('/assets/') ? { 'cache-control': 'private, max-age=86400' } : {}),
      ...(isGzipped ? { 'content-encoding': 'gzip' } : {}),
    };
    send(200, file.type, (isGzipped && file.gzipped) || file.bytes, more);
  };
}

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

/** Reads a folder that holds a built site. Throws a UserError where it holds none. */
export async function readSite(folder: string): Promise<SiteFiles> {
  if (!existsSync(resolve(folder, 'index.html'))) {
    throw new UserError(`There is no built site in "${folder}"; "npm run build" makes one.`);
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
