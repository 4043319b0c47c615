import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../../support/files.ts';

const files = [...filesIn('src'), ...filesIn('slides'), ...filesIn('tests')];

/** What a file imports, as paths from the root; packages by their name. */
function importsOf(file: string, { types = false } = {}): string[] {
  if (!files.includes(file)) return [];
  const source = readFileSync(file, 'utf8');
  const text = types ? source : source.replace(/^\s*import type .*$/gm, '');
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
  test('no module imports itself by way of others, not even its types', () => {
    const next = new Map(files.map((file) => [file, importsOf(file, { types: true })]));
    const cyclic = files.filter((file) => {
      const reached = new Set(next.get(file));
      for (const other of reached) for (const to of next.get(other) ?? []) reached.add(to);
      return reached.has(file);
    });
    expect(cyclic).toEqual([]);
  });

  test('no folder has more than twenty files', () => {
    const sizes = new Map<string, number>();
    for (const folder of ['src', 'slides'])
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
        if (entry.isFile()) sizes.set(entry.parentPath, (sizes.get(entry.parentPath) ?? 0) + 1);
    expect([...sizes].filter(([, size]) => size > 20)).toEqual([]);
  });

  test('only the story itself and tests import slides; the plugin does at build time, by path', () => {
    expect(trespasses(/^slides\//, /^(slides|tests)\//)).toEqual([]);
  });

  test('only the build, programs and tests read files', () => {
    const readers = files.filter((file) => /readFile/.test(readFileSync(file, 'utf8')));
    expect(
      readers.filter((file) => !/^tests\/|^src\/(build|cli|pptx|room-server)\//.test(file)),
    ).toEqual([]);
    expect(trespasses(/story\.json/, /^$/)).toEqual([]);
  });

  test('only the renderer and the controllers run Chart.js, and only a mounted chart and the PowerPoint file the renderer', () => {
    expect(trespasses(/^chart\.js$/, /^src\/charts\/canvas\//)).toEqual([]);
    expect(
      trespasses(
        /^src\/charts\/canvas\/renderer\.ts$/,
        /^src\/(charts\/(?:rendered-step|canvas\/chart-js))\.ts$|^tests\//,
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
          /^src\/(browser|charts|data|deck|ink|print|sync)\//.test(from) && /^src\/views/.test(to),
      ),
    ).toEqual([]);
    expect(
      arrows.filter(({ from, to }) => /^src\/sync\//.test(from) && /^src\/chart/.test(to)),
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
    expect([...reached].filter((name) => /^src\/(charts|views\/stage)/.test(name))).toEqual([]);
    expect(reached.size).toBeGreaterThan(10);
  });

  test('nothing in the browser imports what builds the deck, its programs or the room’s server', () => {
    expect(
      trespasses(
        /^src\/(build|cli|pptx|room-server)\//,
        /^(src\/(build|cli|pptx|room-server)|tests|vite)/,
      ),
    ).toEqual([]);
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
