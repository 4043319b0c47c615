/** The grids of slides of words, as the style sheet has them: rows of names, and two voices with what stands against them. */
import { type Element, elementsIn, findAll, hasClass, wordsIn } from './markup.ts';
import { roomOf, type Setting, type WordsBox, widthOf } from './words.ts';
import type { Frame } from './xml.ts';

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
