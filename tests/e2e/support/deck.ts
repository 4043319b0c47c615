/** The browser of a worker, and pages of the deck in it that report what goes wrong in them. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { launchBrowser } from '../../../src/cli/browser.ts';
import { hashOf, settle } from '../../../src/cli/deck-page.ts';

/** A page and every error and warning it has told so far. */
export interface Watched {
  page: Page;
  complaints: string[];
  close: () => Promise<void>;
}

/** The window of a page that asks for no other, in pixels. */
export const defaultViewport = { width: 1280, height: 720 };

let browser: Promise<Browser> | undefined;

/** Starts the one browser that all files of a worker use, for to start one each would take a minute of the run. */
async function startBrowser(): Promise<Browser> {
  const started = await launchBrowser();
  // One that dies costs the running test, and not those after it theirs.
  started.once('disconnected', () => {
    browser = undefined;
    console.error('The browser of the tests ended; the next test starts another.');
  });
  return started;
}

/** The browser of the worker. */
export function workerBrowser(): Promise<Browser> {
  browser ??= startBrowser();
  return browser;
}

// By this signal Vitest ends a worker, and with its process goes the browser.
process.once('SIGTERM', () => process.exit());

/** Opens a page in the browser of the worker. */
export async function openPage(options?: BrowserContextOptions): Promise<Watched> {
  const started = await workerBrowser();
  const context = await started.newContext({ viewport: defaultViewport, ...options });
  const page = await context.newPage();
  return { page, complaints: listenTo(page), close: () => context.close() };
}

/** Opens a page, as `useBrowser` gives it. */
export type NewPage = typeof openPage;

/** The function given back opens pages for the tests of a file; those that a test leaves open are closed after it. */
export function useBrowser(): NewPage {
  const opened: Watched[] = [];
  afterAll(() => Promise.all(opened.map(({ close }) => close())));
  return async (options) => {
    const watched = await openPage(options);
    opened.push(watched);
    return watched;
  };
}

/** Collects a page's errors and warnings from now on, with others' where a list is given. */
export function listenTo(page: Page, complaints: string[] = []): string[] {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A busy machine shows the type later than Chromium expects of it: no fault of the page.
    if (message.text().includes('preloaded using link preload but not used')) return;
    // Nor does it get into a room within a second there: a window then tries again, which Chromium calls a fault.
    if (message.text().includes('WebSocket is closed before the connection is established')) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}

/** Address of the built deck. */
export function deckAddress(): string {
  return inject('address');
}

/** Opens the deck at a hash, or with a query, and waits until it stands. */
export async function open(page: Page, path = ''): Promise<void> {
  await page.goto('about:blank');
  await page.goto(deckAddress() + path);
  await settle(page);
}

/**
 * Waits until the charts of the slide that is shown and of those beside it are drawn on stage: in idle time, and
 * so at no known one.
 */
export async function neighboursDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const slides = [...document.querySelectorAll('section.slide')];
    const shown = slides.findIndex(({ classList }) => classList.contains('present'));
    return slides
      .slice(Math.max(0, shown - 1), shown + 2)
      .every((slide) => !slide.querySelector('figure[data-chart]:not([data-step])'));
  });
}

/** Gives a page a window of another size, and waits until what follows that has been laid out. */
export async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    async ([wide, high]) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      while (innerWidth !== wide || innerHeight !== high) await frame();
      // The page is told of it in one frame, and has answered in the next.
      await frame();
      await frame();
    },
    [width, height] as const,
  );
}

/** Windows from a phone's to the largest, and those of common screens and of zoom, in pixels. */
export const windowSizes = [360, 640, 960, 1280, 1920, 3840]
  .flatMap((width) => [410, 600, 730, 2160].map((height) => [width, height] as const))
  // No screen that narrow is that low.
  .filter(([width, height]) => width >= 640 || height >= 600)
  .concat([
    [768, 1024],
    [911, 427],
    [1536, 730],
    [1600, 900],
    [1680, 900],
    [1920, 937],
    [1920, 970],
  ]);

/** Controls of the page that cannot be pressed where they stand: outside the window, covered, or too small. */
export function outOfReach(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((controls) =>
    controls.flatMap((control) => {
      const { left, top, right, bottom, width, height } = control.getBoundingClientRect();
      if (width === 0) return [];
      const name = `${control.textContent || control.className}`;
      if (left < 0 || top < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5)
        return `${name} is outside the window`;
      if (control.matches('a, button') && (width < 24 || height < 24))
        return `${name} is ${width} × ${height}`;
      const covers = [0.1, 0.5, 0.9].flatMap((share) => {
        const [x, y] = [left + share * width, top + share * height];
        const there = [
          document.elementFromPoint(x, y),
          document.elementFromPoint(x, top + bottom - y),
        ];
        return there.filter((part) => !control.contains(part));
      });
      return covers[0] ? `${name} lies under ${covers[0].className || covers[0].tagName}` : [];
    }),
  );
}

/** Gives a page the size of type that a reader has set as the browser's default, in pixels. */
export function setType(page: Page, size: number): Promise<void> {
  return page.evaluate((pixels) => {
    document.documentElement.style.fontSize = `${pixels}px`;
  }, size);
}

/**
 * Does some work with pages while nothing of them is painted, which takes half of the time that a walk through
 * the deck takes. For work that asks what stands where, and not how it looks: places and drawings on a canvas
 * are the same.
 */
export async function unpainted<Result>(
  pages: readonly Page[],
  work: () => Promise<Result>,
): Promise<Result> {
  const setOpacity = (opacity: string) =>
    Promise.all(
      pages.map((page) =>
        page.evaluate((value) => {
          document.documentElement.style.opacity = value;
        }, opacity),
      ),
    );
  await setOpacity('0');
  try {
    return await work();
  } finally {
    await setOpacity('');
  }
}

/** Goes to a slide at a step (0 is its first still) in the page that is open, and waits until it is shown. */
export async function goTo(page: Page, id: string, step: number): Promise<void> {
  await page.evaluate(
    async ([hash, other, wanted, count]) => {
      const slide = document.querySelector('section.present');
      const steps = slide?.querySelectorAll('.fragment.visible[data-step]').length;
      if (slide?.id === wanted && steps === count) return;
      const change = (address: string) =>
        new Promise((changed) => {
          addEventListener('hashchange', changed, { once: true });
          location.hash = address;
        });
      // The deck writes its address a moment late, and one that does not change tells nobody of it.
      if (location.hash === hash) await change(other);
      await change(hash);
    },
    [hashOf(id, step), hashOf(id, step + 1), id, step] as const,
  );
  await page.waitForFunction(
    ([wanted, count]) => {
      const slide = document.querySelector('section.present');
      const steps = slide?.querySelectorAll('.fragment.visible[data-step]').length;
      return slide?.id === wanted && steps === count;
    },
    [id, step] as const,
  );
  await settle(page);
}

/** Has a press find the next chart undrawn, as one does that comes before the browser was idle: none is drawn ahead. */
export async function drawNothingAhead(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.requestIdleCallback = () => 0;
  });
}

/** Presses keys one upon the other, before the browser can show a frame between them. */
export async function pressBeforeAnyFrame(page: Page, keys: readonly string[]): Promise<void> {
  await page.evaluate((all) => {
    for (const key of all)
      document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }, keys);
}

/** Presses a key and waits until nothing moves. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await settle(page);
}

/** What the deck shows: the slide's id, the names of its visible steps, and its chart's step. */
export async function shown(page: Page) {
  return page.evaluate(() => {
    const section = document.querySelector('section.present');
    const figure = section?.querySelector<HTMLElement>('figure[data-chart]');
    return {
      slide: section?.id,
      steps: [...(section?.querySelectorAll<HTMLElement>('.fragment.visible') ?? [])].map(
        ({ dataset }) => dataset.step,
      ),
      chart: figure?.dataset.step,
      words: figure?.querySelector('canvas')?.textContent,
    };
  });
}
