/** How soon a room follows: the stage a press on the speaker's phone, and fifty followers the stage. */
import type { Browser, Page } from 'playwright-core';
import { WebSocket } from 'ws';
import { launchBrowser } from '../../src/export/browser.ts';
import { settle } from '../../src/export/deck-page.ts';
import { createTokens, type Tokens } from '../../src/export/room/passes.ts';
import { openRoom, type Room } from '../../src/export/room/room.ts';
import { fragmentOf, type Role } from '../../src/session/room/pass.ts';
import { protocolName, roomPath } from '../../src/session/room/room-protocol.ts';
import { hundredths, median } from './numbers.ts';
import type { Measure } from './table.ts';

const followers = 50;
const moves = 30;

/** Between two presses, in milliseconds: each is followed by all before the next one comes. */
const pause = 150;

/** A clock that pages and this program share, in milliseconds. */
const now = () => performance.timeOrigin + performance.now();

async function enter(browser: Browser, code: string, size: { width: number; height: number }) {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: size });
  const page = await context.newPage();
  await page.goto(code);
  await page.waitForSelector('html[data-room="joined"]', { state: 'attached' });
  await settle(page);
  await Promise.all(
    page
      .frames()
      .map((frame) => frame.waitForSelector('html[data-deck="ready"]', { state: 'attached' })),
  );
  return page;
}

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

/** When a stage first changed after a time; it has changed by then, or will at once. */
async function steppedAfter(stage: Page, since: number): Promise<number> {
  const step = await stage.waitForFunction((pressed) => {
    const times: number[] = Reflect.get(window, 'stepped');
    return times.find((time) => time >= pressed);
  }, since);
  return (await step.jsonValue()) ?? since;
}

/** Presses a button or a key of a page and gives when. */
async function press(page: Page, what: 'button' | 'key'): Promise<number> {
  return page.evaluate((pressed) => {
    const time = performance.timeOrigin + performance.now();
    if (pressed === 'button') document.querySelector<HTMLElement>('.step.is-next')?.click();
    else document.dispatchEvent(new KeyboardEvent('keydown', { keyCode: 39, bubbles: true }));
    return time;
  }, what);
}

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Sockets that follow; `heard` has when each was told of the latest move. */
async function follow({ port }: Room, tokens: Tokens) {
  const heard: number[] = [];
  const host = `127.0.0.1:${port}`;
  const sockets = Array.from({ length: followers }, () => {
    const socket = new WebSocket(`ws://${host}${roomPath}`, [protocolName, tokens.follow], {
      origin: `http://${host}`,
    });
    socket.on('message', (data) => {
      if (String(data).includes('"moved"')) heard.push(now());
    });
    return socket;
  });
  await Promise.all(sockets.map((socket) => new Promise((open) => socket.once('open', open))));
  return {
    heard,
    close() {
      for (const socket of sockets) socket.terminate();
    },
  };
}

async function measureIn(browser: Browser, room: Room, tokens: Tokens): Promise<Measure[]> {
  const code = (role: Role, query = '') =>
    `http://127.0.0.1:${room.port}/${query}${fragmentOf({ role, token: tokens[role] })}`;
  const stage = await enter(browser, code('lead'), { width: 1280, height: 720 });
  const listener = await enter(browser, code('follow'), { width: 844, height: 390 });
  const phone = await enter(browser, code('lead', '?view=speaker'), { width: 390, height: 844 });
  const audience = await follow(room, tokens);
  await noteSteps(stage);
  await noteSteps(listener);
  const waits: Record<'stage' | 'listener' | 'sockets', number[]> = {
    stage: [],
    listener: [],
    sockets: [],
  };
  for (let move = 0; move < moves; move += 1) {
    const pressed = await press(phone, 'button');
    waits.stage.push((await steppedAfter(stage, pressed)) - pressed);
    waits.listener.push((await steppedAfter(listener, pressed)) - pressed);
    await wait(pause);
    audience.heard.length = 0;
    const stepped = await press(stage, 'key');
    await wait(pause);
    while (audience.heard.length < followers) await wait(10);
    waits.sockets.push(...audience.heard.map((time) => time - stepped));
  }
  audience.close();
  const row = (what: string, values: readonly number[]) => [
    { what: `${what}, median`, value: hundredths(median(values)), unit: 'ms', budget: 50 },
    { what: `${what}, longest`, value: hundredths(Math.max(...values)), unit: 'ms' },
  ];
  return [
    ...row('Press on the phone to the stage’s step', waits.stage),
    ...row('Press on the phone to a listener’s step', waits.listener),
    ...row(`Press on stage to ${followers} followers told`, waits.sockets),
  ];
}

/** Times on this machine, with a stage, a phone, a listener's page and fifty sockets that follow. */
export async function measureRoom(): Promise<Measure[]> {
  const tokens = createTokens();
  const room = await openRoom({ folder: 'dist', tokens, isOnLan: false, port: 0 });
  const browser = await launchBrowser();
  try {
    return await measureIn(browser, room, tokens);
  } finally {
    await browser.close();
    await room.close();
  }
}
