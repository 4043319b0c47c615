import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeFileAtomic, writeFolderAtomic } from '../../../src/cli/atomic-write.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-write-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** All files of the folder with their contents. */
async function files(): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const texts = paths.map(async (path) => [
    path.slice(folder.length + 1),
    await readFile(path, 'utf8'),
  ]);
  return Object.fromEntries(await Promise.all(texts));
}

describe('a file', () => {
  const bytes = async () => new TextEncoder().encode('new');

  test('is complete, and nothing stands beside it', async () => {
    await writeFileAtomic(join(folder, 'deck'), bytes);
    expect(await files()).toEqual({ deck: 'new' });
  });

  test('that cannot be made leaves the one that was there', async () => {
    await writeFile(join(folder, 'deck'), 'old');
    const work = writeFileAtomic(join(folder, 'deck'), () => Promise.reject(new Error('bad data')));
    await expect(work).rejects.toThrow('bad data');
    expect(await files()).toEqual({ deck: 'old' });
  });

  test('is not made where it cannot be written', async () => {
    const make = vi.fn(bytes);
    await expect(writeFileAtomic('/nowhere/deck', make)).rejects.toThrow(
      '"/nowhere/deck" cannot be written in "/nowhere" (ENOENT).',
    );
    await mkdir(join(folder, 'talk'));
    await expect(writeFileAtomic(join(folder, 'talk'), make)).rejects.toThrow(
      `"${join(folder, 'talk')}" is a folder: name a file in it.`,
    );
    expect(make).not.toHaveBeenCalled();
    expect(await readdir(folder)).toEqual(['talk']);
  });
});

describe('a folder', () => {
  const part = (name: string, content: string) => ({ name, make: async () => content });
  const failing = { name: 'b', make: () => Promise.reject(new Error('no browser')) };
  const write = (...parts: Parameters<typeof writeFolderAtomic>[1]) =>
    writeFolderAtomic(join(folder, 'pack'), parts);

  test('has all its files, nothing stands beside it, and a second one replaces it', async () => {
    expect(await write(part('a', 'é'), part('b', 'two'))).toBe(5);
    expect(await files()).toEqual({ 'pack/a': 'é', 'pack/b': 'two' });
    await write(part('b', 'new'), part('a', 'newer'));
    expect(await files()).toEqual({ 'pack/a': 'newer', 'pack/b': 'new' });
    expect(await readdir(folder)).toEqual(['pack']);
  });

  test('of which a file cannot be made leaves what was there', async () => {
    await expect(write(part('a', 'one'), failing)).rejects.toThrow('no browser');
    expect(await readdir(folder)).toEqual([]);
    await write(part('a', 'one'), part('b', 'two'));
    await expect(write(part('a', 'new'), failing)).rejects.toThrow('no browser');
    expect(await files()).toEqual({ 'pack/a': 'one', 'pack/b': 'two' });
  });

  test('with a file of somebody’s own is left alone', async () => {
    await mkdir(join(folder, 'pack'));
    await writeFile(join(folder, 'pack', 'thesis.txt'), 'ten years');
    const make = vi.fn(async () => 'a');
    await expect(write({ name: 'a', make })).rejects.toThrow(
      /holds "thesis\.txt", which would be lost: name a folder that is not there\.$/,
    );
    expect(make).not.toHaveBeenCalled();
    expect(await files()).toEqual({ 'pack/thesis.txt': 'ten years' });
  });

  test('is refused in a sentence where a file stands or its own folder is missing', async () => {
    await writeFile(join(folder, 'pack'), '');
    await expect(write(part('a', ''))).rejects.toThrow(
      /pack" cannot be written: it is no folder \(ENOTDIR\)\.$/,
    );
    await expect(writeFolderAtomic('/nowhere/pack', [part('a', '')])).rejects.toThrow(
      '"/nowhere/pack" cannot be written in "/nowhere" (ENOENT).',
    );
  });
});
