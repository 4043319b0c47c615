import { existsSync, readFileSync } from 'node:fs';
import { resolveConfig } from 'vite';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

test('every command that is written of in README and CONTRIBUTING is there', () => {
  const pages = ['README.md', 'CONTRIBUTING.md'].map((file) => readFileSync(file, 'utf8')).join('');
  const written = [...pages.matchAll(/npm (?:run (?:-s )?)?([a-z:-]+)/g)].map(([, name]) => name);
  expect(written.length).toBeGreaterThan(10);
  for (const name of written) if (name !== 'install') expect(Object.keys(scripts)).toContain(name);
});

test.each(Object.keys(scripts))('npm run %s is written of in README or CONTRIBUTING', (name) => {
  const pages = ['README.md', 'CONTRIBUTING.md'].map((file) => readFileSync(file, 'utf8')).join('');
  expect(pages).toMatch(new RegExp(`npm (run (-s )?)?${name}(?![\\w:])`));
});

test.each(Object.entries(scripts))('npm run %s starts files that are there', (_name, command) => {
  for (const [, program] of command.matchAll(/bin\/deck\.mjs (\S+)/g)) {
    const folders = ['src/cli', 'src/room-server', 'tests/bench'];
    expect(
      folders.some((folder) => existsSync(`${folder}/${program}.ts`)),
      program,
    ).toBe(true);
  }
  for (const [file] of command.matchAll(/\S+\.(?:mjs|ts)\b/g)) {
    expect(existsSync(file), file).toBe(true);
  }
});

test('a build of the site leaves the folder alone where the files for the talk stand', async () => {
  const site = await resolveConfig({}, 'build');
  const oneFile = await resolveConfig({ configFile: 'vite.single.config.ts' }, 'build');
  expect([site.build.outDir, oneFile.build.outDir]).toEqual(['dist', 'talk']);
  expect(oneFile.build.emptyOutDir).toBe(false);
}, 60_000);

test('README and CONTRIBUTING link to files that are there', () => {
  const pages = ['README.md', 'CONTRIBUTING.md'].map((file) => readFileSync(file, 'utf8'));
  const linked = [...pages.join('\n').matchAll(/\]\(([^):#]+)\)/g)].map(([, path = '']) => path);
  expect(linked.length).toBeGreaterThan(0);
  for (const path of linked) expect(existsSync(path), path).toBe(true);
});
