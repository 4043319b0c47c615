import { expect, test, vi } from 'vitest';
import { defineCommand, UsageError, UserError } from '../../../src/cli/command.ts';

/** Runs a command with one option; returns its exit code and all that it prints. */
async function run(work: () => void | Promise<void>, ...args: string[]) {
  const printed: unknown[] = [];
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line) => printed.push(line));
  const command = defineCommand({
    name: 'grow',
    summary: 'Grows a tree.',
    options: { after: { type: 'string', value: 'DAY', about: 'the day before' } },
    run: work,
  });
  const code = await command(args);
  vi.restoreAllMocks();
  return { code, printed };
}

test('a command that has done its work ends with 0 and prints nothing of its own', async () => {
  const work = vi.fn();
  expect(await run(work, '--after', 'Monday')).toEqual({ code: 0, printed: [] });
  expect(work).toHaveBeenCalledWith({ after: 'Monday', help: false, drafts: false }, []);
});

test('--help lists the options and does no work', async () => {
  const work = vi.fn();
  expect(await run(work, '--help')).toEqual({
    code: 0,
    printed: ['Grows a tree.\n\n  npm run grow -- [--after DAY]\n\n  --after DAY  the day before'],
  });
  expect(work).not.toHaveBeenCalled();
});

test.each([
  [new UserError('The file is full.'), 1, 'The file is full.'],
  [new TypeError('x is not a y'), 1, 'x is not a y'],
  ['no error at all', 1, 'no error at all'],
  [new UsageError('Say which slide'), 2, 'Say which slide. --help tells the options.'],
  [new UsageError('Say which slide.'), 2, 'Say which slide. --help tells the options.'],
])('%j is printed without a stack, and sets the exit code', async (error, code, words) => {
  expect(await run(() => Promise.reject(error))).toEqual({ code, printed: [words] });
});

test.each([
  [['--colour'], "Unknown option '--colour'."],
  [['--drafts'], "Unknown option '--drafts'."],
  [['--after'], "Option '--after <value>' argument missing."],
  [['a'], "Unexpected argument 'a'."],
])('wrong arguments, as %j, are explained in one sentence', async (args, words) => {
  const printed = [`${words} --help tells the options.`];
  expect(await run(() => {}, ...args)).toEqual({ code: 2, printed });
});
