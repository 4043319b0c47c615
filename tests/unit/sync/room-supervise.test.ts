import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { createTokens } from '../../../src/room-server/auth.ts';
import { restartRoomOnExit } from '../../../src/room-server/restart-on-exit.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-supervised-'));
  await writeFile(join(folder, 'index.html'), '<p>the deck</p>');
});
afterAll(() => rm(folder, { recursive: true }));

test('a room whose server is killed is there again, at the same port and with the same tokens', async () => {
  const spec = { folder, tokens: createTokens(), isOnLan: false, port: 0 };
  const told: string[] = [];
  const room = await restartRoomOnExit(spec, (words) => told.push(words));
  const enter = async () => {
    const headers = { 'x-token': spec.tokens.follow };
    const answer = fetch(`http://127.0.0.1:${room.port}/enter`, { method: 'POST', headers });
    return answer.then(({ status }) => status).catch(() => 'nobody');
  };
  expect(await enter()).toBe(204);
  const first = room.processId;
  if (first === undefined) throw new Error('the room has a process');
  process.kill(first, 'SIGKILL');
  await expect.poll(() => room.processId, { timeout: 20_000 }).not.toBe(first);
  await expect.poll(enter, { timeout: 20_000 }).toBe(204);
  expect(told).toEqual(['The server of the room has ended; another one is started.']);
  const second = room.processId;
  await room.close();
  expect(await enter()).toBe('nobody');
  expect(existsSync(`/proc/${second}`)).toBe(false);
}, 60_000);

test('a room that is closed while its server waits to be started again stays closed', async () => {
  // The wait ends when the test says so; those that Vitest polls with are its own.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const site = join(folder, 'site');
  await mkdir(site);
  await writeFile(join(site, 'index.html'), '<p>the deck</p>');
  const spec = { folder: site, tokens: createTokens(), isOnLan: false, port: 0 };
  const room = await restartRoomOnExit(spec, () => {});
  const first = room.processId;
  if (first === undefined) throw new Error('the room has a process');
  // Without its site the next server cannot open.
  await rm(site, { recursive: true });
  process.kill(first, 'SIGKILL');
  await expect.poll(() => vi.getTimerCount(), { timeout: 20_000 }).toBe(1);
  const second = room.processId;
  expect(second).not.toBe(first);
  await room.close();
  vi.runAllTimers();
  expect(room.processId).toBe(second);
}, 60_000);

test('a room that cannot be opened says why, in one sentence', async () => {
  const spec = { tokens: createTokens(), isOnLan: false, port: 0 };
  await expect(
    restartRoomOnExit({ ...spec, folder: join(folder, 'none') }, () => {}),
  ).rejects.toThrow(/^There is no built site in ".*none"; "npm run build" makes one\.$/);
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const place = other.address();
  const port = place && typeof place === 'object' ? place.port : 0;
  await expect(restartRoomOnExit({ ...spec, folder, port }, () => {})).rejects.toThrow(
    `Port ${port} of this machine is taken.`,
  );
  other.close();
}, 60_000);
