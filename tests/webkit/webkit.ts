/**
 * A WebKit for the tests of this folder: WebKitGTK, which Linux distributions carry, driven by its own
 * WebDriver. The protocol is a handful of requests; the library for it asks for a newer Node than the deck.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** A command that never answers is a fault of the browser; in milliseconds. */
const patience = 60_000;

/** The one window of a WebKit. */
export interface WebKit {
  /** Opens an address and waits until the deck stands. */
  open(address: string): Promise<void>;
  /** Presses a key, named by its WebDriver code, and waits until nothing moves. */
  press(key: string): Promise<void>;
  /** Sets the window's size, in pixels, its bars included. */
  resize(width: number, height: number): Promise<void>;
  /** Runs the body of a function in the page; what it returns comes back as JSON. */
  run(script: string): Promise<unknown>;
  /** Waits until an expression is true in the page. */
  until(expression: string): Promise<void>;
  /** Errors of the pages since they were opened. */
  errors(): Promise<unknown>;
}

export const keys = { right: '\uE014', left: '\uE012' };

const isStill =
  "document.documentElement.dataset.deck === 'ready' && !document.querySelector('[data-moving]')";

function findDriver(): string {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'WebKitWebDriver'))
    .find((path) => existsSync(path));
  if (!found)
    throw new Error(
      'There is no WebKitWebDriver on this machine: Debian and Ubuntu have it as webkit2gtk-driver.',
    );
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    throw new Error(
      'WebKit needs a screen, and DISPLAY names none: try `xvfb-run npm run webkit`.',
    );
  return found;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Asks the driver; throws what it says when it cannot. */
async function ask(url: string, method: 'POST' | 'DELETE', body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  });
  const answer: unknown = await response.json();
  const value = isRecord(answer) ? answer.value : undefined;
  if (!response.ok) throw new Error(`${url}: ${JSON.stringify(value)}`);
  return value;
}

async function begin(driver: string): Promise<string> {
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': { args: ['--automation'] } },
  };
  for (;;) {
    try {
      const session = await ask(`${driver}/session`, 'POST', { capabilities });
      if (isRecord(session)) return `${driver}/session/${session.sessionId}`;
    } catch (error) {
      // The driver takes a moment until it listens.
      if (!(error instanceof TypeError)) throw error;
    }
  }
}

/** Starts one WebKit for the file; its window is what the function given back gives. */
export function useWebKit(): () => WebKit {
  let driver: ChildProcess | undefined;
  let session = '';
  beforeAll(async () => {
    const port = await freePort();
    driver = spawn(findDriver(), [`--port=${port}`], {
      stdio: 'ignore',
      // Without a graphics card its accelerated drawing crashes now and then.
      env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
    });
    session = await begin(`http://127.0.0.1:${port}`);
  });
  afterAll(async () => {
    if (session) await ask(session, 'DELETE');
    driver?.kill();
  });

  const send = (command: string, body: object) => ask(`${session}/${command}`, 'POST', body);
  const run = (script: string) => send('execute/sync', { script, args: [] });
  const until = async (expression: string) => {
    const end = Date.now() + patience;
    while ((await run(`return Boolean(${expression})`)) !== true) {
      if (Date.now() > end) throw new Error(`it never came to this: ${expression}`);
    }
  };
  return () => ({
    run,
    until,
    async open(address) {
      await send('url', { url: 'about:blank' });
      await send('url', { url: address });
      await run(`
        window.errors = [];
        addEventListener('error', ({ message }) => errors.push(message));
        addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
      `);
      await until(isStill);
    },
    async press(value) {
      await send('actions', {
        actions: [
          {
            type: 'key',
            id: 'keyboard',
            actions: [
              { type: 'keyDown', value },
              { type: 'keyUp', value },
            ],
          },
        ],
      });
      await until(isStill);
    },
    async resize(width, height) {
      await send('window/rect', { width, height });
    },
    errors: () => run('return window.errors'),
  });
}
