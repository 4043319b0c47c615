import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commandIn, keyOf } from '../../../src/browser/keys.ts';
import { stageKeys } from '../../../src/views/stage/keys.ts';
import { azertyDigits, layouts } from '../../support/layouts.ts';

const pressed = (key: string, code: string, shiftKey = false) => keyOf({ key, code, shiftKey });

describe('a key', () => {
  test.each(Object.entries(layouts))(
    'is read by its place on the board where its layout is %s',
    (_layout, keys) => {
      for (const [wanted, key, code] of keys) expect(pressed(key, code), key).toBe(wanted);
    },
  );

  test('of a Latin layout is read by its letter, wherever that stands', () => {
    expect(pressed('w', 'KeyZ'), 'AZERTY').toBe('w');
    expect(pressed('Z', 'KeyY', true), 'QWERTZ').toBe('z');
    expect(pressed('b', 'KeyN'), 'Dvorak').toBe('b');
    expect(pressed('é', 'KeyW'), 'BÉPO').toBe('é');
    for (const [wanted, key, code] of azertyDigits) expect(pressed(key, code)).toBe(wanted);
  });

  test('that asks for help is the one with a question mark, a shifted digit too', () => {
    expect(pressed('?', 'Slash', true)).toBe('?');
    expect(pressed('?', 'Digit7', true), 'Russian').toBe('?');
    expect(pressed('؟', 'Slash', true), 'Arabic').toBe('?');
  });

  test('of a clicker is read on every layout', () => {
    for (const key of ['.', ':', 'ю', 'v', '>']) expect(pressed(key, 'Period'), key).toBe('.');
    for (const key of ['PageDown', 'PageUp', 'F5', 'Escape']) expect(pressed(key, key)).toBe(key);
  });

  test('that is taken for an accent or by an input method is read by its place', () => {
    for (const key of ['Dead', 'Process', 'Unidentified']) expect(pressed(key, 'KeyB')).toBe('b');
  });

  test('that is made an arrow by the reader’s own settings is an arrow', () => {
    expect(pressed('ArrowLeft', 'KeyH')).toBe('ArrowLeft');
  });
});

test('while it is held, only a key that moves the talk does so again', () => {
  const repeats = (key: string) => commandIn(stageKeys, key, () => {})?.repeats;
  for (const key of ['ArrowRight', 'ArrowLeft', ' ', 'PageDown', 'PageUp', 'n', 'p'])
    expect(repeats(key), key).toBe(true);
  for (const key of ['s', 'g', 'o', 'd', 'b', '.', 'l', 'w', 'f', 'F5', 'Escape', 'c', '?'])
    expect(repeats(key), key).toBe(false);
});

test('README lists every key of the stage as its help does', () => {
  const [, table = ''] = readFileSync('README.md', 'utf8').split('\n## Keys\n');
  const rows = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| (`.*`) \| (.*) \|$/gm)];
  expect(rows.map(([, keys = '', does]) => [keys.replaceAll('`', ''), does])).toEqual(
    stageKeys.map(([keys, does]) => [keys, does]),
  );
});
