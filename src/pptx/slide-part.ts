/** One slide as a part: act, title, words, figure, source and number, in the order in which they are read. */

import type { Element } from 'hast';
import type { Chart } from '../charts/chart.ts';
import type { ColorScheme } from '../deck/slide.ts';
import { isLongList, placeList, placeWords } from './arrange.ts';
import { renderChartPart, renderEventShapes } from './chart-part.ts';
import { footerFrame, type Layout, plans } from './layouts.ts';
import { atWidest, isFitting, type Setting, type WordsBox, widthOf } from './measure-text.ts';
import { type NativeChart, nativeOf } from './native.ts';
import { contentKinds, Relationships, type Writing, writeWorkbook } from './package.ts';
import { escapeXml, type Frame, namespaces, placed } from './palette.ts';
import { hasWords, renderParagraphs, type SlideWords, type Style } from './paragraphs.ts';
import { numberShape, placeholders, renderRule, shapeTree, textShape } from './placeholders.ts';
import { type NextId, renderSceneShapes } from './scene-shapes.ts';

/** What the words of a slide are written in and with. */
export interface Writer extends Pick<Style, 'lang' | 'linkTo'>, Pick<Setting, 'measure'> {
  nextId: NextId;
}

/** The smallest size of a title, in pixels. */
const smallestTitle = 32;

/** The sizes of a source line, in pixels: it takes the largest that fits. */
const sourceSizes = [14, 13, 12] as const;

type Place = Pick<WordsBox, 'anchor'> & { name: string; tag?: string; frame?: Frame };

function renderText(
  elements: readonly Element[],
  { name, tag, frame, anchor }: Place,
  style: Pick<Style, 'size' | 'scale' | 'color'>,
  { lang, linkTo, nextId }: Writer,
): string {
  const paragraphs = renderParagraphs(elements, { ...style, lang, linkTo });
  return textShape({ name, tag, frame, anchor, paragraphs, id: nextId() });
}

/** The words that are read on a slide, in their boxes; the first box is the layout's placeholder. */
function renderBody(layout: Layout, body: readonly Element[], writer: Writer): string {
  const { measure, nextId } = writer;
  const frame = plans[layout].body;
  const isInRow = layout === 'plot';
  const usual = isInRow ? 20 : 22;
  const { boxes, size, scale } = isLongList(body)
    ? { ...placeList(body, frame, measure), scale: 1 }
    : { ...placeWords(body, frame, { size: usual, measure }, isInRow), size: usual };
  const style = { size, scale };
  const { name, tag } = placeholders.body;
  const shapes = boxes.map(({ elements, rule, ...box }, index) => {
    const line = rule ? renderRule(box.frame, rule, nextId()) : '';
    return (
      line + renderText(elements, { name, ...box, ...(index === 0 && { tag }) }, style, writer)
    );
  });
  return shapes.join('');
}

/** The words of a slide without its source and those of its drawing. */
function renderWords(layout: Layout, { kicker, title, body }: SlideWords, writer: Writer): string {
  const { measure } = writer;
  const act = renderText(kicker, placeholders.kicker, { size: 18, color: 'tx2' }, writer);
  let size = plans[layout].titleSize;
  const { width } = plans.plot.title;
  while (size > smallestTitle && widthOf(title, { size, scale: 1, measure }) > width) size -= 1;
  const claim = renderText(title, placeholders.title, { size }, writer);
  return (kicker.length > 0 ? act : '') + claim + renderBody(layout, body, writer);
}

/** The source line at the foot. */
function renderSource({ source }: SlideWords, writer: Writer): string {
  if (!source.some(hasWords)) return '';
  const box = { elements: source, frame: footerFrame };
  const { measure } = writer;
  const size = sourceSizes.find((one) => isFitting(box, { size: one, scale: 1, measure })) ?? 12;
  return renderText(source, placeholders.footer, { size, color: 'tx2' }, writer);
}

/** Renders a figure with the ids it needs. */
export type Figure = (nextId: NextId) => string;

/** Writes a slide. */
export function renderSlidePart(
  layout: Layout,
  words: SlideWords,
  figure: Figure | undefined,
  { lang, linkTo, measure }: Omit<Writer, 'nextId'>,
): string {
  let last = 1;
  const nextId = () => {
    last += 1;
    return last;
  };
  const writer = { lang, linkTo, measure: atWidest(measure), nextId };
  const read = renderWords(layout, words, writer);
  const drawn = figure?.(nextId) ?? '';
  const foot = renderSource(words, writer) + numberShape(nextId(), lang);
  // A drawing that goes to the slide's edges lies under its words, as on stage; others follow them.
  const shapes = (layout === 'full' ? drawn + read : read + drawn) + foot;
  return `<p:sld ${namespaces}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** A chart at a step, and on which slide it stands. */
export interface FigurePlace {
  step: number;
  scheme: ColorScheme;
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
  const { file, story, themeOf, measure } = writing;
  const theme = themeOf(scheme);
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
  { step, scheme, atMarks }: FigurePlace,
  links: Relationships,
  number: number,
): Figure {
  const { measure, deck, story } = writing;
  const theme = writing.themeOf(scheme);
  const { steps, caption, derivedAs } = chart.content(story);
  const shown = steps[step];
  if (!shown) throw new Error(`the chart "${chart.id}" has no step ${step}`);
  const { spec } = shown;
  const derived = derivedAs && `${derivedAs}: our estimate.`;
  const alt = [shown.sentence, derived, atMarks].filter(Boolean).join(' ');
  if (spec.form === 'scene') {
    const place = { theme, name: caption, alt, lang: deck.lang, measure };
    return (nextId) => renderSceneShapes(spec, { ...place, nextId });
  }
  const frame = plans.plot.figure;
  const native = nativeOf(spec, caption, theme);
  const id = links.idOf('chart', addChart(writing, native, { scheme, frame }, number));
  return (nextId) =>
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${nextId()}" name="${escapeXml(caption)}" descr="${escapeXml(alt)}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${placed(frame)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${id}"/></a:graphicData></a:graphic></p:graphicFrame>`;
}
