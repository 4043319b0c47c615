/** Where a slide's words stand: one under another, and side by side where the stage has them so. */

import { besideNumber, facingOf, rowsOf } from './grids.ts';
import { type Element, elementsIn, findAll, hasClass, wordsIn } from './markup.ts';
import { isFitting, roomOf, type Setting, type WordsBox } from './words.ts';
import type { Frame } from './xml.ts';

/** Between columns, and between what stands one under another, in pixels. */
const columnGap = 32;
const blockGap = 20;

/** What parts of its size type is tried in, until all words have room. */
const scales = Array.from({ length: 26 }, (_, step) => 1 - step * 0.02);

function withWords(elements: readonly Element[]): Element[] {
  return elements.filter((element) => wordsIn(element) !== '');
}

/** Whether an element is laid out on its own: beside others, or with its parts side by side. */
function isCompound(element: Element): boolean {
  const names = ['rows', 'facing', 'pairs', 'columns', 'big-number'];
  const isNamed = (one: Element) => names.some((name) => hasClass(one, name));
  return isNamed(element) || findAll(element, isNamed).length > 0;
}

/** A box for each of some elements, side by side in columns of one width. */
function cellsOf(elements: readonly Element[], { x, y, width, height }: Frame): WordsBox[] {
  const each = (width - columnGap * (elements.length - 1)) / elements.length;
  return elements.map((element, index) => ({
    elements: [element],
    frame: { x: x + index * (each + columnGap), y, width: each, height },
    ...(hasClass(element, 'pair') && { rule: each }),
  }));
}

/** The boxes of one element of a column of words, as high as they need to be. */
function boxesOf(element: Element, frame: Frame, setting: Setting): WordsBox[] {
  if (hasClass(element, 'rows')) return rowsOf(withWords(elementsIn(element)), frame);
  if (hasClass(element, 'facing')) return facingOf(withWords(elementsIn(element)), frame, setting);
  const boxes =
    hasClass(element, 'pairs') || hasClass(element, 'columns')
      ? cellsOf(withWords(elementsIn(element)), frame)
      : (besideNumber(element, frame, setting) ?? [{ elements: [element], frame }]);
  const heights = boxes.map((box) => roomOf(box.elements, box.frame.width, setting).height);
  const height = Math.max(0, ...heights);
  return boxes.map((box) => ({ ...box, frame: { ...box.frame, height } }));
}

function bottomOf(boxes: readonly WordsBox[]): number {
  return Math.max(0, ...boxes.map(({ frame: { y, height } }) => y + height));
}

/** Elements one under another. */
function stack(elements: readonly Element[], frame: Frame, setting: Setting): WordsBox[] {
  const boxes: WordsBox[] = [];
  let { y } = frame;
  for (const element of elements) {
    const room = { ...frame, y, height: frame.y + frame.height - y };
    boxes.push(...boxesOf(element, room, setting));
    y = bottomOf(boxes) + blockGap;
  }
  return boxes;
}

/** The boxes of a slide's words in the order in which they are read, and the part of its size that all type has there. */
export function placeWords(
  body: Element,
  frame: Frame,
  type: Omit<Setting, 'scale'>,
  isInRow: boolean,
): { boxes: WordsBox[]; scale: number } {
  const all = withWords(elementsIn(body));
  const arrange = (scale: number): WordsBox[] => {
    if (isInRow) return cellsOf(all, frame);
    if (!all.some(isCompound)) return [{ elements: all, frame }];
    return stack(all, frame, { ...type, scale });
  };
  const isRoomy = (scale: number) => {
    const boxes = arrange(scale);
    const setting = { ...type, scale };
    return (
      bottomOf(boxes) <= frame.y + frame.height && boxes.every((box) => isFitting(box, setting))
    );
  };
  const scale = scales.find(isRoomy) ?? scales.at(-1) ?? 1;
  return { boxes: arrange(scale), scale };
}
