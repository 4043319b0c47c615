/** Finds words that lie on each other or run off their slide: of every slide, at every step, on the page and in charts. */
import type { Page } from 'playwright-core';
import { complainOn, UserError } from './command.ts';
import { settle, withDeck } from './deck-page.ts';
import { buildIfStale } from './serve.ts';

/** A word on a canvas, in its pixels. */
export interface CanvasWord {
  text: string;
  size: number;
  /** Whether a rim of the ground's colour keeps lines off its letters. */
  hasHalo: boolean;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Words that belong together, line by line, in pixels of the window. */
interface Piece {
  name: string;
  lines: Box[];
}

// These run in a page, where they know only one another.

/** Records the words of each canvas since it was last cleared: a canvas tells nobody. Gives the page `wordsOnCanvas`. */
function recordWords() {
  const written = new WeakMap<HTMLCanvasElement, CanvasWord[]>();
  const rimmed = new Set<string>();
  const context = CanvasRenderingContext2D.prototype;
  const { clearRect, strokeText, fillText } = context;
  context.clearRect = function (...box) {
    written.delete(this.canvas);
    rimmed.clear();
    clearRect.apply(this, box);
  };
  context.strokeText = function (text, ...rest) {
    rimmed.add(text);
    strokeText.call(this, text, ...rest);
  };
  context.fillText = function (text, x, y, ...rest) {
    fillText.call(this, text, x, y, ...rest);
    if (this.fillStyle === 'rgba(0, 0, 0, 0)' || text.trim() === '') return;
    const size = this.measureText(text);
    const at = this.getTransform();
    const start = at.transformPoint({
      x: x - size.actualBoundingBoxLeft,
      y: y - size.actualBoundingBoxAscent,
    });
    const end = at.transformPoint({
      x: x + size.actualBoundingBoxRight,
      y: y + size.actualBoundingBoxDescent,
    });
    const words = written.get(this.canvas) ?? [];
    written.set(this.canvas, words);
    words.push({
      text,
      size: Number.parseFloat(/([\d.]+)px/.exec(this.font)?.[1] ?? '0') * at.d,
      hasHalo: rimmed.has(text),
      left: start.x,
      top: start.y,
      right: end.x,
      bottom: end.y,
    });
  };
  Reflect.set(window, 'wordsOnCanvas', (canvas: HTMLCanvasElement) => written.get(canvas) ?? []);
}

function nameOf(part: Element, text: string): string {
  const kinds = {
    '.kicker': 'the name of the act',
    'h1, h2, h3': 'the title',
    '.source': 'the source line',
    'details.data': 'the word',
    '.page-number': 'the number',
    '.captions p': 'the caption',
    '.loud, .voice': 'the quotation',
    '.big-number': 'the number',
    td: 'the cell',
  };
  const kind = Object.entries(kinds).find(([selector]) => part.closest(selector));
  const words = text.replace(/\s+/g, ' ').trim();
  return `${kind?.[1] ?? 'the words'} “${words.length > 48 ? `${words.slice(0, 46).trim()}…` : words}”`;
}

function isSeen(part: Element): boolean {
  return (
    getComputedStyle(part).visibility === 'visible' &&
    part.closest('.fragment')?.clientWidth !== 1 &&
    !part.closest('.note, canvas, [hidden], details:not([open]) > :not(summary)')
  );
}

function blockOf(part: Element): Element {
  return getComputedStyle(part).display.startsWith('inline') && part.parentElement
    ? blockOf(part.parentElement)
    : part;
}

function within(box: Box, frame: Box): Box {
  return {
    left: Math.max(box.left, frame.left),
    top: Math.max(box.top, frame.top),
    right: Math.min(box.right, frame.right),
    bottom: Math.min(box.bottom, frame.bottom),
  };
}

/** The words of the page on a slide, by the block they stand in. */
function piecesOf(slide: Element): Piece[] {
  const pieces = new Map<Element, Piece>();
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    const part = text.parentElement;
    if (!part || !text.textContent?.trim() || !isSeen(part)) continue;
    const block = blockOf(part);
    const piece = pieces.get(block) ?? {
      name: nameOf(block, block.textContent ?? ''),
      lines: [],
    };
    pieces.set(block, piece);
    const range = document.createRange();
    range.selectNodeContents(text);
    const scroller = part.closest('.is-table')?.getBoundingClientRect();
    for (const line of range.getClientRects()) {
      // Letters are less high than the line that a font asks for.
      const { left, right, top, bottom, height } = line;
      const box = { left, right, top: top + height * 0.2, bottom: bottom - height * 0.15 };
      piece.lines.push(scroller ? within(box, scroller) : box);
    }
  }
  return [...pieces.values()];
}

/** The words on the canvas of a slide's chart. */
function writtenOn(slide: Element): Piece[] {
  const canvas = slide.querySelector('figure canvas');
  if (!(canvas instanceof HTMLCanvasElement)) return [];
  const { left, top, width } = canvas.getBoundingClientRect();
  const scale = width / canvas.width;
  const words: CanvasWord[] = Reflect.get(window, 'wordsOnCanvas')(canvas);
  return words.map((word) => ({
    name: `“${word.text}” in the chart`,
    lines: [
      {
        left: left + word.left * scale,
        top: top + word.top * scale,
        right: left + word.right * scale,
        bottom: top + word.bottom * scale,
      },
    ],
  }));
}

/** What is wrong with the words of the slide that is shown, a sentence each. */
function wordFaultsOn(slide: Element): string[] {
  /** How far words may reach into each other, in pixels of the slide: the room around a letter. */
  const allowed = 2;
  const frame = slide.getBoundingClientRect();
  const pixel = frame.width / 1280;
  const pieces = [...piecesOf(slide), ...writtenOn(slide)];
  const off = pieces.flatMap(({ name, lines }) => {
    const beyond = lines.flatMap(({ left, top, right, bottom }) => [
      { by: frame.left - left, side: 'left' },
      { by: frame.top - top, side: 'top' },
      { by: right - frame.right, side: 'right' },
      { by: bottom - frame.bottom, side: 'bottom' },
    ]);
    const [worst] = beyond.sort((a, b) => b.by - a.by);
    return worst && worst.by > pixel
      ? `${name} runs off the slide at the ${worst.side} by ${Math.round(worst.by / pixel)} pixels: shorten the words of this slide.`
      : [];
  });
  const overlaps = pieces.flatMap(({ name, lines }, index) =>
    pieces.slice(index + 1).flatMap((other) => {
      const depth = Math.max(
        0,
        ...lines.flatMap((a) =>
          other.lines.map((b) => {
            const { left, top, right, bottom } = within(a, b);
            return Math.min(right - left, bottom - top) / pixel;
          }),
        ),
      );
      return depth > allowed
        ? `${other.name} lies on ${name}, ${Math.round(depth)} pixels deep: shorten one of them.`
        : [];
    }),
  );
  return [...off, ...overlaps];
}

/** Gives a page, before its own scripts run, `wordsOnCanvas` and, for a slide that is shown, `wordFaultsOn`. */
export async function watchWords(page: Page): Promise<void> {
  const parts = [recordWords, nameOf, isSeen, blockOf, within, piecesOf, writtenOn, wordFaultsOn];
  await page.addInitScript(
    `${parts.join('\n')}\nrecordWords();\nReflect.set(window, 'wordFaultsOn', wordFaultsOn);`,
  );
}

/** Runs in the page: goes to each step of each slide, in order, and gives what `look` finds there. */
async function goThrough(
  look: (slide: Element) => string[] | Promise<string[]>,
): Promise<string[]> {
  const found: string[] = [];
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (const slide of document.querySelectorAll('section.slide')) {
    const steps = [...slide.querySelectorAll<HTMLElement>('.fragment[data-step]')];
    for (let step = 0; step <= steps.length; step += 1) {
      const isThere = () =>
        slide.classList.contains('present') &&
        slide.querySelectorAll('.fragment.visible[data-step]').length === step &&
        !document.querySelector('[data-moving]');
      location.hash = `#/${slide.id}${step > 0 ? `/${step - 1}` : ''}`;
      const name = `slide "${slide.id}"${step > 0 ? `, step "${steps[step - 1]?.dataset.step}"` : ''}`;
      for (let frames = 0; !isThere(); frames += 1) {
        if (frames > 2000) return [...found, `${name} never came.`];
        await frame();
      }
      for (const fault of await look(slide)) found.push(`${name}: ${fault}`);
    }
  }
  return found;
}

/**
 * Goes to every step of every slide of the open stage and gives what `look` finds there, each with its slide and step.
 * `look` runs in the page: it knows only what stands in it and what the page has.
 */
export function walkSlides(
  page: Page,
  look: (slide: Element) => string[] | Promise<string[]>,
): Promise<string[]> {
  return page.evaluate(`(${goThrough})(${look})`);
}

/** The words that lie on each other or run off a slide, a sentence each; a fault of several steps is told once. */
export async function findWordFaults(page: Page, address: string): Promise<string[]> {
  await watchWords(page);
  await page.goto(address);
  await settle(page);
  const found = await walkSlides(page, (slide) => Reflect.get(window, 'wordFaultsOn')(slide));
  const faults = new Map(
    found.toReversed().map((line) => [line.replace(/, step "[^"]*":/, ':'), line]),
  );
  return [...faults.values()].toReversed();
}

const help = `Finds words that lie on each other or run off their slide, at every step.

  npm run check:slides
`;

/** The program. Gives the exit code. */
export const main = complainOn(async (args) => {
  if (args.includes('--help')) return console.log(help);
  if (await buildIfStale()) console.log('Built the deck, to look at its slides.');
  const faults = await withDeck(async (browser, address) => {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 720 },
      reducedMotion: 'reduce',
    });
    return findWordFaults(page, address);
  });
  if (faults.length > 0) throw new UserError(faults.join('\n'));
  console.log('All words stand apart, and on their slides.');
});
