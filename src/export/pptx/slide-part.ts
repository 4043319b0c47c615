/** One slide as a part: title, act, words, figure, source and number, in the order in which they are read. */
import type { MeasureWords } from './letter-widths.ts';
import {
  type Element,
  findAll,
  hasClass,
  renderParagraphs,
  type Style,
  wordsIn,
} from './markup.ts';
import { bodyFont } from './palette.ts';
import { type Layout, plans, rowLayouts } from './plans.ts';
import type { NextId } from './shapes.ts';
import { placeholders, renderNumber, shapeTree } from './slots.ts';
import { heightOf, placeWords } from './words.ts';
import { emu, type Frame, namespaces, placed } from './xml.ts';

/** What a figure has become; it takes the ids it needs. */
export type RenderFigure = (nextId: NextId) => string;

/** The style of words that stand in no place of a layout. */
const ownStyle = `<a:lstStyle><a:lvl1pPr><a:defRPr>${bodyFont}</a:defRPr></a:lvl1pPr></a:lstStyle>`;

function textShape(
  name: string,
  place: string,
  paragraphs: string,
  id: number,
  { frame, columns = 1 }: { frame?: Frame | undefined; columns?: number } = {},
): string {
  const where = frame
    ? `<a:xfrm>${placed(frame)}</a:xfrm>${place ? '' : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'}`
    : '';
  const body = place
    ? `<a:bodyPr${columns > 1 ? ` numCol="${columns}" spcCol="${emu(columnGap)}"` : ''}><a:normAutofit/></a:bodyPr>`
    : '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr>';
  const kind = place ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : '<p:cNvSpPr txBox="1"/>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/>${kind}<p:nvPr>${place}</p:nvPr></p:nvSpPr><p:spPr>${where}</p:spPr><p:txBody>${body}${place ? '<a:lstStyle/>' : ownStyle}${paragraphs}</p:txBody></p:sp>`;
}

/** A slide's section of the page, as its parts. */
export interface SlideWords {
  kicker: readonly Element[];
  title: readonly Element[];
  body: Element;
  source: readonly Element[];
  notes: readonly Element[];
}

/** The parts of a section that the engine rendered. */
export function readSection(section: Element): SlideWords {
  const find = (holds: (element: Element) => boolean) => findAll(section, holds);
  const isSaid = (element: Element) => hasClass(element, 'said');
  const wordsOf = find((element) =>
    ['subtitle', 'lead', 'captions', 'body'].some((name) => hasClass(element, name)),
  );
  const body: Element = {
    tag: 'div',
    attributes: {},
    children: wordsOf.flatMap((element) =>
      element.tag === 'div'
        ? element.children.filter((part) => typeof part === 'string' || !isSaid(part))
        : [element],
    ),
  };
  return {
    kicker: find((element) => hasClass(element, 'kicker')),
    title: find(({ tag }) => /^h[1-3]$/.test(tag)),
    body,
    source: find((element) => hasClass(element, 'source')),
    notes: find(isSaid),
  };
}

/** The sizes of type of long lists, in pixels: the largest that fits. */
const listSizes = [20, 19, 18, 17, 16, 15, 14] as const;

/** Between the two columns of a long list, in pixels. */
const columnGap = 40;

function isLongList(body: Element): boolean {
  return findAll(body, ({ tag }) => tag === 'li').length > 8;
}

/** How large the words of a slide are, in pixels. */
function bodySize(layout: Layout, body: Element, measure: MeasureWords): number {
  if (isLongList(body)) {
    const { width, height } = plans[layout].body;
    const column = (width - columnGap) / 2;
    // A column may end with a line that the next has no room for.
    const fits = (size: number) => heightOf(body, column, size, measure) / 2 + 2 * size <= height;
    return listSizes.find(fits) ?? 14;
  }
  if (layout === 'full') return 16;
  return layout === 'cover' || layout === 'opener' ? 26 : rowLayouts.includes(layout) ? 20 : 22;
}

/** The slide. */
export function renderSlidePart(
  layout: Layout,
  words: SlideWords,
  figure: RenderFigure | undefined,
  { lang, linkTo, measure }: Pick<Style, 'lang' | 'linkTo'> & { measure: MeasureWords },
): string {
  let last = 1;
  const nextId = () => {
    last += 1;
    return last;
  };
  const { body, titleSize } = plans[layout];
  const style = (size: number, color?: string): Style => ({
    size,
    lang,
    linkTo,
    ...(color && { color }),
  });
  const kicker =
    words.kicker.length > 0
      ? textShape(
          'Act',
          placeholders.kicker,
          renderParagraphs(words.kicker, style(18, 'tx2')),
          nextId(),
        )
      : '';
  const title = textShape(
    'Title',
    placeholders.title,
    renderParagraphs(words.title, style(titleSize)),
    nextId(),
  );
  const columns = isLongList(words.body) ? 2 : 1;
  const size = bodySize(layout, words.body, measure);
  const boxes = placeWords(words.body, body, { size, measure }, rowLayouts.includes(layout)).map(
    ({ elements, frame: place }, index) =>
      textShape(
        'Words',
        index === 0 ? placeholders.body : '',
        renderParagraphs(elements, style(size)),
        nextId(),
        { frame: place, columns },
      ),
  );
  const drawn = figure ? figure(nextId) : '';
  const source = words.source.some((element) => wordsIn(element) !== '')
    ? textShape(
        'Source',
        placeholders.footer,
        renderParagraphs(words.source, style(14, 'tx2')),
        nextId(),
      )
    : '';
  const number = `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholders.number}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${renderNumber(lang)}</p:txBody></p:sp>`;
  const read = kicker + title + boxes.join('');
  // A drawing that goes to the slide's edges lies under its words, as on stage; others follow them.
  const shapes = (layout === 'full' ? drawn + read : read + drawn) + source + number;
  return `<p:sld ${namespaces}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}
