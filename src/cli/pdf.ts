/** Writes the deck as a PDF: charts as vectors, a bookmark a slide, tags, page labels. */
import type { Browser } from 'playwright-core';
import type { PageKind } from '../print/pages.ts';
import { type Paper, papers } from '../print/papers.ts';
import { writeOutput } from './atomic-write.ts';
import { defineCommand, UsageError, UserError } from './command.ts';
import { settle, withDeck } from './deck-page.ts';
import { makeAnswers } from './notes.ts';
import { buildIfStale, type Site, serveSite } from './serve.ts';

const fileNames: Record<PageKind, string> = {
  slides: 'deck.pdf',
  steps: 'deck-steps.pdf',
  notes: 'deck-notes.pdf',
};

/** A finished PDF. */
export interface PrintedDeck {
  bytes: Uint8Array;
  pages: number;
}

/** Prints a deck that is served at `address`. */
export async function printDeck(
  browser: Browser,
  address: string,
  kind: PageKind,
  paper: Paper = 'a4',
): Promise<PrintedDeck> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  if (kind === 'notes') {
    // The handout is the speaker's, and the site has no answers.
    const body = await makeAnswers();
    await page.route('**/answers.json', (route) => route.fulfill({ body }));
  }
  await page.goto(`${address}?view=print&pages=${kind}&paper=${paper}`);
  await settle(page);
  if (faults[0]) throw new UserError(`The deck has a fault of its own: ${faults[0]}`);
  const facts = await page.evaluate(() => ({
    title: document.title,
    lang: document.documentElement.lang,
    author: document.querySelector<HTMLMetaElement>('meta[name=author]')?.content ?? '',
    subject: document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '',
    labels: [...document.querySelectorAll<HTMLElement>('.page')].map(
      ({ dataset }) => dataset.pageLabel ?? '',
    ),
  }));
  console.log(`Printing ${facts.labels.length} pages …`);
  // Read while the browser prints, and not before: the page's files come from this process.
  const finishing = import('./pdf-finish.ts');
  const printed = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  const { finishPdf } = await finishing;
  return { bytes: await finishPdf(printed, facts), pages: facts.labels.length };
}

/** Serves the site, which is built first if it is older than what it is built from. */
async function openSite(): Promise<Site> {
  if (await buildIfStale()) console.log('Built the site.');
  return serveSite();
}

/** The deck as it stands now as a PDF. */
export function makePdf(kind: PageKind, paper: Paper = 'a4'): Promise<PrintedDeck> {
  return withDeck((browser, address) => printDeck(browser, address, kind, paper), openSite());
}

export const main = defineCommand({
  name: 'pdf',
  summary: 'Writes the deck as a PDF.',
  options: {
    steps: {
      type: 'boolean',
      about: 'a page for each step of a slide, each with the chart at that step',
    },
    notes: {
      type: 'boolean',
      about:
        "the speaker's handout: contents, then slides beside their notes and their data, on A4",
    },
    paper: { type: 'string', value: 'SIZE', about: "the handout's paper: a4 or letter" },
    out: {
      type: 'string',
      value: 'FILE',
      about: 'where to write it; without it talk/deck.pdf, deck-steps.pdf or deck-notes.pdf',
    },
  },
  needsWrittenStory: true,
  run({ steps, notes, paper, out }) {
    if (steps && notes)
      throw new UsageError('--notes shows each slide once, so it cannot go with --steps.');
    if (paper !== undefined && !notes)
      throw new UsageError('--paper is for the handout, so it goes with --notes.');
    const size = papers.find((name) => name === (paper ?? 'a4'));
    if (!size) throw new UsageError(`--paper is ${papers.join(' or ')}, not "${paper}".`);
    const kind: PageKind = steps ? 'steps' : notes ? 'notes' : 'slides';
    return writeOutput(out, fileNames[kind], async () => {
      const { bytes, pages } = await makePdf(kind, size);
      return { bytes, count: `${pages} pages` };
    });
  },
});
