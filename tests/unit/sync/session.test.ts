import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { describeHindrance, takesAddress } from '../../../src/sync/identity.ts';
import {
  addressOf,
  endsOf,
  indicesOf,
  isPlace,
  type Outline,
  type Place,
  placeBeyond,
  placeIn,
} from '../../../src/sync/place.ts';
import { type Message, readMessage } from '../../../src/sync/protocol.ts';
import { createRegister, createTalk } from '../../../src/sync/state.ts';
import { describeNext, stateAfter } from '../../../src/views/speaker/commands.ts';
import { outline } from '../../support/outline.ts';

/** A talk of slides without steps. */
const talkOf = (...ids: string[]) =>
  ids.map((id) => ({ id, title: id, act: '', seconds: 60, steps: [], notes: [] }));

/** Addresses on the way from a place to the end of the talk. */
function wayFrom(talk: Outline, start: Place | undefined, by: 1 | -1, skipped: string[] = []) {
  const way = [];
  for (let at = start; at; at = placeBeyond(talk, at, by, skipped)) way.push(addressOf(talk, at));
  return way;
}

describe('the way through the talk', () => {
  test('goes step by step, then to the next slide, and back the same way', () => {
    const way = ['#/one', '#/two', '#/two/0', '#/two/1'];
    expect(wayFrom(outline, endsOf(outline)?.first, 1)).toEqual(way);
    expect(wayFrom(outline, { slide: 'two', step: 'second' }, -1)).toEqual(way.toReversed());
  });

  test('ends before the appendix, which a press does not show, and goes on within it', () => {
    const appendix = talkOf('x', 'y').map((slide) => ({ ...slide, seconds: 0 }));
    const talk = [...outline, ...appendix];
    const end = { slide: 'two', step: 'second', isBlack: false };
    expect(wayFrom(talk, end, 1)).toEqual(['#/two/1']);
    expect(wayFrom(talk, { slide: 'one', step: '' }, 1, ['two'])).toEqual(['#/one']);
    expect(describeNext(talk, end, [])).toBe('Next: the end. Appendix: Slides, G');
    expect(wayFrom(talk, { slide: 'x', step: '' }, 1)).toEqual(['#/x', '#/y']);
    expect(describeNext(talk, { slide: 'y', step: '' }, [])).toBe('Next: the end');
    expect(wayFrom(talk, { slide: 'y', step: '' }, -1).slice(0, 3)).toEqual([
      ...['#/y', '#/x', '#/two/1'],
    ]);
  });

  test('passes by slides that are left out, both ways, and goes on from one of them', () => {
    const talk = talkOf('a', 'b', 'c', 'd');
    const at = (slide: string) => ({ slide, step: '' });
    expect(wayFrom(talk, at('a'), 1, ['b', 'c'])).toEqual(['#/a', '#/d']);
    expect(wayFrom(talk, at('d'), -1, ['b', 'c'])).toEqual(['#/d', '#/a']);
    expect(wayFrom(talk, at('b'), 1, ['b', 'c'])).toEqual(['#/b', '#/d']);
    expect(wayFrom(talk, at('c'), 1, ['d'])).toEqual(['#/c']);
    expect(describeNext(talk, at('a'), ['b'])).toBe('Next slide: c');
    expect(describeNext(talk, at('a'), ['b', 'c', 'd'])).toBe('Next: the end');
  });

  test('names the next step by its words', () => {
    expect(describeNext(outline, { slide: 'two', step: 'first' }, [])).toBe('Next step: second');
  });

  test('has an address for each place; one without a step is the first, one without a slide none', () => {
    const changed = outline.map((slide) => ({ ...slide, replaces: [`old-${slide.id}`] }));
    expect(placeIn(changed, '#/old-two/1')).toEqual({ slide: 'two', step: '' });
    expect(placeIn(outline, '#/two/1')).toEqual({ slide: 'two', step: 'second' });
    for (const address of ['#/two', '#two', '#/two/', '#/two/9', '#/two/x', '#/two/-4'])
      expect(placeIn(outline, address), address).toEqual({ slide: 'two', step: '' });
    for (const address of ['', '#', '#/', '#/three', '#/three/1', 'nonsense', '#/lead=two'])
      expect(placeIn(outline, address), address).toBeUndefined();
    expect(indicesOf(outline, { slide: 'two', step: '' })).toEqual({ slide: 1, step: -1 });
    expect(indicesOf(outline, { slide: 'two', step: 'second' })).toEqual({ slide: 1, step: 1 });
    const places = ['two first', 'one first', 'toString '].map((text) => text.split(' '));
    expect(places.map(([slide = '', step = '']) => isPlace(outline, { slide, step }))).toEqual([
      ...[true, false, false],
    ]);
  });

  test('is gone by the speaker’s commands, which end where the talk ends', () => {
    const start = { slide: 'one', step: '', isBlack: false };
    const inside = { ...start, slide: 'two', step: 'first' };
    expect(stateAfter('next', outline, start, [])).toEqual({ ...inside, step: '' });
    expect(stateAfter('back', outline, start, [])).toBeUndefined();
    expect(stateAfter('black', outline, start, [])).toEqual({ ...start, isBlack: true });
    expect(stateAfter('first', outline, inside, [])).toEqual(start);
    expect(stateAfter('last', outline, inside, [])).toEqual({ ...inside, step: '' });
  });
});

const state = {
  app: 'deck',
  kind: 'moved',
  from: 'window',
  version: 3,
  state: { slide: 'one', step: 'fall', isBlack: false },
};

/** Messages that are not the deck's own. */
export const foreign: unknown[] = [
  null,
  undefined,
  0,
  'next',
  [],
  {},
  { app: 'deck' },
  { app: 'deck', kind: 'hello' },
  { app: 'deck', kind: 'hello', from: 3 },
  { app: 'deck', kind: 'jump', from: 'window' },
  { ...state, app: 'other' },
  { ...state, kind: 'eval' },
  { app: 'deck', kind: 'claim', from: 'window' },
  { app: 'deck', kind: 'taken', from: 'window', to: 4 },
  { ...state, version: -1 },
  { ...state, version: 1.5 },
  { ...state, version: '4' },
  { ...state, version: Number.POSITIVE_INFINITY },
  { ...state, from: 'x'.repeat(100) },
  { ...state, extra: true },
  { ...state, state: null },
  { ...state, state: { slide: 'one', step: '' } },
  { ...state, state: { slide: 'one', step: 0, isBlack: false } },
  { ...state, state: { slide: 'one', step: '', isBlack: 'no' } },
  { ...state, state: { slide: '<img>'.repeat(20), step: '', isBlack: false } },
  { ...state, state: { slide: 'one', step: '', isBlack: false, script: 'alert(1)' } },
];

describe('whose state it is', () => {
  const at = (slide: string) => ({ slide, step: '', isBlack: false });

  test('is decided the same way in every window, in whatever order they hear of two moves', () => {
    const moves = [
      { version: 1, from: 'a', value: at('one') },
      { version: 1, from: 'b', value: at('two') },
    ];
    const ends = [moves, moves.toReversed()].map((heard) => {
      const turns = createRegister('c', at('one'));
      for (const move of heard) turns.merge(move);
      return turns.latest;
    });
    expect(ends[0]).toEqual(moves[1]);
    expect(ends[1]).toEqual(moves[1]);
  });

  test('is nobody’s of an older turn, and a move takes the next', () => {
    const turns = createRegister('c', at('one'));
    turns.merge({ version: 4, from: 'a', value: at('two') });
    expect(turns.merge({ version: 3, from: 'z', value: at('one') })).toBe(false);
    const ahead = Date.now() + 60_000;
    turns.merge({ version: ahead, from: 'a', value: at('two') });
    turns.write(at('one'));
    expect(turns.latest).toEqual({ version: ahead + 1, from: 'c', value: at('one') });
  });
});

describe('a press in a window that has just opened or loaded anew', () => {
  const start = { slide: 'two', step: '', isBlack: false };
  const pressed = { ...start, step: 'first' };

  /** Two windows; what they say lies in a post box until it is delivered. */
  function openWindows(names: readonly [stage: string, speaker: string]) {
    const post: (() => void)[] = [];
    const spec = { outline, start, onState: () => {} };
    const tellSpeaker = (message: Message) => post.push(() => speaker.receive(message));
    const stage = createTalk(names[0], { ...spec, isStage: true }, tellSpeaker);
    const speaker = createTalk(names[1], { ...spec, isStage: false }, (message) =>
      post.push(() => stage.receive(message)),
    );
    const deliver = () => {
      for (const hear of post.splice(0)) hear();
    };
    return { stage, speaker, tellSpeaker, post, deliver };
  }

  test.each([
    ['a', 'b'],
    ['b', 'a'],
  ] as const)('moves the talk before the stage, “%s”, has answered “%s”', (...names) => {
    const { stage, speaker, tellSpeaker, deliver } = openWindows(names);
    stage.answer(tellSpeaker, true);
    speaker.move(pressed);
    deliver();
    expect([stage.state, speaker.state]).toEqual([pressed, pressed]);
  });

  test('moves a talk that the stage has led for a while', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    // The files of a worker share its clock: it is given back where this test fails too.
    onTestFinished(() => void vi.useRealTimers());
    const { stage, speaker, post, deliver } = openWindows(['b', 'a']);
    for (const step of ['first', 'second', '']) stage.move({ ...start, step });
    // The speaker's window has only just opened, and has heard nothing of it.
    post.splice(0);
    vi.advanceTimersByTime(100);
    speaker.move(pressed);
    deliver();
    expect([stage.state, speaker.state]).toEqual([pressed, pressed]);
  });
});

test('only the deck’s own messages are read', () => {
  expect(readMessage(state)).toEqual(state);
  for (const message of foreign)
    expect(readMessage(message), JSON.stringify(message)).toBeUndefined();
});

test('a page inside another says why no speaker’s window can follow it, and its address is written where it has one', () => {
  expect(['https:', 'file:', 'blob:', 'about:'].map(takesAddress)).toEqual([
    ...[true, true, true, false],
  ]);
  for (const protocol of ['about:', 'blob:', 'data:'])
    expect(describeHindrance(protocol, 'https://example.org')).toMatch(/^This page stands inside/);
  expect(describeHindrance('https:', 'null')).toMatch(/^The page around this one keeps it apart/);
  expect(describeHindrance('file:', 'null')).toBeUndefined();
  expect(describeHindrance('https:', 'https://example.org')).toBeUndefined();
});
