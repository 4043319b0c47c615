import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileAtomic } from '../../../src/cli/atomic-write.ts';
import { UserError } from '../../../src/cli/command.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-file-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytesOf = (words: string) => new TextEncoder().encode(words);

test('a file that is written stands there whole, and nothing beside it', async () => {
  await writeFileAtomic(join(folder, 'deck'), async () => bytesOf('new'));
  expect(await readdir(folder)).toEqual(['deck']);
  expect(await readFile(join(folder, 'deck'), 'utf8')).toBe('new');
});

test('a file that cannot be made leaves the one that was there, and no half of itself', async () => {
  await writeFile(join(folder, 'deck'), 'as it was');
  const work = writeFileAtomic(join(folder, 'deck'), () => Promise.reject(new Error('bad data')));
  await expect(work).rejects.toThrow('bad data');
  expect(await readdir(folder)).toEqual(['deck']);
  expect(await readFile(join(folder, 'deck'), 'utf8')).toBe('as it was');
});

test('a file that has no place is told in a sentence before it is made', async () => {
  const made: string[] = [];
  const work = writeFileAtomic('/nowhere/deck', async () => bytesOf(String(made.push('it'))));
  await expect(work).rejects.toThrow('"/nowhere/deck" cannot be written in "/nowhere" (ENOENT).');
  expect(made).toEqual([]);
});

test('a folder where a file is to stand is told in a sentence before the file is made, and kept', async () => {
  await mkdir(join(folder, 'talk'));
  const made: string[] = [];
  const work = writeFileAtomic(join(folder, 'talk'), async () => bytesOf(String(made.push('it'))));
  await expect(work).rejects.toThrow(
    new UserError(`"${join(folder, 'talk')}" is a folder: name a file in it.`),
  );
  expect(made).toEqual([]);
  expect(await readdir(folder)).toEqual(['talk']);
});
