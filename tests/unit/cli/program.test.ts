import { parseArgs } from 'node:util';
import { expect, test, vi } from 'vitest';
import { complainOn, UsageError, UserError } from '../../../src/cli/command.ts';

/** What becomes of a program that does some work: its exit code, and all that it tells of faults. */
async function run(work: (args: string[]) => Promise<void>, ...args: string[]) {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const code = await complainOn(work)(args);
  const told = error.mock.calls.flat();
  error.mockRestore();
  return { code, told };
}

test('a program that has done its work with its arguments ends well and tells no fault', async () => {
  const done: string[] = [];
  expect(await run(async (args) => void done.push(...args), 'a', 'b')).toEqual({
    code: 0,
    told: [],
  });
  expect(done).toEqual(['a', 'b']);
});

test('a fault of the work is told in its own words, without a stack and without a word of options', async () => {
  const work = (fault: unknown) => run(() => Promise.reject(fault));
  expect(await work(new UserError('The file is full.'))).toEqual({
    code: 1,
    told: ['The file is full.'],
  });
  expect(await work(new TypeError('x is not a y'))).toEqual({ code: 1, told: ['x is not a y'] });
  expect(await work('no error at all')).toEqual({ code: 1, told: ['no error at all'] });
});

test('a wrong call is told in a sentence that ends in one full stop and leads to the options', async () => {
  for (const words of ['Say which slide', 'Say which slide.']) {
    expect(await run(() => Promise.reject(new UsageError(words)))).toEqual({
      code: 2,
      told: ['Say which slide. --help tells the options.'],
    });
  }
});

test.each([
  [['--colour'], /^Unknown option '--colour'\. --help tells the options\.$/],
  [['--after'], /^Option '--after <value>' argument missing\. --help tells the options\.$/],
  [['a'], /^Unexpected argument 'a'\. --help tells the options\.$/],
])(
  'of arguments that cannot be read, as %j, one sentence is told, without the advice of Node',
  async (args, told) => {
    const work = async () => void parseArgs({ args, options: { after: { type: 'string' } } });
    expect(await run(work)).toEqual({ code: 2, told: [expect.stringMatching(told)] });
  },
);
