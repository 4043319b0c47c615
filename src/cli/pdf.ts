/** Writes the deck as a PDF: charts as vectors, a bookmark a slide, tags, page labels. */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import type { PageKind } from '../print/pages.ts';
import { type Paper, papers } from '../print/papers.ts';
import { talkPath, writeFileAtomic } from './atomic-write.ts';
import { complainOn, drafts, refuseUnwritten, UsageError, UserError } from './command.ts';
import { settle, withDeck } from './deck-page.ts';
import { makeAnswers } from './notes.ts';
import { buildIfStale, type Site, serveSite } from './serve.ts';

const help = `Writes the deck as a PDF.

  npm run pdf -- [--steps | --notes [--paper SIZE]] [--out FILE] [--drafts]

  --steps       a page for each step of a slide, each with the chart at that step
  --notes       the speaker's handout: contents, then slides beside their notes and their data, on A4
  --paper SIZE  the handout's paper: a4 or letter
  --out FILE    where to write it; without it talk/deck.pdf, deck-steps.pdf or deck-notes.pdf
${drafts.help}
`;

const fileNames: Record<PageKind, string> = {
  slides: 'deck.pdf',
  steps: 'deck-steps.pdf',
  notes: 'deck-notes.pdf',
};

function readOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      ...drafts.option,
      steps: { type: 'boolean', default: false },
      notes: { type: 'boolean', default: false },
      paper: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.steps && values.notes) {
    throw new UsageError('--notes shows each slide once, so it cannot go with --steps.');
  }
  if (values.paper !== undefined && !values.notes) {
    throw new UsageError('--paper is for the handout, so it goes with --notes.');
  }
  const paper = papers.find((name) => name === (values.paper ?? 'a4'));
  if (!paper) {
    throw new UsageError(`--paper is ${papers.join(' or ')}, not "${values.paper}".`);
  }
  const kind: PageKind = values.steps ? 'steps' : values.notes ? 'notes' : 'slides';
  return { kind, paper, out: values.out, isHelpAsked: values.help, isDraft: values.drafts };
}

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

/** The program. Gives the exit code. */
export const main = complainOn(async (args) => {
  const options = readOptions(args);
  if (options.isHelpAsked) {
    console.log(help);
    return;
  }
  await refuseUnwritten(options.isDraft);
  const { kind, paper, out = await talkPath(fileNames[options.kind]) } = options;
  const start = performance.now();
  let pages = 0;
  const file = await writeFileAtomic(out, async () => {
    const printed = await makePdf(kind, paper);
    pages = printed.pages;
    return printed.bytes;
  });
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${relative('', resolve(out))}: ${pages} pages, ${Math.round(file.length / 1024)} kB, ${seconds.toFixed(1)} s`,
  );
});
