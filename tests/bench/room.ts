/** How soon a room follows a press on the speaker's phone or on stage, and is found again when it was gone. */
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../src/cli/browser.ts';
import { createTokens } from '../../src/room-server/auth.ts';
import { openRoom } from '../../src/room-server/room.ts';
import { hundredths, median } from './numbers.ts';
import { are, now, openPages, openSockets, type Pages } from './room-members.ts';
import type { Measure } from './table.ts';

const followers = 50;
const moves = 30;
const returns = 5;

/** Between two presses, in milliseconds: as a speaker presses, all is drawn before the next one comes. */
const pause = 500;
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Notes when the slide or the step of a stage changes. */
async function noteSteps(stage: Page): Promise<void> {
  await stage.evaluate(() => {
    const times: number[] = [];
    Reflect.set(window, 'stepped', times);
    new MutationObserver(() => times.push(performance.timeOrigin + performance.now())).observe(
      document.querySelector('.slides') ?? document,
      { subtree: true, attributeFilter: ['class'] },
    );
  });
}

/** Milliseconds until a stage changed after a press. */
async function stepAfter(stage: Page, pressed: number): Promise<number> {
  const step = await stage.waitForFunction((since) => {
    const times: number[] = Reflect.get(window, 'stepped');
    return times.find((time) => time >= since);
  }, pressed);
  return ((await step.jsonValue()) ?? pressed) - pressed;
}

/** Presses the phone's button, or a key on stage, and gives when. */
async function press(page: Page): Promise<number> {
  return page.evaluate(() => {
    const time = performance.timeOrigin + performance.now();
    const button = document.querySelector<HTMLElement>('.step.is-next');
    if (button) button.click();
    else document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    return time;
  });
}

/** Milliseconds from a press until it is followed: on the phone by stage and listener, on stage by all sockets. */
async function measureMoves({ stage, listener, phone }: Pages, heard: number[]) {
  await Promise.all([noteSteps(stage), noteSteps(listener)]);
  const waits: Record<'stage' | 'listener' | 'sockets', number[]> = {
    stage: [],
    listener: [],
    sockets: [],
  };
  for (let move = 0; move < moves; move += 1) {
    const pressed = await press(phone);
    waits.stage.push(await stepAfter(stage, pressed));
    waits.listener.push(await stepAfter(listener, pressed));
    await wait(pause);
    heard.length = 0;
    const stepped = await press(stage);
    while (heard.length < followers) await wait(10);
    waits.sockets.push(...heard.map((time) => time - stepped));
    await wait(pause);
  }
  return waits;
}

function summarise(what: string, values: readonly number[]): Measure[] {
  return [
    { what: `${what}, median`, value: hundredths(median(values)), unit: 'ms', budget: 50 },
    { what: `${what}, longest`, value: hundredths(Math.max(...values)), unit: 'ms' },
  ];
}

/** Times on this machine, with a stage, a phone, a listener's page and fifty sockets that follow. */
export async function measureRoom(): Promise<Measure[]> {
  const spec = { folder: 'dist', tokens: createTokens(), isOnLan: false };
  let room = await openRoom({ ...spec, port: 0 });
  const { port } = room;
  const browser = await launchBrowser();
  try {
    const pages = await openPages(browser, port, spec.tokens);
    const sockets = await openSockets(followers, port, spec.tokens);
    const waits = await measureMoves(pages, sockets.heard);
    sockets.close();
    const all = [pages.stage, pages.phone, pages.listener];
    const found: number[] = [];
    for (let time = 0; time < returns; time += 1) {
      await room.close();
      await are('lost', all);
      room = await openRoom({ ...spec, port });
      const opened = now();
      await are('joined', all);
      found.push(now() - opened);
    }
    return [
      ...summarise('Press on the phone to the stage’s step', waits.stage),
      ...summarise('Press on the phone to a listener’s step', waits.listener),
      ...summarise(`Press on stage to ${followers} followers told`, waits.sockets),
      {
        what: 'Room that opens again to all in it, longest',
        value: Math.round(Math.max(...found)),
        unit: 'ms',
        budget: 1000,
      },
    ];
  } finally {
    await browser.close();
    await room.close();
  }
}
