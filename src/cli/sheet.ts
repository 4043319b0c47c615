/** Writes one picture of all slides at all steps, numbered, for looking at the whole at once. */
import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Html, html, toHtml } from '../deck/html.ts';
import { makeFolder, writeFileAtomic } from './atomic-write.ts';
import { defineCommand } from './command.ts';
import { stepsOf, visit, withDeck } from './deck-page.ts';
import { buildSite } from './serve.ts';

const columns = 4;
const thumb = { width: 640, height: 360 };

interface Cell {
  name: string;
  picture: Buffer;
}

function renderSheet(cells: readonly Cell[]): Html {
  return html`<!doctype html><meta charset="utf-8"><style>body{margin:0;padding:16px;background:#777;font:16px sans-serif;color:#fff;display:grid;grid-template-columns:repeat(${columns},${thumb.width}px);gap:16px}figure{margin:0}img{display:block;width:100%}</style>${cells.map(
    ({ name, picture }, index) =>
      html`<figure><img src="data:image/png;base64,${picture.toString('base64')}" alt=""><figcaption>${index + 1} ${name}</figcaption></figure>`,
  )}`;
}

/** Each slide at each step, as the audience sees it. */
async function takePictures(browser: Browser, address: string): Promise<Cell[]> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  });
  const cells: Cell[] = [];
  await page.goto(address);
  const slides = await stepsOf(page);
  console.log(`Taking pictures of ${slides.length} slides …`);
  for (const { id, steps } of slides) {
    for (let step = 0; step <= steps; step += 1) {
      await visit(page, address, id, step);
      cells.push({ name: `${id}/${step}`, picture: await page.screenshot() });
    }
  }
  return cells;
}

async function drawSheet(browser: Browser, cells: readonly Cell[]): Promise<Buffer> {
  const page = await browser.newPage({
    viewport: { width: columns * (thumb.width + 16) + 16, height: 800 },
  });
  await page.setContent(toHtml(renderSheet(cells)));
  return page.screenshot({ fullPage: true });
}

export const main = defineCommand({
  name: 'sheet',
  summary: 'Writes one picture of all slides at all steps, numbered.',
  options: {
    out: {
      type: 'string',
      default: 'reports/sheet.png',
      value: 'FILE',
      about: 'where to write it; without it reports/sheet.png',
    },
    each: {
      type: 'string',
      value: 'FOLDER',
      about: 'writes each slide and step as a picture of its own as well',
    },
  },
  async run({ out, each }) {
    await makeFolder(dirname(out));
    if (each !== undefined) await makeFolder(each);
    let count = 0;
    await writeFileAtomic(out, async () => {
      console.log('Building the site …');
      await buildSite();
      return withDeck(async (browser, address) => {
        const cells = await takePictures(browser, address);
        count = cells.length;
        if (each !== undefined) {
          for (const { name, picture } of cells)
            await writeFile(resolve(each, `${name.replace('/', '-')}.png`), picture);
        }
        return drawSheet(browser, cells);
      });
    });
    console.log(`${out}: ${count} pictures`);
  },
});
