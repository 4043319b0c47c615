import type { Plugin } from 'vite';
import { expect, test, vi } from 'vitest';
import { runBuild } from '../../../src/cli/build.ts';
import { UserError } from '../../../src/cli/command.ts';

/** A fault of a kind of its own, as checks of the story throw. */
class ClaimFails extends Error {}

test('a plugin’s warnings and the fault that ends a build come out as their sentences, without stack or prefix', async () => {
  const checks: Plugin = {
    name: 'checks',
    buildStart() {
      this.warn('the figure "swift-banks" is on no slide');
      throw new ClaimFails('slides/war/plunge: 3,400 is not below 2,100');
    },
  };
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const fault = await runBuild({
    configFile: false,
    plugins: [checks],
    build: { write: false },
  }).catch((thrown: unknown) => thrown);
  const warned = warn.mock.calls.flat();
  const told = error.mock.calls.flat();
  warn.mockRestore();
  error.mockRestore();
  expect(fault).toEqual(new UserError('slides/war/plunge: 3,400 is not below 2,100'));
  expect(warned).toEqual(['the figure "swift-banks" is on no slide']);
  expect(told).toEqual([]);
});
