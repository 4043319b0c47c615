/** What becomes of a program whose reader has seen enough, as in `npm run check:data | head -1`. */
import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs a program whose output nobody reads; gives its exit code and what it says of faults. */
async function runUnread(program: string, ...args: string[]) {
  // Node has a word of its own about colours that are both asked for and refused.
  const { FORCE_COLOR: _forced, NO_COLOR: _none, ...env } = process.env;
  const child = spawn(process.execPath, ['bin/deck.mjs', program, ...args], { env });
  child.stdout.destroy();
  let faults = '';
  child.stderr.on('data', (data) => {
    faults += String(data);
  });
  const code = await new Promise((ended) => child.on('close', ended));
  return { code, faults };
}

test.each([['notes'], ['check-data'], ['check-data', 'exports'], ['new', '--help']])(
  'the program %s ends without a trace when its reader closes the pipe, with the code of SIGPIPE',
  async (program, ...args) => {
    expect(await runUnread(program, ...args)).toEqual({ code: 141, faults: '' });
  },
);

test('a fault of a program whose reader has closed the pipe keeps its sentence and its code', async () => {
  const { code, faults } = await runUnread('check-data', 'exprots');
  expect(code).toBe(2);
  expect(faults).toMatch(/^[^\n]*"exprots"[^\n]*\n$/);
});
