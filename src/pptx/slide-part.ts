/** One slide as a part: act, title, words, figure, source and number, in the order in which they are read. */

import type { Element } from 'hast';
import type { Chart } from '../charts/chart.ts';
import { configOf } from '../charts/forms/index.ts';
import type { ColorScheme } from '../deck/slide.ts';
import { isLongList, placeList, placeWords } from './arrange.ts';
import { renderChartPart, renderEventShapes } from './chart-part.ts';
import { footerFrame, framesOf, type Layout, plans, rowLayouts, voiceFrame } from './layouts.ts';
import { atWidest, isFitting, type Setting, type WordsBox, widthOf } from './measure-text.ts';
import { type NativeChart, nativeOf } from './native.ts';
import { contentKinds, Relationships, type Writing, writeWorkbook } from './package.ts';
import { escapeXml, type Frame, namespaces, placed } from './palette.ts';
import { hasWords, renderParagraphs, type SlideWords, type Style } from './paragraphs.ts';
import { placeholders, renderNumber, renderRule, shapeTree, textShape } from './placeholders.ts';
import { recordChart } from './recording-context.ts';
import { type NextId, renderDrawing } from './shapes.ts';

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
  body: readonly Element[],
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
  const { boxes, scale } = placeWords(voices, voiceFrame, { size, measure }, false);
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
  const body = [...words.body, ...later];
  const { body: frame } = framesOf(layout, { isNative, hasWords: body.length > 0 });
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

/** What a figure has become; it takes the ids it needs. */
export interface Figure {
  isNative: boolean;
  render: (nextId: NextId) => string;
}

/** The sizes of type of a source line, in pixels: the largest that fits is taken. */
const sourceSizes = [14, 13, 12] as const;

/** The source line, in its place at the foot. */
function renderSource({ source }: SlideWords, id: number, { lang, linkTo, measure }: Writer) {
  if (!source.some(hasWords)) return '';
  const box = { elements: source, frame: footerFrame };
  const widest = atWidest(measure);
  const size =
    sourceSizes.find((one) => isFitting(box, { size: one, scale: 1, measure: widest })) ?? 12;
  return textShape({
    name: 'Source',
    place: placeholders.footer,
    paragraphs: renderParagraphs(source, { size, color: 'tx2', lang, linkTo }),
    id,
  });
}

/** The slide. */
export function renderSlidePart(
  layout: Layout,
  words: SlideWords,
  figure: Figure | undefined,
  writer: Writer,
): string {
  let last = 1;
  const nextId = () => {
    last += 1;
    return last;
  };
  const read = renderWords(layout, words, figure?.isNative ?? false, { ...writer, nextId });
  const drawn = figure?.render(nextId) ?? '';
  const source = renderSource(words, nextId(), writer);
  const number = `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholders.number}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${renderNumber(writer.lang)}</p:txBody></p:sp>`;
  // A drawing that goes to the slide's edges lies under its words, as on stage; others follow them.
  const shapes = (layout === 'full' ? drawn + read : read + drawn) + source + number;
  return `<p:sld ${namespaces}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** A chart at a step, and on which slide it stands. */
export interface FigurePlace {
  step: number;
  scheme: ColorScheme;
  layout: Layout;
  /** Whether words of the slide stand beside it. */
  hasWords: boolean;
  /** What its drawing says at its marks, in the page's words: for those who do not see it. */
  atMarks: string;
}

/** Adds a native chart with its sheet of data and the events over it; gives its path. `number` is its own in the file. */
function addChart(
  writing: Writing,
  native: NativeChart,
  { scheme, frame }: { scheme: ColorScheme; frame: Frame },
  number: number,
): string {
  const { file, story, themes, measure } = writing;
  const theme = themes[scheme];
  const path = `ppt/charts/chart${number}.xml`;
  const book = `ppt/embeddings/data${number}.xlsx`;
  const links = new Relationships();
  const bookId = links.idOf('package', book);
  file.add(book, 'workbook', writeWorkbook(native, story));
  const shapes = renderEventShapes(theme, native, { frame, measure });
  const overlay = `ppt/drawings/drawing${number}.xml`;
  if (shapes) file.add(overlay, `${contentKinds.drawing}.drawingml.chartshapes+xml`, shapes);
  const shapesId = shapes && links.idOf('chartUserShapes', overlay);
  const xml = renderChartPart(theme, native, { frame, measure, book: bookId, shapes: shapesId });
  file.add(path, `${contentKinds.drawing}.drawingml.chart+xml`, xml, links);
  return path;
}

/** The figure; a native one becomes a part of the file that `links` lead to, `number` its own. */
export function addFigure(
  writing: Writing,
  chart: Chart,
  { step, scheme, layout, hasWords, atMarks }: FigurePlace,
  links: Relationships,
  number: number,
): Figure {
  const { measure, deck, story } = writing;
  const theme = writing.themes[scheme];
  const { steps, caption, derivedAs } = chart.content(story);
  const shown = steps[step];
  if (!shown) throw new Error(`the chart "${chart.id}" has no step ${step}`);
  const native = 'spec' in shown ? nativeOf(shown.spec, caption, theme) : undefined;
  const isNative = native !== undefined;
  const { figure: frame } = framesOf(layout, { isNative, hasWords });
  const derived = derivedAs && `${derivedAs}: derived.`;
  const alt = [shown.sentence, derived, isNative ? '' : atMarks].filter(Boolean).join(' ');
  if (!native) {
    const drawing = recordChart(configOf(shown, theme), frame, measure);
    const place = { frame, theme, name: caption, alt, lang: deck.lang, measure };
    return { isNative, render: (nextId) => renderDrawing(drawing, { ...place, nextId }) };
  }
  const id = links.idOf('chart', addChart(writing, native, { scheme, frame }, number));
  return {
    isNative,
    render: (nextId) =>
      `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${nextId()}" name="${escapeXml(caption)}" descr="${escapeXml(alt)}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${placed(frame)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${id}"/></a:graphicData></a:graphic></p:graphicFrame>`,
  };
}
