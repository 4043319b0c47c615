/** A room for the tests of one file, on this machine, with the built deck in it. */
import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { settle } from '../../../src/cli/deck-page.ts';
import { makeAnswers } from '../../../src/cli/notes.ts';
import { createTokens } from '../../../src/room-server/auth.ts';
import { openRoom, type Room } from '../../../src/room-server/room.ts';
import { fragmentOf, type Role } from '../../../src/sync/identity.ts';
import type { NewPage, Watched } from './deck.ts';

/** What a phone shows, upright. */
export const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  reducedMotion: 'reduce',
} as const;

/** A room that a test can close, and open again as it was. */
export interface TestRoom {
  address: string;
  /** The address that lets somebody in. */
  codeOf: (role: Role, query?: string) => string;
  close: () => Promise<void>;
  reopen: () => Promise<void>;
}

/** Opens rooms that are closed after each test. */
export function useRooms(): () => Promise<TestRoom> {
  const open = new Set<Room>();
  afterEach(async () => {
    await Promise.all([...open].map((room) => room.close()));
    open.clear();
  });
  return async () => {
    const answers = await makeAnswers();
    const spec = { folder: 'dist', tokens: createTokens(), isOnLan: false, answers };
    let room = await openRoom({ ...spec, port: 0 });
    const { port } = room;
    open.add(room);
    const address = `http://127.0.0.1:${port}/`;
    return {
      address,
      codeOf: (role, query = '') =>
        address + query + fragmentOf({ role, token: spec.tokens[role] }),
      async close() {
        open.delete(room);
        await room.close();
      },
      async reopen() {
        room = await openRoom({ ...spec, port });
        open.add(room);
      },
    };
  };
}

/** Opens a code in a page and waits until it is in the room and stands. */
export async function enter(page: Page, code: string): Promise<void> {
  await page.goto(code);
  await joined(page);
  await settle(page);
}

/** Who is in a room: what they open, and the code that lets them in. */
const members = {
  stage: [{ reducedMotion: 'reduce' }, 'lead', ''],
  speaker: [phone, 'lead', '?view=speaker'],
  listener: [phone, 'follow', ''],
  sideways: [{ ...phone, viewport: { width: 844, height: 390 } }, 'follow', ''],
} as const;

/** Opens a page as one of those who are in a room, and waits until it is in it and stands. */
export async function joinRoom(
  newPage: NewPage,
  room: TestRoom,
  member: keyof typeof members,
): Promise<Watched> {
  const [options, role, query] = members[member];
  const watched = await newPage(options);
  await enter(watched.page, room.codeOf(role, query));
  return watched;
}

/** Waits until a page is in its room. */
export async function joined(page: Page): Promise<void> {
  await page.waitForSelector('html[data-room="joined"]', { state: 'attached' });
}

/** Waits until a stage shows a slide with so many of its steps. */
export async function stands(page: Page, slide: string, steps: number): Promise<void> {
  await page.waitForFunction(
    ([id, count]) =>
      document.querySelectorAll(`[id="${id}"].present .fragment.visible`).length === count &&
      document.querySelector('section.present')?.id === id,
    [slide, steps] as const,
  );
}

/** Waits until a page to read has a slide in the middle of its window. */
export async function reads(page: Page, slide: string): Promise<void> {
  await page.waitForFunction((id) => {
    const middle = innerHeight / 2;
    const box = document.getElementById(id)?.getBoundingClientRect();
    return box !== undefined && box.top <= middle && box.bottom >= middle;
  }, slide);
}
