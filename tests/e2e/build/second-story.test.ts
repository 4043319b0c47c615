import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, mergeConfig } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settle, stepsOf } from '../../../src/cli/deck-page.ts';
import { type Site, serveSite } from '../../../src/cli/serve.ts';
import { buildOf } from '../../fixtures/tides/vite.config.ts';
import { press, shown, useBrowser } from '../support/deck.ts';

const tides = resolve(import.meta.dirname, '../../fixtures/tides');

/** Every slide of the second story, and the steps its chart shows, one a press of the key. */
const chartSteps: Record<string, string[]> = {
  'port-calder': ['full-timetable', 'thinner-timetable'],
  'harbour-master': [],
  'high-water': ['dry-quay', 'wet-quay'],
  'rising-sea': ['slow-rise', 'faster-rise', 'storm-years'],
  'tide-marks': ['quay', 'storm', 'wall'],
  method: [],
};

describe('a second story on the same stage', () => {
  const newPage = useBrowser();
  let folder: string;
  let built: string;
  let site: Site;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'second-story-'));
    built = join(folder, 'built');
    await build({
      configFile: join(tides, 'vite.config.ts'),
      build: { outDir: built },
      logLevel: 'error',
    });
    site = await serveSite(built);
  });

  afterAll(async () => {
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('goes through all its slides and steps by keys, its charts with it, without a complaint', async () => {
    const { page, complaints, close } = await newPage();
    await page.goto(site.address);
    await settle(page);
    expect(await page.title()).toBe('The tides of Port Calder');
    const slides = await stepsOf(page);
    expect(slides.map(({ id }) => id)).toEqual(Object.keys(chartSteps));
    const seen: Record<string, string[]> = {};
    for (const { id, steps } of slides) {
      seen[id] = [];
      for (let step = 0; step <= steps; step += 1) {
        const state = await shown(page);
        expect(state.slide).toBe(id);
        expect(state.steps).toHaveLength(step);
        if (state.chart !== undefined) seen[id].push(state.chart);
        await press(page, 'ArrowRight');
      }
    }
    expect(seen).toEqual(chartSteps);
    expect((await shown(page)).slide).toBe('method');
    expect(complaints).toEqual([]);
    await close();
  });

  test('has no word of the first story in any file of its site', async () => {
    const names = await readdir(built, { recursive: true });
    const texts = names.filter((name) => /\.(html|js|css)$/.test(name));
    expect(texts).toContain('index.html');
    for (const name of texts) {
      const text = await readFile(join(built, name), 'utf8');
      expect(/Belarus|Minsk|Hi-Tech/i.exec(text)?.[0], name).toBeUndefined();
    }
  });

  test('is not built from a broken data file, and the site built before stays as it was', async () => {
    const before = await readFile(join(built, 'index.html'), 'utf8');
    const text = await readFile(join(tides, 'data/story.json'), 'utf8');
    const broken = join(folder, 'broken.json');
    await writeFile(broken, text.replace('"value": 1840', '"value": -1840'));
    const config = mergeConfig(buildOf(broken), {
      configFile: false,
      build: { outDir: built, emptyOutDir: true },
      logLevel: 'silent',
    });
    await expect(build(config)).rejects.toThrow(
      `${broken}: series "ferry-crossings", point of 2012 (the 1st), value: expected a number that is not negative; found -1840`,
    );
    expect(await readFile(join(built, 'index.html'), 'utf8')).toBe(before);
  });
});
