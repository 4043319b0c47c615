/** How smoothly charts move, in a talk given from its first slide to its last and back. */
import type { Browser, Page } from 'playwright-core';
import { settle, stepsOf } from '../../src/cli/deck-page.ts';
import { serveSite } from '../../src/cli/serve.ts';
import { hundredths, median, percentile } from './numbers.ts';
import { writePlainDeck } from './plain-deck.ts';
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

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Frame times while charts move to each of their steps: the median and the worst of the talks, and beside those of a
 * plain reveal.js deck, in turns.
 */
export async function measureFrames(browser: Browser, address: string): Promise<Measure[]> {
  const plainSite = await serveSite(await writePlainDeck());
  const [ours, plain]: [Press[][], Press[][]] = [[], []];
  for (let talk = 0; talk < talks; talk += 1) {
    ours.push(await giveTalk(browser, address));
    plain.push(await giveTalk(browser, plainSite.address));
  }
  await plainSite.close();
  const framesOf = (presses: Press[]) => presses.flatMap(({ frames }) => frames);
  const longest = (presses: Press[]) => longestOf(framesOf(presses));
  const meanOfLongest = (presses: Press[]) => mean(presses.map(({ frames }) => longestOf(frames)));
  const compare = (what: string, ofTalk: (talk: Press[]) => number, budget: number): Measure[] => {
    const values = ours.map((talk) => Math.round(ofTalk(talk)));
    return [
      { what: `${what}, median of ${talks} talks`, value: median(values), unit: 'ms' },
      { what: `${what}, worst of ${talks} talks`, value: Math.max(...values), unit: 'ms', budget },
    ];
  };
  const beside = (what: string, ofTalk: (talk: Press[]) => number, budget: number): Measure => ({
    what: `${what}, ratio to plain reveal.js`,
    value: hundredths(median(ours.map(ofTalk)) / median(plain.map(ofTalk))),
    unit: '',
    budget,
  });
  return [
    { what: 'Frames while charts move', value: ours.flatMap(framesOf).length, unit: '' },
    ...compare('Frame, 95th percentile, 4× CPU', (talk) => percentile(framesOf(talk), 0.95), 34),
    ...compare('Frame, longest, 4× CPU', longest, 67),
    beside('Frame, longest', longest, 0.45),
    beside('Longest frame of a press, mean', meanOfLongest, 0.77),
    ...latestOf(ours.flat()),
  ];
}
