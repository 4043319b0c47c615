/** The figure of a slide: a native chart where Office has one, and shapes otherwise. */
import type { Chart } from '../../chart/chart.ts';
import type { Light } from '../../slide/slide.ts';
import { renderEventShapes } from './chart-events.ts';
import { renderChartPart } from './chart-part.ts';
import { drawStill } from './draw-still.ts';
import { type NativeChart, nativeOf } from './native.ts';
import { Relationships } from './package.ts';
import { renderDrawing } from './shapes.ts';
import type { RenderFigure } from './slide-part.ts';
import { writeWorkbook } from './workbook.ts';
import { contentKinds, type Writing } from './writing.ts';
import { escapeXml, type Frame, placed } from './xml.ts';

/** A chart at a step, and where it stands. */
export interface FigurePlace {
  step: number;
  light: Light;
  frame: Frame;
}

/** Adds a native chart with its sheet of data and the events over it; gives its path. `number` is its own in the file. */
function addChart(
  writing: Writing,
  native: NativeChart,
  { light, frame }: FigurePlace,
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
  place: FigurePlace,
  links: Relationships,
  number: number,
): RenderFigure {
  const { step, light, frame } = place;
  const theme = writing.themes[light];
  const { steps, caption, rows, derivedAs } = chart.content(writing.story);
  const shown = steps[step];
  if (!shown) throw new Error(`the chart "${chart.id}" has no step ${step}`);
  const still = shown.draw(theme);
  const native = nativeOf(still, caption, rows, theme.ground);
  const alt = [shown.sentence, derivedAs && `${derivedAs}: derived.`].filter(Boolean).join(' ');
  if (!native) {
    const { measure, deck } = writing;
    const drawing = drawStill(still, frame, measure);
    return (nextId) =>
      renderDrawing(drawing, {
        frame,
        theme,
        name: caption,
        alt,
        lang: deck.lang,
        nextId,
        measure,
      });
  }
  const id = links.idOf('chart', addChart(writing, native, place, number));
  return (nextId) =>
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${nextId()}" name="${escapeXml(caption)}" descr="${escapeXml(alt)}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${placed(frame)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${id}"/></a:graphicData></a:graphic></p:graphicFrame>`;
}
