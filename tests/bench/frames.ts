/** How smoothly charts move, in a talk given from its first slide to its last and back. */
import type { Browser, Page } from 'playwright-core';
import { settle, stepsOf } from '../../src/export/deck-page.ts';
import { median, percentile } from './numbers.ts';
import { slowDown } from './slow.ts';
import type { Measure } from './table.ts';

/** How often the talk is given: the worst counts, for an audience sees one. */
const talks = 3;

/** Chromium takes the page before down a second after a page is opened, and that costs frames; in milliseconds. */
const settling = 2000;

/** A press of a key, by the still it leaves, and the milliseconds of each frame until nothing moves any more. */
interface Press {
  name: string;
  frames: readonly number[];
}

async function pressKey(page: Page, key: string): Promise<Press> {
  const left = await page.evaluate(() => {
    const times: number[] = [];
    Reflect.set(window, 'frameTimes', times);
    document.addEventListener(
      'keydown',
      () => {
        let last = 0;
        const note = (now: number) => {
          if (last > 0) times.push(now - last);
          last = now;
          if (document.querySelector('[data-moving]')) requestAnimationFrame(note);
        };
        requestAnimationFrame(note);
      },
      { capture: true, once: true },
    );
    const slide = document.querySelector('section.present');
    return `${slide?.id}, still ${slide?.querySelectorAll('.fragment.visible[data-step]').length}`;
  });
  await page.keyboard.press(key);
  await settle(page);
  const frames = await page.evaluate((): number[] => Reflect.get(window, 'frameTimes'));
  return { name: `${key} at ${left}`, frames };
}

/** The presses of a talk, forward and back. */
async function giveTalk(browser: Browser, address: string): Promise<Press[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(address);
  await settle(page);
  await page.waitForTimeout(settling);
  await slowDown(page, { processor: 4 });
  const presses = (await stepsOf(page)).reduce((sum, { steps }) => sum + steps + 1, -1);
  const given: Press[] = [];
  for (const key of ['ArrowRight', 'ArrowLeft']) {
    for (let press = 0; press < presses; press += 1) given.push(await pressKey(page, key));
  }
  await page.close();
  return given;
}

const longestOf = (frames: readonly number[]) => Math.max(0, ...frames);

/** The three presses that were shown latest, so that what stalls can be looked for. */
function latestOf(presses: readonly Press[]): Measure[] {
  return presses
    .toSorted((a, b) => longestOf(b.frames) - longestOf(a.frames))
    .slice(0, 3)
    .map(({ name, frames }) => ({
      what: `Longest after ${name}`,
      value: Math.round(longestOf(frames)),
      unit: 'ms',
    }));
}

/** Frame times while charts move to each of their steps: the median and the worst of the talks. */
export async function measureFrames(browser: Browser, address: string): Promise<Measure[]> {
  const all: Press[][] = [];
  for (let talk = 0; talk < talks; talk += 1) all.push(await giveTalk(browser, address));
  const given = all.map((presses) => presses.flatMap(({ frames }) => frames));
  const compare = (
    what: string,
    ofTalk: (frames: number[]) => number,
    budget: number,
  ): Measure[] => {
    const values = given.map((frames) => Math.round(ofTalk(frames)));
    return [
      { what: `${what}, median of ${talks} talks`, value: median(values), unit: 'ms' },
      { what: `${what}, worst of ${talks} talks`, value: Math.max(...values), unit: 'ms', budget },
    ];
  };
  return [
    { what: 'Frames while charts move', value: given.flat().length, unit: '' },
    ...compare('Frame, 95th percentile, 4× CPU', (frames) => percentile(frames, 0.95), 34),
    ...compare('Frame, longest, 4× CPU', longestOf, 67),
    ...latestOf(all.flat()),
  ];
}
