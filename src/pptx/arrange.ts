/** Places the words of a slide in boxes, side by side where the stage has them so. */
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { isFitting, roomOf, type Setting, type WordsBox, widthOf } from './measure-text.ts';
import type { Frame } from './palette.ts';
import { elementsIn, hasClass, hasWords } from './paragraphs.ts';

/** Space between columns, and between blocks, in pixels. */
const gaps = { columns: 32, number: 24, list: 40, blocks: 20 } as const;

function evenWidths(count: number, width: number, gap: number): number[] {
  return new Array<number>(count).fill((width - gap * (count - 1)) / count);
}

/** Frames side by side. */
function columnsOf({ x, ...frame }: Frame, widths: readonly number[], gap: number): Frame[] {
  return widths.map((width, index) => {
    const before = widths.slice(0, index).reduce((sum, one) => sum + one + gap, 0);
    return { ...frame, x: x + before, width };
  });
}

/** A sentence that begins with a large number: the number, and the words beside it; nothing if it has none. */
function besideNumber(element: Element, frame: Frame, setting: Setting): WordsBox[] | undefined {
  const number = select('span.big-number', element);
  if (!number) return undefined;
  const parent = select(':has(> span.big-number)', element) ?? element;
  const rest = { ...parent, children: parent.children.filter((child) => child !== number) };
  const width = widthOf([number], setting) + 2;
  const columns = columnsOf(frame, [width, frame.width - width - gaps.number], gaps.number);
  return columns.map((place, index) => ({
    elements: [index === 0 ? number : rest],
    frame: place,
    anchor: 'ctr',
  }));
}

function heightOf(boxes: readonly WordsBox[], setting: Setting): number {
  return Math.max(
    0,
    ...boxes.map(({ elements, frame }) => roomOf(elements, frame.width, setting).height),
  );
}

/** A box for each element, in columns of one width. */
function cellsOf(elements: readonly Element[], frame: Frame): WordsBox[] {
  const widths = evenWidths(elements.length, frame.width, gaps.columns);
  const columns = columnsOf(frame, widths, gaps.columns);
  return elements.map((element, index) => {
    const place = columns[index] ?? frame;
    return {
      elements: [element],
      frame: place,
      ...(hasClass(element, 'pair') && { rule: place.width }),
    };
  });
}

/** The boxes of one block of words, as high as they need to be. */
function boxesOf(element: Element, frame: Frame, setting: Setting): WordsBox[] {
  const parts = elementsIn(element).filter(hasWords);
  const boxes = hasClass(element, 'pairs')
    ? cellsOf(parts, frame)
    : (besideNumber(element, frame, setting) ?? [{ elements: [element], frame }]);
  const height = heightOf(boxes, setting);
  return boxes.map((box) => ({ ...box, frame: { ...box.frame, height } }));
}

function bottomOf(boxes: readonly WordsBox[]): number {
  return Math.max(0, ...boxes.map(({ frame: { y, height } }) => y + height));
}

/** Blocks one under another. */
function stack(elements: readonly Element[], frame: Frame, setting: Setting): WordsBox[] {
  const boxes: WordsBox[] = [];
  let { y } = frame;
  for (const element of elements) {
    const room = { ...frame, y, height: frame.y + frame.height - y };
    boxes.push(...boxesOf(element, room, setting));
    y = bottomOf(boxes) + gaps.blocks;
  }
  return boxes;
}

/** Whether an element has parts that stand side by side. */
function isCompound(element: Element): boolean {
  const selector = '.pairs, .big-number';
  return select(selector, { type: 'root', children: [element] }) !== undefined;
}

/** What shares of its size type is tried in, until all words have room. */
const scales = Array.from({ length: 26 }, (_, step) => 1 - step * 0.02);

/** The boxes of a slide's words in reading order, and the share of its size that all type has there. */
export function placeWords(
  words: readonly Element[],
  frame: Frame,
  type: Omit<Setting, 'scale'>,
  isInRow: boolean,
): { boxes: WordsBox[]; scale: number } {
  const arrange = (scale: number): WordsBox[] => {
    if (isInRow) return cellsOf(words, frame);
    if (!words.some(isCompound)) return [{ elements: words, frame }];
    return stack(words, frame, { ...type, scale });
  };
  const isRoomy = (scale: number) => {
    const boxes = arrange(scale);
    return (
      bottomOf(boxes) <= frame.y + frame.height &&
      boxes.every((box) => isFitting(box, { ...type, scale }))
    );
  };
  const scale = scales.find(isRoomy) ?? scales.at(-1) ?? 1;
  return { boxes: arrange(scale), scale };
}

/** Whether words have a list that is too long for one column. */
export function isLongList(words: readonly Element[]): boolean {
  return words.flatMap((element) => selectAll('li', element)).length > 8;
}

/** The items in two parts of about one height, the first at least as high. */
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

/** A list in two columns, in the largest type that fits. */
export function placeList(
  words: readonly Element[],
  frame: Frame,
  measure: Setting['measure'],
): { boxes: WordsBox[]; size: number } {
  const items = words.flatMap((element) =>
    /^[uo]l$/.test(element.tagName) ? elementsIn(element) : [element],
  );
  const columns = columnsOf(frame, evenWidths(2, frame.width, gaps.list), gaps.list);
  const boxesIn = (size: number): WordsBox[] => {
    const halves = halvesOf(items, columns[0]?.width ?? 0, { size, scale: 1, measure });
    return columns.map((place, index) => ({ elements: halves[index] ?? [], frame: place }));
  };
  const isRoomy = (size: number) =>
    heightOf(boxesIn(size), { size, scale: 1, measure }) <= frame.height;
  const size = [20, 19, 18, 17].find(isRoomy) ?? 16;
  return { boxes: boxesIn(size), size };
}
