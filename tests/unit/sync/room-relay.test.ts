import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capacity, createRelay, type Member } from '../../../src/room-server/relay.ts';
import type { Role } from '../../../src/sync/identity.ts';
import { maxBytes, maxPerSecond, pointsPerMessage } from '../../../src/sync/protocol.ts';
import { anything } from '../../support/any-message.ts';
import { foreign } from './session.test.ts';

const codes = { lead: 'http://lead', follow: 'http://follow', hosts: [] };

/** A room with a clock that stands still, and members that remember what they hear. */
function openRelay() {
  let time = 0;
  const relay = createRelay(
    (host) => (host === undefined ? codes : { ...codes, follow: `http://${host}` }),
    () => time,
  );
  const join = (role: Role) => {
    const heard: unknown[] = [];
    const refused: string[] = [];
    const member: Member = {
      role,
      send: (message) => heard.push(message),
      refuse: (reason) => refused.push(reason),
    };
    const isIn = relay.join(member);
    const say = (message: unknown) =>
      relay.receive(member, typeof message === 'string' ? message : JSON.stringify(message));
    const kinds = () => heard.map((message) => Object(message).kind);
    return { member, heard, refused, isIn, say, kinds };
  };
  return { relay, join, wait: (milliseconds: number) => (time += milliseconds) };
}

const hello = { app: 'deck', kind: 'hello', from: 'x' };
const at = (slide: string, turn: number, from = 'a') => ({
  app: 'deck',
  kind: 'moved',
  from,
  version: turn,
  state: { slide, step: '', isBlack: false },
});
const line = (id: string, start: number, points: [number, number][]) => ({
  app: 'deck',
  kind: 'stroke',
  from: 'a',
  slide: 'one',
  id,
  ink: 'loss',
  start,
  points,
});

describe('a room', () => {
  test('tells a move to all others and not to who made it', () => {
    const { join } = openRelay();
    const [stage, phone, listener] = [join('lead'), join('lead'), join('follow')];
    phone.say(at('two', 1));
    expect(stage.heard).toEqual([at('two', 1)]);
    expect(listener.heard).toEqual([at('two', 1)]);
    expect(phone.heard).toEqual([]);
  });

  test('tells who comes later where the talk stands, what is planned and what was drawn', () => {
    const { join } = openRelay();
    const stage = join('lead');
    stage.say(at('two', 4));
    const plan = { minutes: 15, skipped: ['one'] };
    stage.say({ app: 'deck', kind: 'plan', from: 'a', version: 1, plan });
    stage.say(line('l', 0, [[1, 2]]));
    stage.say(line('l', 1, [[3, 4]]));
    stage.say(line('gone', 0, [[5, 6]]));
    stage.say({ app: 'deck', kind: 'erase', from: 'a', slide: 'one', ids: ['gone'] });
    const late = join('follow');
    late.say(hello);
    expect(late.heard).toEqual([
      { ...at('two', 4), kind: 'state' },
      { app: 'deck', kind: 'plan', from: 'a', version: 1, plan },
      {
        ...line('l', 0, [
          [1, 2],
          [3, 4],
        ]),
        from: 'room',
      },
      { app: 'deck', kind: 'erase', from: 'room', slide: 'one', ids: ['gone'] },
      { app: 'room', kind: 'welcome', isNew: false },
    ]);
  });

  test('that was started again is told the place by who comes first, and the newest place wins', () => {
    const { join } = openRelay();
    const phone = join('lead');
    phone.say(hello);
    expect(phone.heard.at(-1)).toEqual({ app: 'room', kind: 'welcome', isNew: true });
    phone.say({ ...at('one', 6), kind: 'state' });
    const stage = join('lead');
    stage.say({ ...at('two', 9), kind: 'state' });
    expect(phone.heard.at(-1)).toEqual({ ...at('two', 9), kind: 'state' });
    // A press that was made before the news of the ninth turn came.
    phone.say(at('one', 7));
    expect(phone.heard.at(-1)).toMatchObject({ version: 9, state: { slide: 'two' } });
    expect(stage.heard).toEqual([]);
  });

  test('gives its codes to who leads and to nobody else', () => {
    const { join } = openRelay();
    const [leader, follower] = [join('lead'), join('follow')];
    leader.say(hello);
    follower.say(hello);
    expect(leader.heard).toContainEqual({ app: 'room', kind: 'codes', ...codes });
    expect(JSON.stringify(follower.heard)).not.toContain('http://');
  });

  test('whose leader chooses another host gives codes with it to all who lead, and to who comes later', () => {
    const { join } = openRelay();
    const [phone, stage, follower] = [join('lead'), join('lead'), join('follow')];
    phone.say({ app: 'deck', kind: 'host', from: 'a', host: '192.168.1.5' });
    const late = join('lead');
    late.say(hello);
    const changed = { app: 'room', kind: 'codes', ...codes, follow: 'http://192.168.1.5' };
    for (const { heard } of [phone, stage, late]) expect(heard[0]).toEqual(changed);
    expect(follower.heard).toEqual([]);
  });

  test.each([
    ['another host', { app: 'deck', kind: 'host', from: 'a', host: '192.168.1.5' }],
    ['a move', at('two', 9)],
    ['a state', { ...at('two', 9), kind: 'state' }],
    [
      'a plan',
      { app: 'deck', kind: 'plan', from: 'a', version: 9, plan: { minutes: 5, skipped: [] } },
    ],
    ['the pointer', { app: 'deck', kind: 'pointer', from: 'a', slide: 'one', at: [1, 1] }],
    ['a line', line('l', 0, [[1, 1]])],
    ['an eraser', { app: 'deck', kind: 'erase', from: 'a', slide: 'one', ids: ['l'] }],
  ])('sends a follower away that sends %s, and nothing changes', (_what, message) => {
    const { join } = openRelay();
    const [stage, follower] = [join('lead'), join('follow')];
    follower.say(message);
    expect(follower.refused).toEqual(['follower']);
    expect(stage.heard).toEqual([]);
    follower.say(hello);
    expect(follower.heard).toEqual([]);
    const late = join('lead');
    late.say(hello);
    expect(late.kinds()).toEqual(['codes', 'welcome']);
  });

  test('sends away who says more than is allowed in a second, and hears all that is said in time', () => {
    const { join, wait } = openRelay();
    const [stage, phone] = [join('lead'), join('lead')];
    for (let turn = 1; turn <= maxPerSecond; turn += 1) phone.say(at('two', turn));
    wait(1001);
    phone.say(at('two', maxPerSecond + 1));
    expect(phone.refused).toEqual([]);
    expect(stage.heard).toHaveLength(maxPerSecond + 1);
    for (let more = 0; more < maxPerSecond; more += 1) phone.say(at('one', 100 + more));
    expect(phone.refused).toEqual(['flood']);
    expect(stage.heard).toHaveLength(2 * maxPerSecond);
  });

  test('answers a hello that comes over and over once a second', () => {
    const { join, wait } = openRelay();
    const follower = join('follow');
    for (let more = 0; more < 10; more += 1) follower.say(hello);
    expect(follower.kinds()).toEqual(['welcome']);
    wait(1001);
    follower.say(hello);
    expect(follower.kinds()).toEqual(['welcome', 'welcome']);
  });

  test('takes no message that is too long, and the longest that a window sends is not', () => {
    const { join } = openRelay();
    const [phone, other] = [join('lead'), join('lead')];
    const long = Array.from({ length: pointsPerMessage }, (): [number, number] => [1234.5, 678.9]);
    const longest = JSON.stringify(line('0123456789abcdef', 4000, long));
    expect(longest.length).toBeLessThan(maxBytes);
    phone.say(`${JSON.stringify(hello)}${' '.repeat(maxBytes)}`);
    expect(phone.refused).toEqual(['tooLong']);
    expect(other.heard).toEqual([]);
  });

  test('is full for listeners before it is for who leads', () => {
    const { relay, join } = openRelay();
    const listeners = capacity.members - capacity.keptForLeaders;
    for (let count = 0; count < listeners; count += 1) expect(join('follow').isIn).toBe(true);
    const tooMany = join('follow');
    expect([tooMany.isIn, tooMany.refused]).toEqual([false, ['full']]);
    for (let count = 0; count < capacity.keptForLeaders; count += 1)
      expect(join('lead').isIn).toBe(true);
    expect(relay.size).toBe(200);
    expect(join('lead').refused).toEqual(['full']);
    expect(relay.size).toBe(200);
  });

  test('counts its followers for all who are in', () => {
    const { relay, join } = openRelay();
    const stage = join('lead');
    const follower = join('follow');
    relay.sendHeartbeat();
    relay.leave(follower.member);
    relay.sendHeartbeat();
    expect(stage.heard).toMatchObject([{ followers: 1 }, { followers: 0 }]);
  });

  test('sends away who says what is no message of a deck', () => {
    for (const message of [...foreign, '', '{', '[[[']) {
      const { join } = openRelay();
      const [other, member] = [join('lead'), join('lead')];
      member.say(message ?? 'undefined');
      expect(member.refused, JSON.stringify(message)).toEqual(['unreadable']);
      expect(other.heard).toEqual([]);
    }
  });
});

const who = fc.constantFrom('first', 'second', 'follower');

test('whatever is said, the room goes on, what it tells can be read, and a follower changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(who, anything), { maxLength: 25 }), (said) => {
      const { join } = openRelay();
      const members = { first: join('lead'), second: join('lead'), follower: join('follow') };
      const before = () => members.first.heard.length + members.second.heard.length;
      for (const [name, text] of said) {
        const heard = before();
        members[name].say(text);
        if (name === 'follower') expect(before()).toBe(heard);
      }
      const late = join('lead');
      late.say(hello);
      expect(late.kinds().at(-1)).toBe('welcome');
      late.say(at('one', Number.MAX_SAFE_INTEGER, '\uffff'));
      const next = join('follow');
      next.say(hello);
      expect(next.heard[0]).toMatchObject({ kind: 'state', state: { slide: 'one' } });
    }),
    { numRuns: 300, seed: Number(process.env.FUZZ_SEED ?? 20200809) },
  );
});
