import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { matches, selectAll } from 'hast-util-select';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { UserError } from '../../../src/cli/command.ts';
import { withDeck } from '../../../src/cli/deck-page.ts';
import { makeAnswers } from '../../../src/cli/notes.ts';
import { main, printDeck } from '../../../src/cli/pdf.ts';
import { formatDatum } from '../../../src/data/format.ts';
import { textOf } from '../../../src/deck/html.ts';
import { stepNames } from '../../../src/deck/slide.ts';
import { readSlide } from '../../../src/pptx/paragraphs.ts';
import { slides, story, talk, titleOf } from '../../support/story.ts';
import { deckAddress, open, workerBrowser } from '../support/deck.ts';
import {
  type Bookmark,
  flatBookmarks,
  type PdfPage,
  readPdf,
  tagsOf,
} from '../support/pdf-file.ts';
import { useSharedPages } from '../support/shared-pages.ts';

const borrowPage = useSharedPages();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-pdf-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the program; gives its exit code and all it said. `onSaid` hears each line at once. */
async function runListening(onSaid: (line: string) => void, ...args: string[]) {
  const said: string[] = [];
  const listen = (line: string) => {
    said.push(line);
    onSaid(line);
  };
  const log = vi.spyOn(console, 'log').mockImplementation(listen);
  const error = vi.spyOn(console, 'error').mockImplementation(listen);
  try {
    return { code: await main(args), said: said.join('\n') };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

const run = (...args: string[]) => runListening(() => {}, ...args);

/** Does some work as if at one moment, so that what is made twice has the same date. */
async function onOneDay<Result>(work: () => Promise<Result>): Promise<Result> {
  vi.setSystemTime(new Date('2026-05-01T08:00:00Z'));
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}

/** The values, dates, quotations and names that a slide shows as text; captions at the marks of a drawing are alternative text. */
const saidOn = ({ section, content }: (typeof slides)[number]) => {
  const { body, source } = readSlide(section, content.layout, new Set());
  const shown = body.filter(
    (element) => content.layout !== 'plot' || !matches('.fragment', element),
  );
  return [...shown, ...source].flatMap((element) =>
    selectAll('data, time, q, cite', element).map(textOf),
  );
};

const stepsOf = ({ content }: (typeof slides)[number]) => stepNames(content, story).length;
const charted = slides.flatMap(({ content }) =>
  content.layout === 'text' ? [] : [content.chart.content(story)],
);
/** The places of the slides that list sources. */
const listsOfSources = [...slides.keys()].filter((at) => slides[at]?.id.startsWith('sources-'));
const none = { role: '', children: [] };
const spaceless = (words: string) => words.replace(/\s+/g, '');

describe('the PDF of the deck', () => {
  let pdf: Awaited<ReturnType<typeof readPdf>>;
  let size = 0;
  beforeAll(async () => {
    const file = join(folder, 'deck.pdf');
    const { code, said } = await onOneDay(() => run('--out', file));
    expect(said).toMatch(/deck\.pdf: \d+ pages, \d+ kB, [\d.]+ s/);
    expect(said).toContain(`: ${slides.length} pages, `);
    expect(code).toBe(0);
    pdf = await readPdf(file);
    ({ size } = await stat(file));
  });

  test('has a page a slide, of the slide’s proportions, labelled as the deck numbers them', () => {
    expect(pdf.pages.map(({ label }) => label)).toEqual(
      slides.map(({ place }) => `${place.number}`),
    );
    for (const { size } of pdf.pages) expect(size).toEqual([960, 540]);
  });

  test('holds no image: charts are drawn, with their labels as text', () => {
    expect(pdf.pages.map(({ images }) => images)).toEqual(slides.map(() => 0));
    const { points } = story.series('exports');
    const plunge = pdf.pages[slides.findIndex(({ id }) => id === 'plunge')];
    expect(plunge?.words).toContain(points.slice(-1).map(formatDatum).join());
    expect(plunge?.words).toContain(
      points
        .slice(0, 2)
        .map(({ date }) => date)
        .join(' '),
    );
  });

  test('weighs at most 1,000 kB', () => {
    expect(size / 1024).toBeLessThanOrEqual(1000);
  });

  test('has ink in the plot of each chart', () => {
    const bare = pdf.pages[slides.findIndex(({ id }) => id === 'method')]?.shapes ?? 0;
    slides.forEach(({ content, id }, index) => {
      if (content.layout !== 'text') {
        expect(pdf.pages[index]?.shapes, id).toBeGreaterThan(bare + 3);
      }
    });
  });

  test('has a bookmark for each slide, those of an act within it', () => {
    const all = flatBookmarks(pdf.bookmarks);
    expect(all.map(({ title }) => title)).toEqual(slides.map(({ id }) => titleOf(id)));
    for (const first of slides.filter(({ place }) => place.act.name && place.isActStart)) {
      const opener = all.find(({ title }) => title === titleOf(first.id));
      const within = slides.filter(({ place }) => place.act === first.place.act).slice(1);
      expect(opener?.items.map(({ title }) => title)).toEqual(within.map(({ id }) => titleOf(id)));
    }
  });

  test('is tagged: a heading a page, paragraphs, links, and each chart a figure with its sentence', () => {
    const alts = pdf.pages.flatMap(({ tags }) =>
      tagsOf(tags, /^Figure$/).flatMap(({ alt }) => alt ?? []),
    );
    for (const { steps } of charted) expect(alts).toContain(steps.at(-1)?.sentence);
    expect(
      alts.filter((alt) => charted.some(({ steps }) => steps.at(-1)?.sentence === alt)),
    ).toHaveLength(charted.length);
    for (const { tags, label } of pdf.pages) {
      expect(tagsOf(tags, /^H[123]$/), `headings of page ${label}`).toHaveLength(1);
      const isListing = slides[Number(label) - 1]?.place.act.isAppendix;
      if (!isListing) expect(tagsOf(tags, /^P$/).length, `page ${label}`).toBeGreaterThan(0);
    }
    const listed = listsOfSources.flatMap((at) => tagsOf(pdf.pages[at]?.tags ?? none, /^Link$/));
    expect(listed).toHaveLength(story.sources.length);
  });

  test('links each source to its page and the method to its slide', () => {
    const urls = new Set(listsOfSources.flatMap((at) => pdf.pages[at]?.links ?? []));
    for (const { url } of story.sources) expect([...urls]).toContain(url);
    expect([...new Set(pdf.pages.flatMap(({ inner }) => inner))]).toEqual([
      slides.findIndex(({ id }) => id === 'method'),
    ]);
    expect(
      pdf.pages.flatMap(({ links }) => links).filter((url) => /127\.0\.0\.1/.test(url)),
    ).toEqual([]);
  });

  test.each(slides)(
    'has the words of $id, with its numbers and quotations, to be searched',
    (slide) => {
      const words = spaceless(pdf.pages[slide.place.number - 1]?.words ?? '');
      for (const said of [titleOf(slide.id), ...saidOn(slide)])
        expect(words).toContain(spaceless(said));
    },
  );

  test('says who made it, in which language, on what', async () => {
    expect(pdf.info).toMatchObject({ Title: 'Exodus from the Hi-Tech Park', Language: 'en' });
    for (const field of ['Author', 'Subject', 'CreationDate']) {
      expect(pdf.info).toHaveProperty(field, expect.stringMatching(/./));
    }
  });

  test('embeds its fonts as subsets', async () => {
    const file = await PDFDocument.load(await readFile(join(folder, 'deck.pdf')));
    // Words with a rim around them are written in fonts of type 3: each glyph is a drawing in the file.
    const fonts = file.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('Subtype')) !== PDFName.of('Type3')
          ? [object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict) ?? []].flat()
          : [],
      );
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(font.has(PDFName.of('FontFile2'))).toBe(true);
      expect(font.get(PDFName.of('FontName'))?.toString()).toMatch(/^\/[A-Z]{6}\+/);
    }
  });

  test('is the same file each time but for its date', async () => {
    const browser = await workerBrowser();
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    const { bytes: again } = await onOneDay(() => printDeck(browser, deckAddress(), 'slides'));
    log.mockRestore();
    if (Buffer.from(again).equals(await readFile(join(folder, 'deck.pdf')))) return;
    // Read only where it is another file, for that takes longer than to print it.
    const file = join(folder, 'again.pdf');
    await writeFile(file, again);
    expect((await readPdf(file)).pages).toEqual(pdf.pages);
  });
});

describe('with --steps', () => {
  test('each step has a page with its words and its chart, and each slide one bookmark', async () => {
    const file = join(folder, 'steps.pdf');
    expect((await run('--steps', '--out', file)).code).toBe(0);
    const { pages, bookmarks } = await readPdf(file);
    expect(pages).toHaveLength(slides.reduce((sum, slide) => sum + stepsOf(slide) + 1, 0));
    const alts = pages.flatMap(({ tags }) =>
      tagsOf(tags, /^Figure$/).flatMap(({ alt }) => alt ?? []),
    );
    for (const { steps } of charted)
      for (const { sentence } of steps) expect(alts).toContain(sentence);
    const plunge = pages.filter(({ words }) => words.includes(titleOf('plunge')));
    expect(
      plunge.map(({ words }) =>
        words.includes(story.series('exports').points.slice(-1).map(formatDatum).join()),
      ),
    ).toEqual([false, false, true]);
    const number = slides.find(({ id }) => id === 'plunge')?.place.number;
    expect(plunge.map(({ label }) => label)).toEqual([`${number}`, `${number}.1`, `${number}.2`]);
    expect(JSON.stringify(bookmarks).match(/"title"/g)).toHaveLength(slides.length);
    expect(pages.reduce((sum, { images }) => sum + images, 0)).toBe(0);
  });
});

describe('with --notes', () => {
  let pages: PdfPage[] = [];
  let bookmarks: Bookmark[] = [];
  beforeAll(async () => {
    const file = join(folder, 'notes.pdf');
    expect((await run('--notes', '--out', file)).code).toBe(0);
    ({ pages, bookmarks } = await readPdf(file));
  });
  /** The pages that have a slide's number with its time. */
  const pagesOf = ({ place }: (typeof slides)[number]) =>
    pages.filter(({ words }) => new RegExp(`\\b${place.number} · a(t|fter) `).test(words));
  const pageOf = (id: string) => {
    const slide = slides.find((one) => one.id === id);
    return slide && pagesOf(slide)[0];
  };

  test('sheets of A4 hold two slides with their notes where they fit', () => {
    for (const page of pages) expect(page.size.map(Math.round)).toEqual([595, 842]);
    expect(pages.length).toBeLessThan(slides.length * 0.65);
    for (const slide of slides) expect(pagesOf(slide), slide.id).toHaveLength(1);
  });

  test('the contents lead to each slide and give its page', () => {
    const contents = pages[0];
    for (const [index, slide] of slides.entries()) {
      const [before = '', after = ''] = contents?.words.split(` ${titleOf(slide.id)} `) ?? [];
      expect(before, slide.id).toMatch(new RegExp(` ${slide.place.number}$`));
      expect(pagesOf(slide)[0]?.label).toBe(/^\d+/.exec(after)?.[0]);
      expect(pages[contents?.inner[index] ?? -1]).toBe(pagesOf(slide)[0]);
    }
  });

  test('each slide has its time, its notes with their cues in words, and its data', () => {
    for (const { id, content } of talk) {
      const words = pageOf(id)?.words.replace(/\s+/g, ' ') ?? '';
      expect(words, id).toMatch(/\d+ · at \d+:\d\d, for \d:\d\d/);
      const { open, steps = {}, asked } = content.notes;
      for (const said of [open, ...Object.values(steps), ...(asked ? [asked] : [])]) {
        expect(spaceless(words), id).toContain(spaceless(textOf(said)));
      }
    }
    const tables = pages.flatMap(({ tags }) => tagsOf(tags, /^Table$/));
    expect(tables).toHaveLength(charted.length);
  });

  test('a list stands at a size that can be read, each source with its link', () => {
    for (const at of listsOfSources) {
      const slide = slides[at];
      const page = slide && pagesOf(slide)[0];
      expect(page?.words).toContain('after the talk, for questions');
    }
    const urls = new Set(pages.flatMap(({ links }) => links));
    for (const { url } of story.sources) expect([...urls]).toContain(url);
  });

  test('bookmarks, alternative texts and drawn charts are those of the deck', () => {
    expect(JSON.stringify(bookmarks).match(/"title"/g)).toHaveLength(slides.length);
    const alts = pages.flatMap(({ tags }) =>
      tagsOf(tags, /^Figure$/).flatMap(({ alt }) => alt ?? []),
    );
    for (const { steps } of charted) expect(alts).toContain(steps.at(-1)?.sentence);
    expect(pages.reduce((sum, { images }) => sum + images, 0)).toBe(0);
  });
});

test('with --paper letter sheets are of that size', async () => {
  const file = join(folder, 'letter.pdf');
  expect((await run('--notes', '--paper', 'letter', '--out', file)).code).toBe(0);
  for (const { size } of (await readPdf(file)).pages)
    expect(size.map(Math.round)).toEqual([612, 792]);
});

test.each(['a4', 'letter'])('nothing of the handout is cut on %s', async (paper) => {
  const { page, close } = await borrowPage();
  const body = await makeAnswers();
  await page.route('**/answers.json', (route) => route.fulfill({ body }));
  await open(page, `?view=print&pages=notes&paper=${paper}`);
  const cut = await page.locator('.sheet > *').evaluateAll((parts) =>
    parts.flatMap((part) => {
      const sheet = part.parentElement?.getBoundingClientRect();
      const { bottom, right } = part.getBoundingClientRect();
      const isCut = !sheet || bottom > sheet.bottom + 1 || right > sheet.right + 1;
      return isCut ? [part.textContent?.slice(0, 60)] : [];
    }),
  );
  expect(cut).toEqual([]);
  await close();
});

describe('the print view on screen', () => {
  test('draws the charts of the pages that are near, and lets them go when they are far', async () => {
    const { page, complaints, close } = await borrowPage();
    await open(page, '?view=print');
    const drawn = page.locator('.page figure[data-step]');
    const last = page.locator('.page figure.chart').last();
    expect(await drawn.count()).toBeLessThan(5);
    const first = page.locator('#exodus figure');
    await first.and(page.locator('[data-step]')).waitFor();
    await last.scrollIntoViewIfNeeded();
    await last.and(page.locator('[data-step]')).waitFor();
    await first.and(page.locator(':not([data-step])')).waitFor({ state: 'attached' });
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the program refuses, in a sentence and without a file', () => {
  test.each([
    [['--steps', '--notes'], 2, /cannot go with --steps/],
    [['--notes', '--paper', 'a5'], 2, /--paper is a4 or letter, not "a5"/],
    [['--paper', 'letter'], 2, /--paper is for the handout/],
    [['--colour'], 2, /Unknown option '--colour'/],
    [['--out', 'slides'], 1, /^"slides" is a folder: name a file in it\.$/],
    [['--out', '/nowhere/deck.pdf'], 1, /"\/nowhere\/deck\.pdf" cannot be written in "\/nowhere"/],
  ])('%j', async (args, code, words) => {
    const result = await run(...args);
    expect(result.said).toMatch(words);
    expect(result.said.split('\n')).toHaveLength(1);
    expect(result.code).toBe(code);
  });

  test('a browser that is not there, and one that dies', async () => {
    const file = join(folder, 'never.pdf');
    vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
    expect(await run('--out', file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('CHROME_PATH names'),
    });
    const dying = join(folder, 'dying');
    await writeFile(dying, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    vi.stubEnv('CHROME_PATH', dying);
    expect(await run('--out', file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('No browser could be started'),
    });
    vi.unstubAllEnvs();
    await rm(dying);
    expect((await readdir(folder)).filter((name) => /never/.test(name))).toEqual([]);
  });

  test('a site that cannot be opened, and the browser that was started meanwhile is gone', async () => {
    const launch = vi.spyOn(chromium, 'launch');
    const opening = Promise.reject(new UserError('the data file has a fault'));
    await expect(withDeck(async () => 'printed', opening)).rejects.toThrow('has a fault');
    const browser = await launch.mock.results[0]?.value;
    launch.mockRestore();
    expect(browser?.isConnected()).toBe(false);
  });

  test('a browser that is killed in the middle', async () => {
    const file = join(folder, 'killed.pdf');
    await writeFile(file, 'as it was');
    const launch = chromium.launch.bind(chromium);
    let kill: () => Promise<unknown> = () => Promise.resolve();
    const spy = vi.spyOn(chromium, 'launch').mockImplementation(async (options) => {
      const browser = await launch(options);
      const session = await browser.newBrowserCDPSession();
      // The answer never comes.
      kill = () => session.send('Browser.crash').catch(() => undefined);
      return browser;
    });
    const result = await runListening(
      (line) => {
        if (line.startsWith('Printing')) kill();
      },
      '--out',
      file,
    );
    spy.mockRestore();
    expect(result.code).toBe(1);
    expect(result.said.split('\n').slice(1)).toEqual([
      'The browser died before its work was done. Run the command again; CHROME_PATH names another browser.',
    ]);
    expect(await readFile(file, 'utf8')).toBe('as it was');
    expect((await readdir(folder)).filter((name) => /killed/.test(name))).toEqual(['killed.pdf']);
    await rm(file);
  });
});
