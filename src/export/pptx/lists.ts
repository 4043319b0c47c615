/** Long lists, in two columns: two boxes, for not every program has columns within one. */
import { type Element, elementsIn, findAll } from './markup.ts';
import { roomOf, type Setting, type WordsBox } from './words.ts';
import type { Frame } from './xml.ts';

/** How many items make a list a long one. */
const many = 8;

/** Between the columns, in pixels. */
const gap = 40;

/** The sizes of type that are tried, in pixels: the largest that fits is taken. */
const sizes = [20, 19, 18, 17, 16] as const;

export function isLongList(body: Element): boolean {
  return findAll(body, ({ tag }) => tag === 'li').length > many;
}

/** The items in two parts of about one height, the first at least as long. */
function halvesOf(items: readonly Element[], width: number, setting: Setting): Element[][] {
  const heights = items.map((item) => roomOf([item], width, setting).height);
  const half = heights.reduce((sum, height) => sum + height, 0) / 2;
  let [sum, count] = [0, 0];
  while (sum < half && count < items.length) {
    sum += heights[count] ?? 0;
    count += 1;
  }
  return [items.slice(0, count), items.slice(count)];
}

/** The two boxes, and the size of their type. */
export function placeList(
  body: Element,
  frame: Frame,
  measure: Setting['measure'],
): { boxes: WordsBox[]; size: number } {
  const items = elementsIn(body).flatMap((element) =>
    element.tag === 'ul' || element.tag === 'ol' ? elementsIn(element) : [element],
  );
  const width = (frame.width - gap) / 2;
  const halvesIn = (size: number) => halvesOf(items, width, { size, scale: 1, measure });
  const isRoomy = (size: number) =>
    halvesIn(size).every(
      (half) => roomOf(half, width, { size, scale: 1, measure }).height <= frame.height,
    );
  const size = sizes.find(isRoomy) ?? 16;
  const boxes = halvesIn(size).map((elements, index) => ({
    elements,
    frame: { ...frame, x: frame.x + index * (width + gap), width },
  }));
  return { boxes, size };
}
