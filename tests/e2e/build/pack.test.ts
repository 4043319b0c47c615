import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { main } from '../../../src/cli/pack.ts';
import { slides } from '../../support/story.ts';

let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'deck-pack-'));
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rm(place, { recursive: true }));

/** Runs the program; gives its exit code and all it said. */
async function run(...args: string[]): Promise<{ code: number; said: string[] }> {
  const said: string[] = [];
  const listen = (line: string) => said.push(line);
  const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
  for (const spy of spies) spy.mockImplementation(listen);
  try {
    return { code: await main(args), said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

test('npm run pack gives a folder whose page names each of its files, and each is what its name says', async () => {
  const folder = join(place, 'talk');
  const { code, said } = await run('--out', folder);
  expect(said.at(-1)).toMatch(/: 6 files, \d+ kB, [\d.]+ s\. Open start-here\.html first\.$/);
  expect(code).toBe(0);
  expect(await readdir(place)).toEqual(['talk']);
  const page = await readFile(join(folder, 'start-here.html'), 'utf8');
  const linked = [...page.matchAll(/href="([^"]*)"/g)].map(([, name]) => name);
  expect((await readdir(folder)).toSorted()).toEqual([...linked, 'start-here.html'].toSorted());
  const beginnings = { 'deck.pdf': '%PDF', 'handout.pdf': '%PDF', 'deck.pptx': 'PK' };
  for (const [name, beginning] of Object.entries(beginnings)) {
    const bytes = await readFile(join(folder, name), 'latin1');
    expect(bytes.startsWith(beginning), name).toBe(true);
  }
  const deck = await readFile(join(folder, 'deck.html'), 'utf8');
  const notes = await readFile(join(folder, 'notes.md'), 'utf8');
  for (const { id } of slides) expect(deck).toContain(`id="${id}"`);
  expect(notes.match(/^### /gm)).toHaveLength(slides.length);
  expect(deck.match(/<script[^>]* src=|<link[^>]* href="(?!data:)/g)).toBeNull();
});

test.each([
  [['--colour'], 2, /Unknown option '--colour'/],
  [['--out', '/nowhere/talk'], 1, /"\/nowhere\/talk" cannot be written in "\/nowhere"/],
])('npm run pack refuses %j in a sentence', async (args, code, words) => {
  const result = await run(...args);
  expect(result.said.join('\n')).toMatch(words);
  expect(result.said).toHaveLength(1);
  expect(result.code).toBe(code);
});

test('npm run pack that is stopped in the middle leaves no folder', async () => {
  const child = spawn(process.execPath, ['bin/deck.mjs', 'pack', '--out', join(place, 'stopped')]);
  let said = '';
  child.stderr.on('data', (data) => (said += String(data)));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (data) => {
      if (String(data).includes('Printing')) resolve();
    });
  });
  child.kill('SIGINT');
  const code = await new Promise((resolve) => child.on('exit', resolve));
  expect(said).toBe('Stopped; nothing was written.\n');
  expect(code).toBe(1);
  expect((await readdir(place)).filter((name) => name.startsWith('stopped'))).toEqual([]);
});
