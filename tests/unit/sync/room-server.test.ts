import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { describeRoom } from '../../../src/cli/present.ts';
import { createTokens, roleOf } from '../../../src/room-server/auth.ts';
import { findRoute, isOwnHost, lanHosts } from '../../../src/room-server/own-hosts.ts';
import { openRoom, type Room } from '../../../src/room-server/room.ts';
import { fragmentOf, tokenIn } from '../../../src/sync/identity.ts';
import { maxBytes, refusals } from '../../../src/sync/protocol.ts';

const tokens = createTokens();
let folder = '';
let room: Room;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-room-'));
  await mkdir(join(folder, 'dist/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.js'), 'secret');
  await writeFile(join(folder, 'dist/index.html'), '<p>the deck</p>');
  await writeFile(join(folder, 'dist/assets/stage.js'), 'stage()');
  const spec = { folder: join(folder, 'dist'), tokens, isOnLan: false, port: 0 };
  room = await openRoom({ ...spec, answers: '{"a":"why"}' });
});
afterAll(async () => {
  await room.close();
  await rm(folder, { recursive: true });
});

/** Asks the room's server, as it stands: no path is resolved on the way. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; body: string; headers: Record<string, unknown> }>(
    (done, failed) => {
      const asked = request(
        { host: '127.0.0.1', port: room.port, path, method, headers },
        (response) => {
          let body = '';
          response.on('data', (data) => (body += String(data)));
          response.on('end', () =>
            done({ status: response.statusCode ?? 0, body, headers: response.headers }),
          );
        },
      );
      asked.on('error', failed);
      asked.end();
    },
  );
}

const cookie = () => ({ cookie: `deck-token-${room.port}=${tokens.follow}` });
const origin = () => `http://127.0.0.1:${room.port}`;

/** A socket at the room, what it heard, and the code it was closed with. */
function dial(
  token: string,
  headers: Record<string, string> = { origin: origin() },
  path = '/room',
) {
  const socket = new WebSocket(`ws://127.0.0.1:${room.port}${path}`, ['deck', token], { headers });
  const heard: unknown[] = [];
  socket.on('message', (data) => heard.push(JSON.parse(String(data))));
  const opened = new Promise<void>((done) => socket.once('open', () => done()));
  const status = new Promise<number | undefined>((done) => {
    socket.once('unexpected-response', (_request, { statusCode }) => done(statusCode));
    socket.once('error', () => done(undefined));
  });
  const closed = new Promise<number>((done) => socket.once('close', (code) => done(code)));
  const hears = (kind: string) =>
    expect.poll(() => heard.map((message) => Object(message).kind)).toContain(kind);
  return { socket, heard, opened, closed, status, hears };
}

const hello = JSON.stringify({ app: 'deck', kind: 'hello', from: 'x' });
const move = (slide: string, turn: number) =>
  JSON.stringify({
    app: 'deck',
    kind: 'moved',
    from: 'a',
    version: turn,
    state: { slide, step: '', isBlack: false },
  });

/** What a listener who comes now is told of the talk; beats come each second, whoever listens. */
async function toldToNewcomer(): Promise<unknown[]> {
  const newcomer = dial(tokens.follow);
  await newcomer.opened;
  newcomer.socket.send(hello);
  await newcomer.hears('welcome');
  newcomer.socket.close();
  await newcomer.closed;
  return newcomer.heard.filter((message) => Object(message).kind !== 'heartbeat');
}

describe('the room’s server', () => {
  test('shows a polite page and nothing else to who has no pass or a wrong one', async () => {
    const wrongPass = `deck-token-${room.port}=${'x'.repeat(22)}`;
    for (const headers of [undefined, { cookie: wrongPass }]) {
      const page = await ask('/', headers);
      expect(page.status).toBe(200);
      expect(page.body).toContain('Scan the code');
      expect(page.body).not.toContain('the deck');
      const file = await ask('/assets/stage.js', headers);
      expect(file.status).toBe(403);
      expect(file.body).not.toContain('stage()');
    }
    const wrong = await ask('/enter', { 'x-token': 'A'.repeat(22) }, 'POST');
    expect([wrong.status, wrong.headers['set-cookie']]).toEqual([403, undefined]);
  });

  test('gives the deck, under a strict policy, to who shows a token at the door', async () => {
    const entered = await ask('/enter', { 'x-token': tokens.follow }, 'POST');
    expect(entered.status).toBe(204);
    const [pass = ''] = Array(entered.headers['set-cookie']).flat().map(String);
    expect(pass).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    const page = await ask('/?view=speaker', { cookie: pass.replace(/;.*/, '') });
    expect(page.body).toBe('<p>the deck</p>');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toBe(
      `default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; object-src 'none'; connect-src 'self' ws://127.0.0.1:${room.port}`,
    );
    const file = await ask('/assets/stage.js', { ...cookie(), 'accept-encoding': 'identity' });
    expect([file.status, file.body]).toEqual([200, 'stage()']);
    expect((await ask('/', cookie(), 'PUT')).status).toBe(405);
  });

  test('gives what is for the speaker alone to who leads, and nothing of it to who follows', async () => {
    const askWith = (token: string) => ask('/answers.json', { ...cookie(), 'x-token': token });
    expect((await askWith(tokens.lead)).body).toBe('{"a":"why"}');
    expect((await askWith(tokens.follow)).body).toBe('{}');
    expect((await ask('/answers.json', cookie())).body).toBe('{}');
    expect((await ask('/answers.json')).body).not.toContain('why');
  });

  test.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/assets/..\\..\\secret.js',
    '//secret.js',
    '/assets/',
    '/assets',
    '/index.html',
    '/_headers',
    '/%00',
    'http://127.0.0.1/secret.js',
    '/__proto__',
  ])('has no file at %s', async (path) => {
    const { status, body } = await ask(path, cookie());
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  test('has no file beside the deck at whatever path is asked', async () => {
    const part = fc.constantFrom(
      ...['..', '.', '%2e%2e', '%2E.', 'assets', 'secret.js', 'stage.js', '\\\\', '%5c', '%2f'],
      ...['%00', '', '~', '%c0%af', 'file:', '..;', '%', 'constructor', 'dist'],
    );
    const paths = fc.array(part, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`);
    await fc.assert(
      fc.asyncProperty(paths, async (path) => {
        const { status, body } = await ask(path, cookie());
        expect([200, 400, 404]).toContain(status);
        expect(body).not.toContain('secret');
        if (status === 200) expect(['<p>the deck</p>', 'stage()']).toContain(body);
      }),
      { numRuns: 200, seed: Number(process.env.FUZZ_SEED ?? 20200809) },
    );
  }, 60_000);

  test('goes on when what comes is no request, or no frame of a socket', async () => {
    const upgrade = [
      'GET /room HTTP/1.1',
      `Host: 127.0.0.1:${room.port}`,
      `Origin: ${origin()}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
      `Sec-WebSocket-Protocol: deck, ${tokens.lead}`,
      '\r\n',
    ].join('\r\n');
    const listener = dial(tokens.follow);
    await listener.opened;
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.uint8Array({ maxLength: 300 }), async (isIn, bytes) => {
        const stranger = connect(room.port, '127.0.0.1');
        const closed = new Promise((done) => stranger.once('close', done));
        stranger.on('error', () => undefined);
        stranger.resume();
        if (isIn) stranger.write(upgrade);
        stranger.end(bytes);
        await closed;
      }),
      { numRuns: 100, seed: Number(process.env.FUZZ_SEED ?? 20200809) },
    );
    expect((await ask('/', cookie())).body).toBe('<p>the deck</p>');
    expect(listener.socket.readyState).toBe(WebSocket.OPEN);
    listener.socket.close();
  }, 60_000);

  test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', '192.168.1.9:PORT'])(
    'answers nothing under the name "%s"',
    async (name) => {
      const host = name.replace('PORT', String(room.port));
      const page = await ask('/', { ...cookie(), host });
      expect(page.status).toBeGreaterThanOrEqual(400);
      expect(page.body).not.toContain('the deck');
      const socket = dial(tokens.lead, { host, origin: `http://${host}` });
      expect(await socket.status).toBeGreaterThanOrEqual(400);
    },
  );

  test('is listening on this machine alone where nobody asked for the network', async () => {
    const [host] = lanHosts();
    if (host) {
      const fault = new Promise((done) => {
        const stranger = connect(room.port, host.address);
        stranger.once('error', (error: NodeJS.ErrnoException) => done(error.code));
        stranger.once('connect', () => done('connected'));
      });
      expect(await fault).toBe('ECONNREFUSED');
    }
    expect(isOwnHost('192.168.1.9:4700', 4700, false)).toBe(false);
  });
});

describe('a socket at the room', () => {
  test('is refused by its origin and its path before it is open', async () => {
    expect(await dial(tokens.lead, { origin: 'https://evil.example' }).status).toBe(403);
    expect(await dial(tokens.lead, {}).status).toBe(403);
    expect(await dial(tokens.lead, { origin: 'null' }).status).toBe(403);
    expect(await dial(tokens.lead, undefined, '/').status).toBe(404);
  });

  test('with a wrong token, or none, hears why it is closed and nothing else', async () => {
    for (const token of ['A'.repeat(22), `${tokens.lead.slice(0, 21)}!`.replace('!', '-'), 'x']) {
      if (token === tokens.lead) continue;
      const stranger = dial(token);
      expect(await stranger.closed).toBe(refusals.unknown.code);
      expect(stranger.heard).toEqual([]);
    }
  });

  test('that abuses the room changes nothing, is told why, and the others go on', async () => {
    const [stage, listener] = [dial(tokens.lead), dial(tokens.follow)];
    await Promise.all([stage.opened, listener.opened]);
    stage.socket.send(move('one', 1));
    await listener.hears('moved');
    const before = await toldToNewcomer();

    const follower = dial(tokens.follow);
    await follower.opened;
    follower.socket.send(move('two', 9));
    expect(await follower.closed).toBe(refusals.follower.code);

    const oversized = dial(tokens.lead);
    await oversized.opened;
    oversized.socket.send(move('two', 9) + ' '.repeat(maxBytes));
    // The protocol's own code for a message that is too big.
    expect(await oversized.closed).toBe(1009);

    const flood = dial(tokens.lead);
    await flood.opened;
    for (let count = 0; count < 100; count += 1) flood.socket.send(hello);
    expect(await flood.closed).toBe(refusals.flood.code);

    const binary = dial(tokens.lead);
    await binary.opened;
    binary.socket.send(Buffer.from(move('two', 9)));
    expect(await binary.closed).toBe(refusals.unreadable.code);

    expect(await toldToNewcomer()).toEqual(before);
    stage.socket.send(move('two', 2));
    await expect.poll(() => listener.heard).toContainEqual(expect.objectContaining({ version: 2 }));
    stage.socket.close();
    listener.socket.close();
    await Promise.all([stage.closed, listener.closed]);
  });

  test('is the 201st: it hears that the room is full, and the others stay', async () => {
    const members = [];
    for (let count = 0; count < 192; count += 1) members.push(dial(tokens.follow));
    for (let count = 0; count < 8; count += 1) members.push(dial(tokens.lead));
    await Promise.all(members.map(({ opened }) => opened));
    expect(await dial(tokens.lead).closed).toBe(refusals.full.code);
    expect(await dial(tokens.follow).closed).toBe(refusals.full.code);
    expect(members.every(({ socket }) => socket.readyState === WebSocket.OPEN)).toBe(true);
    for (const { socket } of members) socket.terminate();
    await expect.poll(async () => (await toldToNewcomer()).length).toBeGreaterThan(0);
  });
});

describe('passes and addresses', () => {
  test('each start has new tokens of 128 bits, and none of them is the other', () => {
    const all = Array.from({ length: 50 }, createTokens).flatMap(({ lead, follow }) => [
      lead,
      follow,
    ]);
    expect(new Set(all).size).toBe(100);
    for (const token of all) expect(Buffer.from(token, 'base64url').length).toBe(16);
    expect(roleOf(tokens, tokens.lead)).toBe('lead');
    expect(roleOf(tokens, tokens.follow)).toBe('follow');
    for (const other of [undefined, '', 'lead', `${tokens.lead} `, `${tokens.lead}A`])
      expect(roleOf(tokens, other)).toBeUndefined();
  });

  test('a fragment carries a pass, and nothing else is one', () => {
    const pass = { role: 'lead', token: tokens.lead } as const;
    expect(tokenIn(fragmentOf(pass))).toEqual(pass);
    for (const other of [
      '',
      '#',
      '#/rise',
      '#/rise/0',
      '#lead',
      '#lead=',
      '#owner=AAAAAAAAAAAAAAAAAAAAAA',
    ])
      expect(tokenIn(other), other).toBeUndefined();
  });

  describe('the address for phones', () => {
    const info = (address: string, mac = '02:00:00:00:00:01', internal = false) => [
      { address, internal, family: 'IPv4', netmask: '', mac, cidr: null } as const,
    ];
    const noMac = '00:00:00:00:00:00';
    const wifi = info('192.168.1.5');

    test.each([
      ['VirtualBox Host-Only Network', info('192.168.56.1', '0a:00:27:00:00:0b')],
      ['VMware Network Adapter VMnet8', info('192.168.83.1', '00:50:56:c0:00:08')],
      ['Ethernet 3', info('192.168.56.1', '0a:00:27:00:00:0b')],
      ['vEthernet (WSL)', info('172.20.0.1')],
      ['bridge100', info('192.168.64.1')],
      ['lxdbr0', info('10.10.0.1')],
      ['podman0', info('10.88.0.1')],
      ['docker0', info('172.17.0.1')],
      ['nordlynx', info('10.5.0.2', noMac)],
      ['utun4', info('10.8.0.2', noMac)],
    ])('is that of the Wi-Fi, not of %s', (name, infos) => {
      const interfaces = { lo: info('127.0.0.1', noMac, true), [name]: infos, wlan0: wifi };
      const [first, second] = lanHosts(interfaces, '192.168.1.5');
      expect(first).toEqual({ name: 'wlan0', address: '192.168.1.5' });
      expect(second).toEqual({ name, address: infos[0]?.address });
      // Without a way out of the room's network, by the name of what is within the machine.
      if (name !== 'Ethernet 3') expect(lanHosts(interfaces)[0]).toEqual(first);
    });

    test('is not that of a tunnel through which all goes, and is that of a bridge that all of the machine is behind', () => {
      const tunnel = { 'Local Area Connection': info('10.5.0.2', noMac), 'Wi-Fi': wifi };
      expect(lanHosts(tunnel, '10.5.0.2')[0]?.address).toBe('192.168.1.5');
      const bridge = { eth1: info('10.0.0.9'), 'br-lan': wifi };
      expect(lanHosts(bridge, '192.168.1.5')[0]?.address).toBe('192.168.1.5');
    });

    test('is found by the route out of this machine, if it has one', async () => {
      const own = Object.values(networkInterfaces()).flatMap((infos = []) => infos);
      expect([undefined, ...own.map(({ address }) => address)]).toContain(await findRoute());
    });
  });

  test('the terminal tells the stage, and the codes only where others are let in', () => {
    const hosts = [
      { name: 'wlan0', address: '192.168.1.5' },
      { name: 'eth0', address: '10.0.0.2' },
    ];
    const report = (known: typeof hosts) =>
      ({
        kind: 'open',
        port: 4700,
        codes: { lead: 'http://l', follow: 'http://f', hosts: known },
      }) as const;
    const alone = describeRoom(report([]), 'http://stage', false);
    expect(alone).toContain('http://stage');
    expect(alone).not.toMatch(/http:\/\/[lf]\b/);
    expect(describeRoom(report([]), 's', true)).toContain('no network');
    const open = describeRoom(report(hosts), 's', true);
    expect(open).toMatch(/█[\s\S]*http:\/\/l\n[\s\S]*█[\s\S]*http:\/\/f\n/);
    expect(open).toContain('codes for other networks of this machine: 10.0.0.2 (eth0)');
  });
});
