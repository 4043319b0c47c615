import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../../src/cli/pptx.ts';
import { slides } from '../../support/story.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-pptx-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Runs the program; gives its exit code and all it said. */
async function run(...args: string[]): Promise<{ code: number; said: string[] }> {
  const said: string[] = [];
  for (const way of ['log', 'error'] as const)
    vi.spyOn(console, way).mockImplementation((line) => said.push(line));
  return { code: await main(args), said };
}

test('npm run pptx writes the one file it is told to, and leaves a packed folder beside it alone', async () => {
  await mkdir(join(folder, '2026-05-01'));
  await writeFile(join(folder, '2026-05-01', 'deck.pptx'), 'packed before');
  const out = join(folder, 'deck.pptx');
  const { code, said } = await run('--out', out);
  expect(said.at(-1)).toMatch(
    new RegExp(`deck\\.pptx: ${slides.length} slides, \\d+ kB, [\\d.]+ s$`),
  );
  expect(code).toBe(0);
  expect((await readdir(folder)).toSorted()).toEqual(['2026-05-01', 'deck.pptx']);
  expect(await readFile(join(folder, '2026-05-01', 'deck.pptx'), 'utf8')).toBe('packed before');
  expect(Object.keys(unzipSync(await readFile(out)))).toContain('ppt/presentation.xml');
}, 120_000);

test.each([
  [['--out', 'slides'], 1, /^"slides" is a folder: name a file in it\.$/],
  [['--out', '/nowhere/deck.pptx'], 1, /^"\/nowhere\/deck\.pptx" cannot be written in "\/nowhere"/],
])('npm run pptx refuses %j in a sentence', async (args, code, words) => {
  const result = await run(...args);
  expect(result.said).toEqual([expect.stringMatching(words)]);
  expect(result.code).toBe(code);
});
