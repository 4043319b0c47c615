/** Measures what the issues set budgets for and prints one table; asserts nothing. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { settle, stepsOf, visit } from './deck-page.ts';
import { withDeck } from './open.ts';
import { main as writePdf } from './pdf.ts';
import { complainOn } from './program.ts';
import { buildSite } from './serve.ts';

const help = `Measures the deck and prints one table beside the budgets.

  npm run bench -- [--json FILE]
`;

interface Measure {
  what: string;
  value: number;
  unit: string;
  budget?: number;
}

const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;
const percentile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

/** Bytes of the files that a first load asks for, by kind, gzip where a host would. */
async function measureBytes(browser: Browser, address: string): Promise<Measure[]> {
  const page = await browser.newPage();
  const early: string[] = [];
  const all: string[] = [];
  let isUsable = false;
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    all.push(path);
    if (!isUsable) early.push(path);
  });
  // Usable is when reveal.js has taken over: before the charts' code has come.
  await page.route(/after-paint|_virtual/, async (route) => {
    isUsable = true;
    await route.continue();
  });
  await page.goto(address);
  await settle(page);
  const size = async (paths: readonly string[], kinds: readonly string[]) => {
    let sum = 0;
    for (const path of new Set(paths)) {
      const file = path === '/' ? '/index.html' : path;
      if (!kinds.includes(extname(file))) continue;
      const bytes = await readFile(join('dist', file));
      sum += extname(file) === '.woff2' ? bytes.length : gzipSync(bytes, { level: 9 }).length;
    }
    return kilobytes(sum);
  };
  const scripts = (await readdir('dist/assets')).filter((name) => name.endsWith('.js'));
  const measures: Measure[] = [
    { what: 'HTML and CSS', value: await size(all, ['.html', '.css']), unit: 'kB', budget: 45 },
    {
      what: 'Script before usable',
      value: await size(
        early.filter((path) => !/after-paint|_virtual/.test(path)),
        ['.js'],
      ),
      unit: 'kB',
      budget: 55,
    },
    { what: 'Script with charts', value: await size(all, ['.js']), unit: 'kB', budget: 140 },
    {
      what: 'All script of all views',
      value: await size(
        scripts.map((name) => `/assets/${name}`),
        ['.js'],
      ),
      unit: 'kB',
    },
    { what: 'Fonts', value: await size(all, ['.woff2']), unit: 'kB', budget: 130 },
  ];
  await page.close();
  return measures;
}

async function throttle(page: Page, rate: number) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
}

/** First paint, time to usable and blocking time on a slow laptop, best of three. */
async function measureLoad(browser: Browser, address: string): Promise<Measure[]> {
  const runs: { paint: number; ready: number; blocking: number; longest: number }[] = [];
  for (let run = 0; run < 3; run += 1) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await throttle(page, 4);
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Reflect.set(window, 'longTasks', tasks);
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(address);
    await settle(page);
    runs.push(
      await page.evaluate(() => {
        const tasks: number[] = Reflect.get(window, 'longTasks');
        return {
          paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
          ready: performance.now(),
          blocking: tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0),
          longest: Math.max(0, ...tasks),
        };
      }),
    );
    await page.close();
  }
  const least = (key: 'paint' | 'ready' | 'blocking' | 'longest') =>
    Math.round(Math.min(...runs.map((run) => run[key])));
  return [
    { what: 'First paint, 4× CPU', value: least('paint'), unit: 'ms' },
    { what: 'Ready with charts, 4× CPU', value: least('ready'), unit: 'ms' },
    { what: 'Total blocking time, 4× CPU', value: least('blocking'), unit: 'ms', budget: 250 },
    { what: 'Longest task, 4× CPU', value: least('longest'), unit: 'ms' },
  ];
}

/** Frame times while each chart moves to each of its steps. */
async function measureFrames(browser: Browser, address: string): Promise<Measure[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(address);
  const slides = await stepsOf(page);
  await throttle(page, 4);
  const frames: number[] = [];
  for (const { id, steps } of slides) {
    if (steps === 0) continue;
    await visit(page, address, id, 0);
    if ((await page.locator('section.present figure[data-chart]').count()) === 0) continue;
    for (let step = 0; step < steps; step += 1) {
      await page.evaluate(() => {
        const times: number[] = [];
        Reflect.set(window, 'frameTimes', times);
        let last = performance.now();
        const note = (now: number) => {
          times.push(now - last);
          last = now;
          if (document.querySelector('[data-moving]')) requestAnimationFrame(note);
        };
        requestAnimationFrame((now) => {
          last = now;
          requestAnimationFrame(note);
        });
        document.dispatchEvent(
          new KeyboardEvent('keydown', {
            keyCode: 39,
            key: 'ArrowRight',
            bubbles: true,
          } as KeyboardEventInit),
        );
      });
      await settle(page);
      frames.push(...(await page.evaluate((): number[] => Reflect.get(window, 'frameTimes'))));
    }
  }
  await page.close();
  return [
    { what: 'Frames while charts move', value: frames.length, unit: '' },
    {
      what: 'Frame, 95th percentile, 4× CPU',
      value: Math.round(percentile(frames, 0.95)),
      unit: 'ms',
      budget: 34,
    },
    {
      what: 'Frame, longest, 4× CPU',
      value: Math.round(Math.max(...frames)),
      unit: 'ms',
      budget: 100,
    },
  ];
}

/** Heap after passes through the whole deck, forward and back. */
async function measureMemory(browser: Browser, address: string): Promise<Measure[]> {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(address);
  await settle(page);
  const presses = (await stepsOf(page)).reduce((sum, { steps }) => sum + steps + 1, 0);
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  };
  const pass = async (count: number) => {
    for (let done = 0; done < count; done += 1) {
      for (const key of ['ArrowRight', 'ArrowLeft']) {
        for (let press = 0; press < presses; press += 1) await page.keyboard.press(key);
      }
    }
  };
  await pass(2);
  const early = await heap();
  await pass(18);
  const late = await heap();
  await page.close();
  return [
    { what: 'Heap after 2 passes', value: kilobytes(early), unit: 'kB' },
    { what: 'Heap after 20 passes', value: kilobytes(late), unit: 'kB' },
    {
      what: 'Growth of the heap',
      value: Math.round((late / early - 1) * 100),
      unit: '%',
      budget: 10,
    },
  ];
}

/** Milliseconds until the other window has followed, the longest of twenty moves. */
async function measureSync(browser: Browser, address: string): Promise<Measure[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const stage = await context.newPage();
  await stage.goto(address);
  await settle(stage);
  const speaker = await context.newPage();
  await speaker.goto(`${address}?view=speaker`);
  await settle(speaker);
  // The small stages load first: a speaker has them long before the talk begins.
  await Promise.all(
    speaker
      .frames()
      .map((frame) => frame.waitForSelector('html[data-deck="ready"]', { state: 'attached' })),
  );
  await stage.evaluate(() => {
    const times: number[] = [];
    Reflect.set(window, 'followed', times);
    new MutationObserver(() => times.push(Date.now())).observe(
      document.querySelector('.slides') ?? document,
      {
        subtree: true,
        attributeFilter: ['class'],
      },
    );
  });
  const waits: number[] = [];
  for (let move = 0; move < 20; move += 1) {
    const pressed = await speaker.evaluate(() => {
      const now = Date.now();
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      return now;
    });
    await stage.waitForFunction(
      (since) => Reflect.get(window, 'followed').some((time: number) => time >= since),
      pressed,
    );
    const followed = await stage.evaluate((): number[] => Reflect.get(window, 'followed'));
    waits.push((followed.find((time) => time >= pressed) ?? pressed) - pressed);
  }
  await context.close();
  return [
    { what: 'Sync of two windows, longest', value: Math.max(...waits), unit: 'ms', budget: 100 },
  ];
}

async function measurePdf(): Promise<Measure[]> {
  const measures: Measure[] = [];
  const kinds: [string, string[], string, number?, number?][] = [
    ['PDF', [], 'dist/deck.pdf', 3, 600],
    ['PDF, --steps', ['--steps'], 'dist/deck-steps.pdf', 6],
    ['PDF, --notes', ['--notes'], 'dist/deck-notes.pdf'],
  ];
  for (const [what, args, file, seconds, size] of kinds) {
    const start = performance.now();
    await writePdf(args);
    const took = Math.round((performance.now() - start) / 100) / 10;
    measures.push(
      { what, value: took, unit: 's', ...(seconds && { budget: seconds }) },
      {
        what: `${what}, size`,
        value: kilobytes((await readFile(file)).length),
        unit: 'kB',
        ...(size && { budget: size }),
      },
    );
  }
  return measures;
}

function renderTable(measures: readonly Measure[]): string {
  const width = Math.max(...measures.map(({ what }) => what.length));
  return measures
    .map(({ what, value, unit, budget }) => {
      const verdict = budget === undefined ? '' : `  of ${budget}${value > budget ? '  OVER' : ''}`;
      return `${what.padEnd(width)}  ${String(value).padStart(8)} ${unit.padEnd(2)}${verdict}`;
    })
    .join('\n');
}

/** The program. Gives the exit code. */
export const main = complainOn(async (args) => {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const start = performance.now();
  await buildSite();
  const build = Math.round((performance.now() - start) / 100) / 10;
  const measures = await withDeck(async (browser, address) => [
    ...(await measureBytes(browser, address)),
    { what: 'Build', value: build, unit: 's' },
    ...(await measureLoad(browser, address)),
    ...(await measureFrames(browser, address)),
    ...(await measureMemory(browser, address)),
    ...(await measureSync(browser, address)),
  ]);
  measures.push(...(await measurePdf()));
  console.log(renderTable(measures));
  if (values.json) await writeFile(values.json, `${JSON.stringify(measures, null, 2)}\n`);
});
