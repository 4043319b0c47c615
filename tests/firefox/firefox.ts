/** A Firefox for the tests of this folder: named by FIREFOX_PATH or installed. Firefox is not brought along. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';

const names = ['firefox', 'firefox-esr', 'firefox.exe'];
const folders = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/Applications/Firefox.app/Contents/MacOS',
  'C:\\Program Files\\Mozilla Firefox',
];

function findFirefox(): string {
  const named = process.env.FIREFOX_PATH;
  const found =
    named ??
    folders
      .flatMap((folder) => names.map((name) => join(folder, name)))
      .find((path) => existsSync(path));
  if (found && existsSync(found)) return found;
  throw new Error(
    named
      ? `FIREFOX_PATH names "${named}", and there is no file of that name.`
      : 'There is no Firefox on this machine. Install it, or set FIREFOX_PATH to one.',
  );
}

/** A page and every error and warning it has told so far. */
export interface Watched {
  page: Page;
  complaints: string[];
}

/** What Firefox tells of itself and not of the deck. */
const own = /WEBGL|Glyph bbox|scroll-linked/;

/** Collects a page's errors and warnings from now on. */
export function listenTo(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (['error', 'warn'].includes(message.type()) && !own.test(text)) complaints.push(text);
  });
  return complaints;
}

/** Starts one Firefox for the file; the function given back opens pages of a size in it. */
export function useFirefox(): (size?: { width: number; height: number }) => Promise<Watched> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox(),
      defaultViewport: null,
    });
  });
  afterAll(() => browser?.close());
  return async (size = { width: 1280, height: 720 }) => {
    const page = await browser.newPage();
    // An older Firefox sets the size and then knows no orientation of the screen.
    await page.setViewport(size).catch((error: unknown) => {
      if (!String(error).includes('setScreenOrientationOverride')) throw error;
    });
    return { page, complaints: listenTo(page) };
  };
}

/** Waits until the deck can be used and nothing moves. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.documentElement.dataset.deck === 'ready' &&
      document.querySelector('[data-moving]') === null,
  );
}

/** Opens an address and waits until the deck stands. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await settle(page);
}
