/** The figure of a slide: a native chart where Office has one, and shapes otherwise. */
import type { Chart } from '../../chart/chart.ts';
import type { Light } from '../../slide/slide.ts';
import { renderEventShapes } from './chart-events.ts';
import { renderChartPart } from './chart-part.ts';
import { drawStill } from './draw-still.ts';
import { nativeOf } from './native.ts';
import type { NativeChart } from './native-chart.ts';
import { Relationships } from './package.ts';
import { framesOf, type Layout } from './plans.ts';
import { renderDrawing } from './shapes.ts';
import type { Figure } from './slide-part.ts';
import { writeWorkbook } from './workbook.ts';
import { contentKinds, type Writing } from './writing.ts';
import { escapeXml, type Frame, placed } from './xml.ts';

/** A chart at a step, and on which slide it stands. */
export interface FigurePlace {
  step: number;
  light: Light;
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
  { light, frame }: { light: Light; frame: Frame },
  number: number,
): string {
  const { file, story, themes, measure } = writing;
  const theme = themes[light];
  const path = `ppt/charts/chart${number}.xml`;
  const book = `ppt/embeddings/data${number}.xlsx`;
  const links = new Relationships();
  const bookId = links.idOf('package', book);
  file.add(book, 'workbook', writeWorkbook(native, story));
  const shapes = renderEventShapes(theme, native, frame, measure);
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
  { step, light, layout, hasWords, atMarks }: FigurePlace,
  links: Relationships,
  number: number,
): Figure {
  const { measure, deck, story } = writing;
  const theme = writing.themes[light];
  const { steps, caption, rows, derivedAs } = chart.content(story);
  const shown = steps[step];
  if (!shown) throw new Error(`the chart "${chart.id}" has no step ${step}`);
  const still = shown.draw(theme);
  const native = nativeOf(still, caption, rows, theme.ground);
  const isNative = native !== undefined;
  const { figure: frame } = framesOf(layout, { isNative, hasWords });
  const derived = derivedAs && `${derivedAs}: derived.`;
  const alt = [shown.sentence, derived, isNative ? '' : atMarks].filter(Boolean).join(' ');
  if (!native) {
    const drawing = drawStill(still, frame, measure);
    const place = { frame, theme, name: caption, alt, lang: deck.lang, measure };
    return { isNative, render: (nextId) => renderDrawing(drawing, { ...place, nextId }) };
  }
  const id = links.idOf('chart', addChart(writing, native, { light, frame }, number));
  return {
    isNative,
    render: (nextId) =>
      `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${nextId()}" name="${escapeXml(caption)}" descr="${escapeXml(alt)}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${placed(frame)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${id}"/></a:graphicData></a:graphic></p:graphicFrame>`,
  };
}
