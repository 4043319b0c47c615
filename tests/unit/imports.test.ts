import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn } from './files.ts';

const files = [...filesIn('src'), ...filesIn('slides'), ...filesIn('tests')];

/** What a file imports, as paths from the root; packages by their name. */
function importsOf(file: string): string[] {
  if (!files.includes(file)) return [];
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
      readers.filter(
        (file) => !/^tests\/|^src\/slide\/(talk|hosting|subset-fonts)|^src\/export\//.test(file),
      ),
    ).toEqual([]);
    expect(trespasses(/story\.json/, /^$/)).toEqual([]);
  });

  test('only the renderer and the controllers run Chart.js, and only a mounted chart and the PowerPoint file the renderer', () => {
    expect(
      trespasses(
        /^chart\.js$/,
        /^src\/chart\/(renderer|register|placed-marks|light-group|windows|floating-bars)\.ts$/,
      ),
    ).toEqual([]);
    expect(
      trespasses(
        /^src\/chart\/renderer\.ts$/,
        /^src\/(chart\/mount|export\/pptx\/draw-still)\.ts$|^tests\//,
      ),
    ).toEqual([]);
  });

  test('only the stage knows reveal.js', () => {
    expect(trespasses(/^reveal\.js/, /^src\/views\/stage\//)).toEqual([]);
  });

  test('a view imports no other view, and only the table of views imports one', () => {
    const viewOf = (file: string) => /^src\/views\/([^/]+)\//.exec(file)?.[1];
    const strangers = arrows.filter(
      ({ from, to }) => viewOf(to) !== undefined && viewOf(from) !== viewOf(to),
    );
    expect(
      strangers.filter(({ from }) => from !== 'src/main.ts' && !from.startsWith('tests/')),
    ).toEqual([]);
    expect(strangers.filter(({ from }) => from === 'src/main.ts')).not.toEqual([]);
  });

  test('the rooms that all views share import no view, and a session no chart', () => {
    expect(
      arrows.filter(
        ({ from, to }) =>
          /^src\/(chart|print|session|data|marks)\//.test(from) && /^src\/views/.test(to),
      ),
    ).toEqual([]);
    expect(
      arrows.filter(({ from, to }) => /^src\/session\//.test(from) && /^src\/chart/.test(to)),
    ).toEqual([]);
  });

  test('the speaker’s own window loads neither Chart.js nor reveal.js', () => {
    const reached = new Set(['src/views/speaker/index.ts', 'src/main.ts']);
    for (const file of reached) {
      // The table of views asks for another view's code only where that is shown.
      const lines = file === 'src/main.ts' ? [] : importsOf(file);
      for (const to of lines) reached.add(to);
    }
    expect([...reached].filter((name) => /^(chart|reveal)/.test(name))).toEqual([]);
    expect([...reached].filter((name) => /^src\/(chart|views\/stage)/.test(name))).toEqual([]);
    expect(reached.size).toBeGreaterThan(10);
  });

  test('nothing in the browser imports export/, and only tests and programs do', () => {
    expect(trespasses(/^src\/export\//, /^(src\/export|tests)\//)).toEqual([]);
  });

  test('neither the stage nor the story imports what tests and measures it', () => {
    expect(trespasses(/^tests\//, /^tests\//)).toEqual([]);
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
