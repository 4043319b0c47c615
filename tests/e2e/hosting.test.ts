import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { buildSite } from '../../src/export/serve.ts';
import { deckAddress } from './deck.ts';

test('the built site brings a strict content policy for its host, and nothing in its page needs another', async () => {
  const headers = await (await fetch(`${deckAddress()}_headers`)).text();
  expect(headers).toContain("Content-Security-Policy: default-src 'self';");
  expect(headers).not.toContain('unsafe');
  const page = await (await fetch(deckAddress())).text();
  expect(page).not.toMatch(/<script(?![^>]* src=)|<style|<[a-z][^>]* (style|on[a-z]+)=/);
});

test('a link to the deck is previewed with its title and its picture, in full where its address is known', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deck-hosted-'));
  vi.stubEnv('DECK_ADDRESS', 'https://example.org/talk');
  await buildSite(folder);
  vi.unstubAllEnvs();
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  expect(page).toContain('<link rel="canonical" href="https://example.org/talk/">');
  expect(page).toContain('property="og:title" content="Exodus from the Hi-Tech Park"');
  expect(page).toContain('property="og:image" content="https://example.org/talk/title.png"');
  expect(await readFile(join(folder, 'title.png'))).toEqual(await readFile('assets/title.png'));
  await rm(folder, { recursive: true });
});
