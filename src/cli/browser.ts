/** A Chromium for the PDF, the contact sheet and the tests: named, brought along, or found. */
import { existsSync } from 'node:fs';
import { mkdtemp, rmdir, statfs } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { stripVTControlCharacters } from 'node:util';
import type { Browser, LaunchOptions } from 'playwright-core';
import { UserError } from './command.ts';

/** Required: to import it, Node would first search its four megabytes for names. */
const { chromium }: typeof import('playwright-core') = createRequire(import.meta.url)(
  'playwright-core',
);

/** What the bundled browser's package sets for servers and a page to print must not have. */
const unwanted = /^--(single-process|disable-web-security|no-zygote|headless|allow-running)/;

async function bundled(): Promise<LaunchOptions> {
  // Read when the package is imported: with it the package unpacks the browser's libraries too.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: pack } = await import('@sparticuz/chromium');
  return {
    executablePath: await pack.executablePath(),
    args: pack.args.filter((argument) => !unwanted.test(argument)),
  };
}

/** Where a browser is and how to start it, in order: `CHROME_PATH`, the bundled one, an installed one. */
async function findBrowser(): Promise<LaunchOptions[]> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) {
      throw new UserError(`CHROME_PATH names "${named}", and there is no file of that name.`);
    }
    return [{ executablePath: named, args: ['--no-sandbox'] }];
  }
  if (process.platform === 'linux' && process.arch === 'x64') return [await bundled()];
  return [{ channel: 'chrome' }, { channel: 'msedge' }, { channel: 'chromium' }];
}

/**
 * Draws without a graphics card: on a machine that has none one is imitated, draws slower than the
 * processor alone, and a page that is left waits until it is done.
 */
const withoutGraphicsCard = '--disable-gpu';

/** What a browser may need of shared memory, in bytes. */
const enough = 2 ** 30;

/**
 * What Playwright tells a browser and it is better not told. For containers with little shared memory its processes
 * share files on the disk; where there is enough of it the browser is quicker in memory.
 * @param free shared memory, in bytes; 0 where there is none
 */
export function leftOutWith(free: number): string[] {
  return free >= enough ? ['--disable-dev-shm-usage'] : [];
}

/** Free bytes of shared memory; 0 where there is none, or where it is there and cannot be written. */
export async function freeSharedMemory(folder = '/dev/shm'): Promise<number> {
  try {
    await rmdir(await mkdtemp(`${folder}/deck-`));
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

/** Why a browser did not start: its own last lines where it said something, else the driver's first. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = [...stripVTControlCharacters(text).matchAll(/\[pid=\d+\]\[err\] (.+)/g)];
  // The driver tells them twice, in the browser's log and in its own.
  const told = new Set(lines.map(([, line = '']) => line.trim()));
  return [...told].slice(-3).join(' ') || (text.split('\n')[0] ?? '');
}

/**
 * Starts a browser without a window. Throws a UserError where there is none.
 * @param flags what it is told on its command line beside what it needs
 */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  let reason = '';
  const skipped = leftOutWith(await freeSharedMemory());
  for (const options of await findBrowser()) {
    try {
      // Programs stop by themselves when they are told to, and take the browser with them.
      return await chromium.launch({
        ...options,
        args: [...(options.args ?? []), withoutGraphicsCard, ...flags],
        ignoreDefaultArgs: skipped,
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      });
    } catch (error) {
      reason = reasonOf(error);
    }
  }
  throw new UserError(
    `No browser could be started (${reason}). Install Chrome, Edge or Chromium, or set CHROME_PATH to one.`,
  );
}
