import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../../../src/cli/serve.ts';

/** What a server answers to a path as it is sent: nothing in it is resolved before. */
function ask(address: string, path: string) {
  return new Promise<{ status?: number; type?: string; body: string }>((answered, failed) => {
    const request = get(address, { path }, (response) => {
      let body = '';
      response.on('data', (data) => {
        body += String(data);
      });
      const { statusCode: status, headers } = response;
      response.on('end', () => answered({ status, type: headers['content-type'], body }));
    });
    request.on('error', failed);
  });
}

describe('a built site that is served on this machine', () => {
  let folder = '';
  let site: Site;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deck-site-'));
    await mkdir(join(folder, 'dist', 'assets'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'not of the site');
    await writeFile(join(folder, 'dist', 'index.html'), '<!doctype html>');
    await writeFile(join(folder, 'dist', 'assets', 'stage.js'), 'export {};');
    site = await serveSite(join(folder, 'dist'));
  });
  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  test.each([
    ['/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['/?view=print', 'text/html; charset=utf-8', '<!doctype html>'],
    ['/assets/stage.js', 'text/javascript; charset=utf-8', 'export {};'],
  ])('gives out %s as what it is', async (path, type, body) => {
    expect(await ask(site.address, path)).toEqual({ status: 200, type, body });
  });

  test.each(['/nothing.js', '/assets', '/../secret.txt', '/%2e%2e/secret.txt', '//['])(
    'has nothing at %s',
    async (path) => {
      expect(await ask(site.address, path)).toMatchObject({ status: 404, body: '' });
    },
  );
});

test('a folder without a built site is told in a sentence', async () => {
  await expect(serveSite('slides')).rejects.toThrow(
    'There is no built site in "slides"; "npm run build" makes one.',
  );
});

test('npm run preview has the page at its own path alone, and nowhere without its styles', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deck-preview-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  const server = await preview({
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1', open: false },
    logLevel: 'silent',
  });
  const address = server.resolvedUrls?.local[0] ?? '';
  const statuses = ['', '?view=print', 'talk', 'talk/'].map(async (path) => {
    return (await fetch(address + path, { headers: { accept: 'text/html' } })).status;
  });
  expect(await Promise.all(statuses)).toEqual([200, 200, 404, 404]);
  await server.close();
  await rm(folder, { recursive: true });
});
