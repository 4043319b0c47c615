import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { describeHindrance, takesAddress } from '../../../src/sync/identity.ts';
import {
  addressOf,
  endsOf,
  indicesOf,
  isPlace,
  type Place,
  placeBeyond,
  placeIn,
} from '../../../src/sync/place.ts';
import { type Message, readMessage } from '../../../src/sync/protocol.ts';
import { createRegister, createTalk } from '../../../src/sync/state.ts';
import { describeNext, stateAfter } from '../../../src/views/speaker/commands.ts';
import { outline } from '../../support/outline.ts';

const beginning = { slide: 'one', step: '' };

/** A slide without steps. */
const slideOf = (id: string) => ({
  id,
  title: id,
  act: '',
  seconds: 60,
  steps: [],
  notes: [],
});

describe('the way through the talk', () => {
  test('goes step by step, then to the next slide, and ends', () => {
    const way = [];
    for (let at = endsOf(outline)?.first; at; at = placeBeyond(outline, at, 1, [])) way.push(at);
    expect(way.map((place) => addressOf(outline, place))).toEqual([
      '#/one',
      '#/two',
      '#/two/0',
      '#/two/1',
    ]);
  });

  test('ends before the appendix, which a press does not show, and goes on within it', () => {
    const appendix = ['x', 'y'].map((id) => ({ ...slideOf(id), seconds: 0 }));
    const talk = [...outline, ...appendix];
    const end = { slide: 'two', step: 'second', isBlack: false };
    expect(placeBeyond(talk, end, 1, [])).toBeUndefined();
    expect(placeBeyond(talk, { slide: 'one', step: '' }, 1, ['two'])).toBeUndefined();
    expect(describeNext(talk, end, [])).toBe('Next: the end. Appendix: Slides, G');
    expect(stateAfter('last', talk, { slide: 'one', step: '', isBlack: false }, [])?.slide).toBe(
      'two',
    );
    expect(placeBeyond(talk, { slide: 'x', step: '' }, 1, [])?.slide).toBe('y');
    expect(describeNext(talk, { slide: 'y', step: '' }, [])).toBe('Next: the end');
    expect(placeBeyond(talk, { slide: 'y', step: '' }, -1, [])?.slide).toBe('x');
    expect(placeBeyond(talk, { slide: 'x', step: '' }, -1, [])).toEqual({
      slide: 'two',
      step: 'second',
    });
  });

  test('shows a slide that is gone to by Home or End at its first step', () => {
    const state = { slide: 'two', step: 'first', isBlack: false };
    expect(stateAfter('first', outline.toReversed(), state, [])?.step).toBe('');
    expect(stateAfter('last', outline, state, [])?.step).toBe('');
  });

  test('goes back the same way, to the last step of the slide before', () => {
    expect(placeBeyond(outline, { slide: 'two', step: 'second' }, -1, [])).toEqual({
      slide: 'two',
      step: 'first',
    });
    expect(placeBeyond(outline, { slide: 'two', step: 'first' }, -1, [])).toEqual({
      slide: 'two',
      step: '',
    });
    expect(placeBeyond(outline, { slide: 'two', step: '' }, -1, [])).toEqual(beginning);
    expect(placeBeyond(outline, beginning, -1, [])).toBeUndefined();
    expect(placeBeyond(outline.toReversed(), beginning, -1, [])).toEqual({
      slide: 'two',
      step: 'second',
    });
  });

  test('has an address for each place, and no place where an address names no slide', () => {
    expect(placeIn(outline, '#/two/1')).toEqual({ slide: 'two', step: 'second' });
    for (const address of ['', '#', '#/', '#/three', '#/three/1', 'nonsense', '#/lead=two'])
      expect(placeIn(outline, address), address).toBeUndefined();
  });

  test('begins with its first step where an address names a slide and no step of it', () => {
    for (const address of ['#/two', '#two', '#/two/', '#/two/9', '#/two/x', '#/two/-4'])
      expect(placeIn(outline, address), address).toEqual({ slide: 'two', step: '' });
  });

  test('passes by slides that are left out, both ways, and goes on from one of them', () => {
    const talk = ['a', 'b', 'c', 'd'].map(slideOf);
    const way = [];
    for (let at: Place | undefined = { slide: 'a', step: '' }; at; ) {
      way.push(at.slide);
      at = placeBeyond(talk, at, 1, ['b', 'c']);
    }
    expect(way).toEqual(['a', 'd']);
    expect(placeBeyond(talk, { slide: 'd', step: '' }, -1, ['b', 'c'])?.slide).toBe('a');
    expect(placeBeyond(talk, { slide: 'b', step: '' }, 1, ['b', 'c'])?.slide).toBe('d');
    expect(placeBeyond(talk, { slide: 'c', step: '' }, 1, ['d'])).toBeUndefined();
    expect(placeBeyond(talk, { slide: 'b', step: '' }, -1, ['a'])).toBeUndefined();
    const start = { slide: 'a', step: '', isBlack: false };
    expect(stateAfter('next', talk, start, ['b'])?.slide).toBe('c');
    expect(describeNext(talk, start, ['b'])).toBe('Next slide: c');
    expect(describeNext(talk, start, ['b', 'c', 'd'])).toBe('Next: the end');
  });

  test('is counted as reveal.js counts it', () => {
    expect(indicesOf(outline, { slide: 'two', step: '' })).toEqual({ slide: 1, step: -1 });
    expect(indicesOf(outline, { slide: 'two', step: 'second' })).toEqual({ slide: 1, step: 1 });
  });

  test('has no place that names a step of another slide', () => {
    expect(isPlace(outline, { slide: 'two', step: 'first' })).toBe(true);
    expect(isPlace(outline, { slide: 'one', step: 'first' })).toBe(false);
    expect(isPlace(outline, { slide: 'toString', step: '' })).toBe(false);
  });

  test('is gone by the speaker’s commands, which end where the talk ends', () => {
    const start = { ...beginning, isBlack: false };
    expect(stateAfter('next', outline, start, [])).toEqual({
      slide: 'two',
      step: '',
      isBlack: false,
    });
    expect(stateAfter('back', outline, start, [])).toBeUndefined();
    expect(stateAfter('black', outline, start, [])).toEqual({ ...start, isBlack: true });
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

describe('messages between windows', () => {
  test('are read when they are the deck’s own', () => {
    expect(readMessage(state)).toEqual(state);
  });
  test.each(foreign.map((message) => [JSON.stringify(message), message]))(
    '%s is not',
    (_text, message) => {
      expect(readMessage(message)).toBeUndefined();
    },
  );
});

describe('a page inside another', () => {
  test('has its address written only where it has one: a srcdoc of a notebook refuses', () => {
    expect(['https:', 'file:', 'blob:'].map(takesAddress)).toEqual([true, true, true]);
    expect(takesAddress('about:')).toBe(false);
  });

  test('says why no speaker’s window can follow it, and nothing where one can', () => {
    for (const protocol of ['about:', 'blob:', 'data:'])
      expect(describeHindrance(protocol, 'https://example.org')).toMatch(
        /^This page stands inside/,
      );
    expect(describeHindrance('https:', 'null')).toMatch(/^The page around this one keeps it apart/);
    expect(describeHindrance('file:', 'null')).toBeUndefined();
    expect(describeHindrance('https:', 'https://example.org')).toBeUndefined();
  });
});
