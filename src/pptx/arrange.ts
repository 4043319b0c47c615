/** Where a slide's words stand: one under another, and side by side where the stage has them so. */

import { isFitting, roomOf, type Setting, type WordsBox, widthOf } from './measure-text.ts';
import type { Frame } from './palette.ts';
import { type Element, elementsIn, findAll, hasClass, wordsIn } from './section.ts';

/** The columns of a row of a name: its date, the name, and a sentence; and what is between them, in pixels. */
const rowColumns = { date: 90, sentence: 400, gap: 24 };

/** Between the two columns of voices, and between rows under them, in pixels. */
const facingGap = { columns: 56, rows: 20 };

/** Rows of a date, a large name and a sentence: together they fill a frame. */
export function rowsOf(rows: readonly Element[], { x, y, width, height }: Frame): WordsBox[] {
  const { date, sentence, gap } = rowColumns;
  const name = width - date - sentence - 2 * gap;
  const places = [
    { x, width: date },
    { x: x + date + gap, width: name },
    { x: x + date + name + 2 * gap, width: sentence },
  ];
  const each = height / rows.length;
  return rows.flatMap((row, at) =>
    elementsIn(row).flatMap((element, index): WordsBox[] => {
      const place = places[index];
      if (!place || wordsIn(element) === '') return [];
      const frame = { ...place, y: y + at * each, height: each };
      const inRow = { ...row, children: [element] };
      return [{ elements: [inRow], frame, anchor: 'ctr', ...(index === 0 && { rule: width }) }];
    }),
  );
}

/** A large number within a sentence, and the element that it stands in. */
function numberIn(element: Element): { number: Element; parent: Element } | undefined {
  const isNumber = (one: Element) => one.tag === 'span' && hasClass(one, 'big-number');
  const parents = findAll({ ...element, children: [element] }, (one) =>
    elementsIn(one).some(isNumber),
  );
  return parents.flatMap((parent) => {
    const number = elementsIn(parent).find(isNumber);
    return number ? [{ number, parent }] : [];
  })[0];
}

/** A sentence that begins with a large number: the number, and the words beside it; nothing where it has none. */
export function besideNumber(
  element: Element,
  frame: Frame,
  setting: Setting,
): WordsBox[] | undefined {
  const found = numberIn(element);
  if (!found) return undefined;
  const { number, parent } = found;
  const width = widthOf([number], setting) + 2;
  const rest = { ...parent, children: parent.children.filter((child) => child !== number) };
  const x = frame.x + width + rowColumns.gap;
  return [
    { elements: [number], frame: { ...frame, width }, anchor: 'ctr' },
    {
      elements: [rest],
      frame: { ...frame, x, width: frame.x + frame.width - x },
      anchor: 'ctr',
    },
  ];
}

/** Voices side by side, and under them rows of what one says and the figure that stands against it. */
export function facingOf(
  elements: readonly Element[],
  { x, y, width, height }: Frame,
  setting: Setting,
): WordsBox[] {
  const half = (width - facingGap.columns) / 2;
  const columnAt = (index: number) => ({ x: x + index * (half + facingGap.columns), width: half });
  const against = elements.filter((element) => hasClass(element, 'against'));
  const rowOf = (element: Element, place: { y: number; height: number }) =>
    elementsIn(element).flatMap((cell, index): WordsBox[] => {
      if (wordsIn(cell) === '') return [];
      const frame = { ...columnAt(index), ...place };
      const rule = index === 0 ? { rule: width } : {};
      return (
        besideNumber(cell, frame, setting) ?? [
          { elements: [{ ...element, children: [cell] }], frame, anchor: 'ctr', ...rule },
        ]
      );
    });
  const heights = against.map((element) => {
    const cells = rowOf(element, { y, height });
    return Math.max(...cells.map((box) => roomOf(box.elements, box.frame.width, setting).height));
  });
  let top = y + height;
  const rows = against.toReversed().flatMap((element, index) => {
    const own = (heights.at(-1 - index) ?? 0) + facingGap.rows;
    top -= own;
    return [rowOf(element, { y: top, height: own })];
  });
  const voices = elements
    .filter((element) => !hasClass(element, 'against'))
    .map((element, index) => ({
      elements: [element],
      frame: { ...columnAt(index), y, height: top - y - facingGap.rows },
    }));
  return [...voices, ...rows.toReversed().flat()];
}

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
