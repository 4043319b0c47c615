/** Where a slide's words stand: blocks one under another, and cells side by side where the stage has them so. */
import type { MeasureWords } from './letter-widths.ts';
import { type Element, hasClass, linesIn, wordsIn } from './markup.ts';
import type { Frame } from './xml.ts';

/** A box of words. */
export interface WordsBox {
  elements: readonly Element[];
  frame: Frame;
}

/** Height of a line of words, in its own size. */
const lineHeight = 1.4;

function isRow(element: Element): boolean {
  return hasClass(element, 'pairs') || hasClass(element, 'columns');
}

function elementsIn(element: Element): Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child]));
}

/** About how high some words are in a box of a width, in pixels. */
export function heightOf(
  element: Element,
  width: number,
  size: number,
  measure: MeasureWords,
): number {
  return linesIn([element], { size }).reduce((sum, runs) => {
    const length = runs.reduce((all, run) => all + measure(run.text, run.size, run.isBold), 0);
    const largest = Math.max(...runs.map((run) => run.size));
    return sum + Math.max(1, Math.ceil(length / width)) * largest * lineHeight + 8;
  }, 0);
}

function cellsOf(elements: readonly Element[], { x, y, width, height }: Frame): WordsBox[] {
  const gap = 32;
  const each = (width - gap * (elements.length - 1)) / elements.length;
  return elements.map((element, index) => ({
    elements: [element],
    frame: { x: x + index * (each + gap), y, width: each, height },
  }));
}

/** The boxes of a slide's words in the order in which they are read. */
export function placeWords(
  body: Element,
  frame: Frame,
  { size, measure }: { size: number; measure: MeasureWords },
  isInRow: boolean,
): WordsBox[] {
  const all = elementsIn(body).filter((element) => wordsIn(element) !== '');
  if (isInRow) return cellsOf(all, frame);
  if (!all.some(isRow)) return [{ elements: all, frame }];
  const boxes: WordsBox[] = [];
  let { y } = frame;
  for (const element of all) {
    const cells = isRow(element)
      ? elementsIn(element).filter((cell) => wordsIn(cell) !== '')
      : [element];
    const width = frame.width / Math.max(1, cells.length);
    const height = Math.max(0, ...cells.map((cell) => heightOf(cell, width, size, measure)));
    boxes.push(...cellsOf(cells, { ...frame, y, height }));
    y += height + 20;
  }
  return boxes;
}
