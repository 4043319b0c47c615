import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn } from './files.ts';

const files = [...filesIn('src'), ...filesIn('slides'), ...filesIn('tests')];

/** What a file imports, as paths from the root; packages by their name. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/^\s*import type .*$/gm, '');
  const found = [
    ...text.matchAll(/(?:from|import)\s+'([^']+)'/g),
    ...text.matchAll(/import\('([^']+)'\)/g),
  ];
  return found.map(([, name = '']) => (name.startsWith('.') ? join(dirname(file), name) : name));
}

const arrows = files.flatMap((from) => importsOf(from).map((to) => ({ from, to })));

/** Arrows into something from files that may not draw them. */
function trespasses(into: RegExp, allowed: RegExp) {
  return arrows.filter(({ from, to }) => into.test(to) && !allowed.test(from));
}

describe('who imports whom', () => {
  test('only the story itself and tests import slides; the plugin does at build time, by path', () => {
    expect(trespasses(/^slides\//, /^(slides|tests)\//)).toEqual([]);
  });

  test('only the build, programs and tests read files', () => {
    const readers = files.filter((file) => /readFile/.test(readFileSync(file, 'utf8')));
    expect(
      readers.filter((file) => !/^tests\/|^src\/slide\/(plugin|hosting)|^src\/export\//.test(file)),
    ).toEqual([]);
    expect(trespasses(/story\.json/, /^$/)).toEqual([]);
  });

  test('only the engine and the controllers it registers run Chart.js', () => {
    expect(
      trespasses(
        /^(chart\.js|chartjs-plugin-annotation)$/,
        /^src\/chart\/(engine|discs|windows|floating-bars)\.ts$/,
      ),
    ).toEqual([]);
  });

  test('only the wiring knows reveal.js', () => {
    expect(trespasses(/^reveal\.js/, /^src\/(main|speaker\/.*)\.ts$/)).toEqual([]);
  });

  test('nothing in the browser imports export/, and only tests and programs do', () => {
    expect(trespasses(/^src\/export\//, /^(src\/export|tests)\//)).toEqual([]);
  });

  test('the stage knows no word of the story', () => {
    const told = files
      .filter((file) => file.startsWith('src/'))
      .filter((file) =>
        /Belarus|Minsk|Hi-Tech|Lukashenko|Zalessky|PandaDoc/.test(readFileSync(file, 'utf8')),
      );
    expect(told).toEqual([]);
  });
});
