import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../../src/cli/sheet.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-sheet-'));
  await mkdir(join(folder, 'slides'));
  await writeFile(join(folder, 'file'), 'as it was');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

test.each([
  [['--out', 'slides'], /^".*\/slides" is a folder: name a file in it\.$/],
  [['--out', 'file/sheet.png'], /^The folder ".*\/file" cannot be made \(EEXIST\)\.$/],
  [['--out', 'sheet.png', '--each', 'file'], /^The folder ".*\/file" cannot be made \(EEXIST\)\.$/],
])('npm run sheet refuses %j in a sentence before it takes a picture', async (args, words) => {
  const said: string[] = [];
  for (const way of ['log', 'error'] as const)
    vi.spyOn(console, way).mockImplementation((line) => said.push(line));
  const code = await main(args.map((arg) => (arg.startsWith('--') ? arg : join(folder, arg))));
  expect(said).toEqual([expect.stringMatching(words)]);
  expect(code).toBe(1);
  expect((await readdir(folder)).toSorted()).toEqual(['file', 'slides']);
});
