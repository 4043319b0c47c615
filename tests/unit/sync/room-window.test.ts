/** A window of the deck in a room, in Node: the browser around it is made up, and so is a network that fails. */
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createRelay, type Member } from '../../../src/room-server/relay.ts';
import type { Role } from '../../../src/sync/identity.ts';
import { type Message, type Point, readMessage } from '../../../src/sync/protocol.ts';
import {
  createStrokes,
  eraseChunks,
  type Stroke,
  strokeChunks,
} from '../../../src/sync/strokes.ts';
import { outline } from '../../support/outline.ts';

const start = { slide: 'one', step: '', isBlack: false };
const id = '0123456789abcdef';
const moved = {
  app: 'deck',
  kind: 'moved',
  from: 'a',
  version: 1,
  state: { ...start, slide: 'two' },
} as const;
const hello = { app: 'deck', kind: 'hello', from: 'x' } as const;

/** A room's server without its sockets. */
const newRoom = () => createRelay(() => ({ lead: 'http://l', follow: 'http://f', hosts: [] }));
let room = newRoom();

/** Somebody else in the room, with the ink and whatever else is heard there. */
function join(role: Role) {
  const ink = createStrokes();
  const take = (message: { kind: string }) => {
    const read = readMessage(message);
    if (read?.kind === 'stroke' || read?.kind === 'erase') ink.merge(read);
  };
  const member: Member = { role, refuse: () => {}, send: take };
  const say = (message: Message) => {
    take(message);
    room.receive(member, JSON.stringify(message));
  };
  room.join(member);
  say(hello);
  return { say, lines: () => ink.on('one') };
}

/** Whether messages arrive; those that do not are lost, and nobody is told. */
let isReached = true;
/** Whether a socket that is asked for opens by itself. */
let isQuick = true;
const sockets: FakeSocket[] = [];

class FakeSocket extends EventTarget {
  readonly said: Message[] = [];
  readonly refused: string[] = [];
  /** How it stood when it was closed. */
  closedWhile: string | undefined;
  #isOpen = false;
  readonly #member: Member;

  constructor(_address: string, [, token]: readonly string[]) {
    super();
    this.#member = {
      role: token?.startsWith('l') ? 'lead' : 'follow',
      send: (message) => this.#happens('message', { data: JSON.stringify(message) }),
      refuse: (reason) => this.refused.push(reason),
    };
    sockets.push(this);
    if (isQuick) queueMicrotask(() => this.open());
  }

  open() {
    if (!isReached) return;
    this.#isOpen = true;
    room.join(this.#member);
    this.#happens('open', {});
  }

  send(text: string) {
    this.said.push(JSON.parse(text));
    if (isReached) room.receive(this.#member, text);
  }

  close() {
    this.closedWhile = this.#isOpen ? 'open' : 'connecting';
    room.leave(this.#member);
  }

  #happens(kind: string, parts: object) {
    if (isReached) this.dispatchEvent(Object.assign(new Event(kind), parts));
  }
}

/** A channel of this browser, on which the window and its neighbour post at once. */
class FakeChannel extends EventTarget {
  static neighbour: (message: Message) => void = () => {};
  static window: FakeChannel;

  constructor() {
    super();
    FakeChannel.window = this;
  }

  postMessage(message: Message) {
    FakeChannel.neighbour(message);
  }

  static say(data: Message) {
    FakeChannel.window.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  sockets.length = 0;
  isReached = true;
  isQuick = true;
  room = newRoom();
  setInterval(() => room.sendHeartbeat(), 1000);
});

/** Opens the window, with a pass for the room if it has a role there. */
async function openWindow(role?: Role, isStage = false) {
  const reload = vi.fn();
  const name = `deck-stage-${id}`;
  const page = { origin: 'http://deck', protocol: 'http:', pathname: '/', href: 'http://deck/' };
  const hash = role ? `#${role}=${role.slice(0, 1)}${'x'.repeat(21)}` : '';
  const dataset: Record<string, string> = {};
  const lights: unknown[] = [];
  vi.stubGlobal('location', { ...page, search: '', hash, reload });
  vi.stubGlobal('history', { replaceState: () => {} });
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => {} });
  vi.stubGlobal('window', Object.assign(new EventTarget(), { name }));
  vi.stubGlobal('document', Object.assign(new EventTarget(), { documentElement: { dataset } }));
  vi.stubGlobal('BroadcastChannel', FakeChannel);
  vi.stubGlobal('WebSocket', FakeSocket);
  // Its pass is read from the address once, where the code is loaded.
  vi.resetModules();
  const { joinSession } = await import('../../../src/sync/session.ts');
  const { createInk } = await import('../../../src/ink/ink.ts');
  const session = joinSession({
    id,
    outline,
    start,
    isStage,
    onState: () => {},
    onInk: (message) => marks.receive(message),
    sendInk: (reply) => marks.sendAll(reply),
  });
  let lines: readonly unknown[] = [];
  const marks = createInk(session, {
    showStrokes: (shown) => {
      lines = shown;
    },
    showPointer: (at) => lights.push(at),
  });
  marks.show('one');
  if (role) await expect.poll(() => sockets.length).toBe(1);
  const becomes = async (status: string) => {
    for (let more = 0; dataset.room !== status && more < 100; more += 1)
      await vi.advanceTimersByTimeAsync(100);
    expect(dataset.room).toBe(status);
  };
  return { session, marks, reload, becomes, lines: () => lines, light: () => lights.at(-1) };
}

/** All that is under way arrives. */
const arrive = () => vi.advanceTimersByTimeAsync(3000);

test('a line that is cut off by the network, and what is drawn and erased without it, is everywhere the same afterwards', async () => {
  const stage = join('lead');
  stage.say(moved);
  const phone = await openWindow('lead');
  await phone.becomes('joined');
  const theirs: Stroke = { id: '0', ink: 'people', points: [[9, 9]] };
  for (const piece of strokeChunks('stage', 'one', theirs)) stage.say(piece);
  for (let x = 0; x < 2; x += 1) phone.marks.draw('money', [x, 0]);
  const add = phone.marks.draw('loss', [0, 1]);
  for (let x = 1; x < 50; x += 1) add([x, 1]);
  await vi.advanceTimersByTimeAsync(200);
  expect(stage.lines()).toHaveLength(4);

  isReached = false;
  for (let x = 50; x < 300; x += 1) add([x, 1]);
  await phone.becomes('lost');
  phone.marks.draw('people', [0, 2]);
  phone.marks.draw('money', [0, 3]);
  phone.marks.undo();
  for (const piece of eraseChunks('stage', 'one', ['0'])) stage.say(piece);
  isReached = true;
  await phone.becomes('joined');
  for (let x = 300; x < 350; x += 1) add([x, 1]);
  await arrive();

  const newcomer = join('follow');
  expect(phone.lines()).toHaveLength(4);
  expect(phone.lines()).toMatchObject([{}, {}, { points: { length: 350 } }, { ink: 'people' }]);
  expect(stage.lines()).toEqual(phone.lines());
  expect(newcomer.lines()).toEqual(phone.lines());

  // What the room has is not sent once more.
  isReached = false;
  await phone.becomes('lost');
  isReached = true;
  await phone.becomes('joined');
  await arrive();
  expect(sockets.at(-1)?.said.map(({ kind }) => kind)).toEqual(['hello', 'state']);
});

test('what is erased stays erased when the server has ended and another knows nothing', async () => {
  const phone = await openWindow('lead');
  await phone.becomes('joined');
  const line: Stroke = { id: '0', ink: 'loss', points: [[1, 1]] };
  const [piece] = strokeChunks('stage', 'one', line);
  if (!piece) throw new Error('a line has a piece');
  join('lead').say(piece);
  isReached = false;
  await phone.becomes('lost');
  phone.marks.clear();
  room = newRoom();
  isReached = true;
  await phone.becomes('joined');
  await arrive();
  const stage = join('lead');
  stage.say(piece);
  expect([stage.lines(), phone.lines(), join('follow').lines()]).toEqual([[], [], []]);
});

test('a follower tells the room nothing but that it has come, whatever its neighbours ask and its hands do', async () => {
  const follower = await openWindow('follow', true);
  await follower.becomes('joined');
  const answers: string[] = [];
  FakeChannel.neighbour = ({ kind }) => answers.push(kind);
  join('lead').say(moved);
  follower.marks.draw('loss', [1, 1]);
  follower.marks.point([1, 1]);
  follower.session.move({ ...start, isBlack: true });
  follower.session.setPlan({ minutes: 5, skipped: [] });
  FakeChannel.say(hello);
  FakeChannel.say({ app: 'deck', kind: 'claim', from: 'x', window: `deck-stage-${id}` });
  await arrive();
  expect(answers).toEqual(['state', 'stroke', 'taken']);
  expect(sockets.flatMap(({ said }) => said).map(({ kind }) => kind)).toEqual(['hello']);
  expect(sockets.flatMap(({ refused }) => refused)).toEqual([]);
});

test('a follower’s stage answers its neighbours by no place of its own where nobody has led the talk yet', async () => {
  const follower = await openWindow('follow', true);
  const answers: string[] = [];
  FakeChannel.neighbour = ({ kind }) => answers.push(kind);
  FakeChannel.say(hello);
  expect(answers).toEqual([]);
  expect(follower.session.role).toBe('follow');
});

test('a tab that was duplicated takes a name of its own and begins anew, whatever it has heard of the other talk', async () => {
  let asked = '';
  FakeChannel.neighbour = ({ from }) => {
    asked = from;
  };
  const copy = await openWindow(undefined, true);
  FakeChannel.say({
    app: 'deck',
    kind: 'plan',
    from: 's',
    version: 1,
    plan: { minutes: 5, skipped: ['one'] },
  });
  expect(copy.reload).not.toHaveBeenCalled();
  FakeChannel.say({ app: 'deck', kind: 'taken', from: 'a', to: asked });
  expect(window.name).toMatch(/^deck-stage-[0-9a-f]{16}$/);
  expect(window.name).not.toBe(`deck-stage-${id}`);
  expect(copy.reload).toHaveBeenCalledOnce();
});

test('a machine that is so busy that the room is joined late breaks off no attempt', async () => {
  isQuick = false;
  const phone = await openWindow('lead');
  await vi.advanceTimersByTimeAsync(5000);
  expect(sockets.map(({ closedWhile }) => closedWhile)).toEqual([undefined]);
  sockets[0]?.open();
  await phone.becomes('joined');
});

test('a window that was busy does not take its room for lost: what it was told meanwhile comes first', async () => {
  const phone = await openWindow('lead');
  await phone.becomes('joined');
  const late = performance.now() + 60_000;
  vi.spyOn(performance, 'now').mockReturnValue(late);
  await arrive();
  expect(sockets).toHaveLength(1);
});

test('one’s own light is put out by nobody else, and another’s by whom it belongs to or by silence', async () => {
  const { marks, light } = await openWindow();
  const pointer = (from: string, at: Point | null) =>
    marks.receive({ app: 'deck', kind: 'pointer', from, slide: 'one', at });
  pointer('phone', [1, 1]);
  marks.point([2, 2]);
  pointer('phone', [3, 3]);
  expect(light()).toEqual([2, 2]);
  pointer('phone', null);
  expect(light()).toEqual([2, 2]);
  pointer('phone', [4, 4]);
  vi.advanceTimersByTime(10_000);
  expect(light()).toEqual([2, 2]);
  marks.point(null);
  expect(light()).toBeNull();
  pointer('phone', [5, 5]);
  pointer('tablet', null);
  expect(light()).toEqual([5, 5]);
  vi.advanceTimersByTime(10_000);
  expect(light()).toBeNull();
});
