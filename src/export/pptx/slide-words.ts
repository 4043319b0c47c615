/** The words of a slide as shapes: title, act, sentences, and those of persons. */
import { placeWords } from './arrange.ts';
import { isLongList, placeList } from './lists.ts';
import type { Element } from './markup.ts';
import { renderParagraphs, type Style } from './paragraphs.ts';
import { framesOf, type Layout, plans, rowLayouts, voiceFrame } from './plans.ts';
import type { SlideWords } from './section.ts';
import type { NextId } from './shapes.ts';
import { placeholders } from './slots.ts';
import { renderRule, textShape } from './text-shape.ts';
import { atWidest } from './widest.ts';
import { type Setting, type WordsBox, widthOf } from './words.ts';
import type { Frame } from './xml.ts';

/** In what a slide is written. */
export type Writer = Pick<Style, 'lang' | 'linkTo'> & Pick<Setting, 'measure'>;

/** The smallest size of a title, in pixels. */
const smallestTitle = 32;

interface Placed {
  boxes: WordsBox[];
  size: number;
  scale: number;
}

/** The words of a slide in their boxes, and in what size. */
function placeBody(
  layout: Layout,
  body: Element,
  frame: Frame,
  measure: Setting['measure'],
): Placed {
  if (isLongList(body)) return { ...placeList(body, frame, measure), scale: 1 };
  const isInRow = rowLayouts.includes(layout);
  const size = isInRow || layout === 'full' ? 20 : 22;
  return { size, ...placeWords(body, frame, { size, measure }, isInRow) };
}

/** The largest size up to one in which a title stands on one line. */
function titleSizeOf(title: readonly Element[], most: number, measure: Setting['measure']): number {
  let size = most;
  while (
    size > smallestTitle &&
    widthOf(title, { size, scale: 1, measure }) > plans.plot.title.width
  )
    size -= 1;
  return size;
}

/** Boxes of words as shapes, the first in the place that the layout has for them. */
function renderBoxes(
  { boxes, size, scale }: Placed,
  color: string | undefined,
  { lang, linkTo, nextId }: Writer & { nextId: NextId },
): string {
  const style: Style = { size, scale, lang, linkTo, ...(color && { color }) };
  const shapes = boxes.map(
    ({ elements, frame, anchor, rule }, index) =>
      (rule ? renderRule(frame, rule, nextId()) : '') +
      textShape({
        name: 'Words',
        place: index === 0 ? placeholders.body : '',
        paragraphs: renderParagraphs(elements, style),
        id: nextId(),
        frame,
        anchor,
      }),
  );
  return shapes.join('');
}

/** What persons say, over the source. */
function renderVoices(voices: readonly Element[], writer: Writer & { nextId: NextId }): string {
  const { lang, linkTo, measure, nextId } = writer;
  const size = 18;
  const body = { tag: 'div', attributes: {}, children: [...voices] };
  const { boxes, scale } = placeWords(body, voiceFrame, { size, measure }, false);
  const style = { size, scale, lang, linkTo, color: 'tx2' };
  const shapes = boxes.map(({ elements, frame }) =>
    textShape({
      name: 'Voice',
      place: '',
      paragraphs: renderParagraphs(elements, style),
      id: nextId(),
      frame,
      anchor: 'b',
    }),
  );
  return shapes.join('');
}

/** The words of a slide without those of its drawing. */
export function renderWords(
  layout: Layout,
  words: SlideWords,
  isNative: boolean,
  narrow: Writer & { nextId: NextId },
): string {
  const writer = { ...narrow, measure: atWidest(narrow.measure) };
  const { lang, linkTo, measure, nextId } = writer;
  const { kicker, title, atMarks, voices } = words;
  const later = isNative ? [...atMarks, ...voices] : [];
  const body = { ...words.body, children: [...words.body.children, ...later] };
  const { body: frame } = framesOf(layout, { isNative, hasWords: body.children.length > 0 });
  const act = textShape({
    name: 'Act',
    place: placeholders.kicker,
    paragraphs: renderParagraphs(kicker, { size: 18, color: 'tx2', lang, linkTo }),
    id: nextId(),
  });
  const size = titleSizeOf(title, plans[layout].titleSize, measure);
  const claim = textShape({
    name: 'Title',
    place: placeholders.title,
    paragraphs: renderParagraphs(title, { size, lang, linkTo }),
    id: nextId(),
  });
  const isUnderClaim = layout === 'full' || (layout === 'plot' && !isNative);
  const sentences = renderBoxes(
    placeBody(layout, body, frame, measure),
    isUnderClaim ? 'tx2' : undefined,
    writer,
  );
  const said = isNative ? '' : renderVoices(voices, writer);
  return (kicker.length > 0 ? act : '') + claim + sentences + said;
}
