/** Finds words that overlap or run off their slide, at every step, on the page and in charts. */
import type { Page } from 'playwright-core';
import { defineCommand, UserError } from './command.ts';
import { settle, withDeck } from './deck-page.ts';
import { buildIfStale } from './serve.ts';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A word on a canvas, in its pixels. */
export interface CanvasWord extends Box {
  text: string;
  size: number;
  /** Whether a halo in the background's colour keeps lines off its letters. */
  hasHalo: boolean;
}

/** Words that belong together, line by line, in pixels of the window. */
interface TextBlock {
  name: string;
  lines: Box[];
}

// The next functions run in a page, where they know only each other.

/** Records the words of each canvas since it was last cleared. Gives the page `wordsOnCanvas`. */
function recordWords() {
  const written = new WeakMap<HTMLCanvasElement, CanvasWord[]>();
  const withHalo = new Set<string>();
  const context = CanvasRenderingContext2D.prototype;
  const { clearRect, strokeText, fillText } = context;
  context.clearRect = function (...box) {
    written.delete(this.canvas);
    withHalo.clear();
    clearRect.apply(this, box);
  };
  context.strokeText = function (text, ...rest) {
    withHalo.add(text);
    strokeText.call(this, text, ...rest);
  };
  context.fillText = function (text, x, y, ...rest) {
    fillText.call(this, text, x, y, ...rest);
    if (this.fillStyle === 'rgba(0, 0, 0, 0)' || text.trim() === '') return;
    const metrics = this.measureText(text);
    const matrix = this.getTransform();
    const start = matrix.transformPoint({
      x: x - metrics.actualBoundingBoxLeft,
      y: y - metrics.actualBoundingBoxAscent,
    });
    const end = matrix.transformPoint({
      x: x + metrics.actualBoundingBoxRight,
      y: y + metrics.actualBoundingBoxDescent,
    });
    const size = Number.parseFloat(/([\d.]+)px/.exec(this.font)?.[1] ?? '0') * matrix.d;
    const box = { left: start.x, top: start.y, right: end.x, bottom: end.y };
    const word = { text, size, hasHalo: withHalo.has(text), ...box };
    written.set(this.canvas, [...(written.get(this.canvas) ?? []), word]);
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

function ancestorsOf(part: Element | null): Element[] {
  return part ? [part, ...ancestorsOf(part.parentElement)] : [];
}

function isSeen(part: Element): boolean {
  return (
    getComputedStyle(part).visibility === 'visible' &&
    // What is only read and heard, and links over words of a drawing.
    !ancestorsOf(part).some(({ clientWidth }) => clientWidth === 1) &&
    !part.closest('.note, .estimate, canvas, [hidden], details:not([open]) > :not(summary)')
  );
}

function blockOf(part: Element): Element {
  return getComputedStyle(part).display.startsWith('inline') && part.parentElement
    ? blockOf(part.parentElement)
    : part;
}

function intersect(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** The words of the page on a slide, by block. */
function textBlocksOf(slide: Element): TextBlock[] {
  const blocks = new Map<Element, TextBlock>();
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    const part = text.parentElement;
    if (!part || !text.textContent?.trim() || !isSeen(part)) continue;
    const element = blockOf(part);
    const name = nameOf(element, element.textContent ?? '');
    const block = blocks.get(element) ?? { name, lines: [] };
    blocks.set(element, block);
    const range = document.createRange();
    range.selectNodeContents(text);
    const scroller = part.closest('.is-table')?.getBoundingClientRect();
    for (const { left, right, top, bottom, height } of range.getClientRects()) {
      // Letters are lower than the line that a font asks for.
      const box = { left, right, top: top + height * 0.2, bottom: bottom - height * 0.15 };
      block.lines.push(scroller ? intersect(box, scroller) : box);
    }
  }
  return [...blocks.values()];
}

/** The words on the canvas of a slide's chart. */
function canvasBlocksOf(slide: Element): TextBlock[] {
  const canvas = slide.querySelector('figure canvas');
  if (!(canvas instanceof HTMLCanvasElement)) return [];
  const { left: x, top: y, width } = canvas.getBoundingClientRect();
  const scale = width / canvas.width;
  const words: CanvasWord[] = Reflect.get(window, 'wordsOnCanvas')(canvas);
  return words.map(({ text, left, top, right, bottom }) => ({
    name: `“${text}” in the chart`,
    lines: [
      {
        left: x + left * scale,
        top: y + top * scale,
        right: x + right * scale,
        bottom: y + bottom * scale,
      },
    ],
  }));
}

/** What is wrong with the words of the current slide, a sentence each. */
function wordFaultsOn(slide: Element): string[] {
  /** How far words may overlap, in pixels of the slide: the space around a letter. */
  const allowed = 2;
  const frame = slide.getBoundingClientRect();
  const pixel = frame.width / 1280;
  const blocks = [...textBlocksOf(slide), ...canvasBlocksOf(slide)];
  return blocks.flatMap(({ name, lines }, index) => {
    const [worst] = lines
      .flatMap(({ left, top, right, bottom }) => [
        { by: frame.left - left, side: 'left' },
        { by: frame.top - top, side: 'top' },
        { by: right - frame.right, side: 'right' },
        { by: bottom - frame.bottom, side: 'bottom' },
      ])
      .sort((a, b) => b.by - a.by);
    const off =
      worst && worst.by > pixel
        ? `${name} runs off the slide at the ${worst.side} by ${Math.round(worst.by / pixel)} pixels: shorten the words of this slide.`
        : [];
    const overlaps = blocks.slice(index + 1).flatMap((other) => {
      const depths = lines.flatMap((a) =>
        other.lines.map((b) => {
          const { left, top, right, bottom } = intersect(a, b);
          return Math.min(right - left, bottom - top) / pixel;
        }),
      );
      const depth = Math.max(0, ...depths);
      return depth > allowed
        ? `${other.name} lies on ${name}, ${Math.round(depth)} pixels deep: shorten one of them.`
        : [];
    });
    return [off, overlaps].flat();
  });
}

/** Gives a page, before its own scripts run, `wordsOnCanvas` and, for the current slide, `wordFaultsOn`. */
export async function watchWords(page: Page): Promise<void> {
  const parts = [
    nameOf,
    ancestorsOf,
    isSeen,
    blockOf,
    intersect,
    textBlocksOf,
    canvasBlocksOf,
    wordFaultsOn,
  ];
  await page.addInitScript(
    `${parts.join('\n')}\n(${recordWords})();\nReflect.set(window, 'wordFaultsOn', wordFaultsOn);`,
  );
}

/** Runs in the page: goes to each step of each slide and collects what `look` finds there. */
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

/** Goes to each step of each slide of the open stage and returns what `look`, which runs in the page, finds there. */
export function walkSlides(
  page: Page,
  look: (slide: Element) => string[] | Promise<string[]>,
): Promise<string[]> {
  return page.evaluate(`(${goThrough})(${look})`);
}

/** Finds the words that overlap or run off a slide, a sentence each; one for all steps that share it. */
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

export const main = defineCommand({
  name: 'check:slides',
  summary: 'Finds words that overlap or run off their slide, at every step.',
  options: {},
  async run() {
    if (await buildIfStale()) console.log('Built the deck, to look at its slides.');
    const issues = await withDeck(async (browser, address) => {
      const page = await browser.newPage({
        viewport: { width: 1280, height: 720 },
        reducedMotion: 'reduce',
      });
      return findWordFaults(page, address);
    });
    if (issues.length > 0) throw new UserError(issues.join('\n'));
    console.log('All words stand apart, and on their slides.');
  },
});
