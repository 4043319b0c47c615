/** Who is in a room that is measured: pages with the stage, a phone and a listener, and sockets that follow. */
import type { Browser, Page } from 'playwright-core';
import { WebSocket } from 'ws';
import { settle } from '../../src/cli/deck-page.ts';
import type { Tokens } from '../../src/room-server/auth.ts';
import { fragmentOf, type Role } from '../../src/sync/identity.ts';
import { protocolName, roomPath } from '../../src/sync/protocol.ts';

/** A clock that pages and this program share, in milliseconds. */
export const now = () => performance.timeOrigin + performance.now();

export interface Pages {
  stage: Page;
  /** The speaker's, which leads. */
  phone: Page;
  /** A listener's, held sideways. */
  listener: Page;
}

/** Waits until a page is in the room, or no longer is. */
export async function are(status: 'joined' | 'lost', pages: readonly Page[]): Promise<void> {
  const selector = `html[data-room="${status}"]`;
  await Promise.all(pages.map((page) => page.waitForSelector(selector, { state: 'attached' })));
}

/** Opens the pages at a room and waits until they stand, with the small stage of the phone. */
export async function openPages(browser: Browser, port: number, tokens: Tokens): Promise<Pages> {
  const enter = async (role: Role, query: string, width: number, height: number) => {
    const viewport = { width, height };
    const page = await browser.newPage({ reducedMotion: 'reduce', viewport });
    const pass = fragmentOf({ role, token: tokens[role] });
    await page.goto(`http://127.0.0.1:${port}/${query}${pass}`);
    await are('joined', [page]);
    await settle(page);
    return page;
  };
  const phone = await enter('lead', '?view=speaker', 390, 844);
  const small = phone.frameLocator('.now iframe');
  await small.locator('html[data-deck="ready"]').waitFor({ state: 'attached' });
  return {
    stage: await enter('lead', '', 1280, 720),
    listener: await enter('follow', '', 844, 390),
    phone,
  };
}

/** Sockets that follow; `heard` has when each was told of a move. */
export async function openSockets(count: number, port: number, tokens: Tokens) {
  const heard: number[] = [];
  const host = `127.0.0.1:${port}`;
  const sockets = Array.from({ length: count }, () => {
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
