import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFolderAtomic } from '../../../src/cli/atomic-write.ts';

let place = '';
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'deck-folder-'));
});
afterEach(() => rm(place, { recursive: true }));

const part = (name: string, content: string) => ({ name, make: async () => content });
const failing = {
  name: 'b',
  make: () => Promise.reject(new Error('no browser')),
};

/** All files at a place with their contents. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  return Object.fromEntries(
    await Promise.all(
      files.map(async ({ parentPath, name }) => [
        join(parentPath, name).slice(folder.length + 1),
        await readFile(join(parentPath, name), 'utf8'),
      ]),
    ),
  );
}

test('a packed folder holds all its files and nothing stands beside it', async () => {
  const bytes = await writeFolderAtomic(join(place, 'pack'), [part('a', 'é'), part('b', 'two')]);
  expect(bytes).toBe(5);
  expect(await readdir(place)).toEqual(['pack']);
  expect(await filesIn(place)).toEqual({ 'pack/a': 'é', 'pack/b': 'two' });
});

test('a file that cannot be made leaves no folder, and the fault is told', async () => {
  const work = writeFolderAtomic(join(place, 'pack'), [part('a', 'one'), failing]);
  await expect(work).rejects.toThrow('no browser');
  expect(await readdir(place)).toEqual([]);
});

test('a file that cannot be made leaves the folder that was packed before as it was', async () => {
  const out = join(place, 'pack');
  await writeFolderAtomic(out, [part('a', 'one'), part('b', 'two')]);
  await expect(writeFolderAtomic(out, [part('a', 'new'), failing])).rejects.toThrow('no browser');
  expect(await filesIn(place)).toEqual({ 'pack/a': 'one', 'pack/b': 'two' });
});

test('a folder that is packed again is the new one as a whole', async () => {
  const out = join(place, 'pack');
  await writeFolderAtomic(out, [part('a', 'one'), part('b', 'two')]);
  await writeFolderAtomic(out, [part('b', 'new'), part('a', 'newer')]);
  expect(await readdir(place)).toEqual(['pack']);
  expect(await filesIn(place)).toEqual({ 'pack/a': 'newer', 'pack/b': 'new' });
});

test('a folder with a file of somebody’s own is left alone before anything is made', async () => {
  const out = join(place, 'pack');
  await mkdir(out);
  await writeFile(join(out, 'thesis.txt'), 'ten years');
  const made: string[] = [];
  const noting = { name: 'a', make: async () => String(made.push('a')) };
  await expect(writeFolderAtomic(out, [noting])).rejects.toThrow(
    /holds "thesis\.txt", which would be lost: name a folder that is not there\.$/,
  );
  expect(made).toEqual([]);
  expect(await filesIn(place)).toEqual({ 'pack/thesis.txt': 'ten years' });
});

test('a file where the folder is to stand, and a place that is not there, are told in a sentence', async () => {
  await writeFile(join(place, 'file'), '');
  await expect(writeFolderAtomic(join(place, 'file'), [part('a', '')])).rejects.toThrow(
    /file" cannot be written: it is no folder \(ENOTDIR\)\.$/,
  );
  await expect(writeFolderAtomic('/nowhere/pack', [part('a', '')])).rejects.toThrow(
    '"/nowhere/pack" cannot be written in "/nowhere" (ENOENT).',
  );
});
