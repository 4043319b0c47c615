import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { freeSharedMemory, launchBrowser, leftOutWith } from '../../../src/cli/browser.ts';

test('a browser shares memory where there is a gigabyte of it, and files where a container has less', () => {
  expect(leftOutWith(24 * 2 ** 30)).toEqual(['--disable-dev-shm-usage']);
  expect(leftOutWith(2 ** 30)).toEqual(['--disable-dev-shm-usage']);
  // What a container has unless it is told otherwise.
  expect(leftOutWith(64 * 2 ** 20)).toEqual([]);
  expect(leftOutWith(0)).toEqual([]);
});

test('shared memory that is there and cannot be written is none, however much of it is free', async () => {
  expect(await freeSharedMemory(tmpdir())).toBeGreaterThan(0);
  // A file has free bytes around it, and nobody can write into it, not even root.
  expect(await freeSharedMemory('package.json')).toBe(0);
});

test('a browser that ends as it starts is told in one sentence with its own last lines', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deck-browser-'));
  const browser = join(folder, 'browser');
  await writeFile(browser, '#!/bin/sh\necho "no usable shared memory" >&2\nexit 1\n');
  await chmod(browser, 0o755);
  vi.stubEnv('CHROME_PATH', browser);
  await expect(launchBrowser()).rejects.toThrow(
    'No browser could be started (no usable shared memory). Install Chrome, Edge or Chromium, or set CHROME_PATH to one.',
  );
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});
