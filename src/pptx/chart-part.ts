/** A native chart as Office's chart part: series with their cache, labels at the marks, axes from zero. */
import type { Scale } from '../charts/forms/axes.ts';
import type { Theme } from '../charts/theme.ts';
import { formatShortDate } from '../data/dates.ts';
import { type ChartRoom, renderSeries } from './chart-series.ts';
import { atWidest } from './measure-text.ts';
import type { NativeChart, NativeEvent } from './native.ts';
import {
  bodyFont,
  escapeXml,
  type Frame,
  fillOf,
  numberFormat,
  textOf,
  typeSizeOf,
} from './palette.ts';
import { placeOn, serialOf, type TimeAxis } from './time-axis.ts';

const ids = { categories: 111_111_111, values: 222_222_222 };

/** What a plot leaves free for the words of its axes and at its ends, in pixels. */
const margins = { left: 84, right: { line: 76, columns: 24 }, top: 34, bottom: 40 } as const;

/** The plot within its frame, in pixels from the frame's corner. */
export function plotOf({ form }: NativeChart, frame: Frame): Frame {
  const { left, right, top, bottom } = margins;
  return {
    x: left,
    y: top,
    width: frame.width - left - right[form],
    height: frame.height - top - bottom,
  };
}

/** The plot in shares of the frame. */
function renderPlotLayout(chart: NativeChart, frame: Frame): string {
  const { x, y, width, height } = plotOf(chart, frame);
  const share = (pixels: number, whole: number) => (pixels / whole).toFixed(5);
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${share(x, frame.width)}"/><c:y val="${share(y, frame.height)}"/><c:w val="${share(width, frame.width)}"/><c:h val="${share(height, frame.height)}"/></c:manualLayout></c:layout>`;
}

function lineOf(theme: Theme, color: string): string {
  return `<c:spPr><a:ln w="9525">${fillOf(theme, color)}</a:ln></c:spPr>`;
}

function crossing(axis: number): string {
  return `<c:crossAx val="${axis}"/><c:crosses val="autoZero"/>`;
}

/** The axis of dates. Even steps of months are plain categories: on an axis of dates a column would be a month wide. */
function renderTimeAxis(theme: Theme, axis: TimeAxis): string {
  const { unit, from, to, every } = axis;
  const isSteps = unit === 'steps';
  const ends = `<c:max val="${serialOf(axis, to)}"/><c:min val="${serialOf(axis, from)}"/>`;
  const body = `<c:axId val="${ids.categories}"/><c:scaling><c:orientation val="minMax"/>${isSteps ? '' : ends}</c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="${unit === 'years' ? 'yyyy' : 'mmm yyyy'}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${lineOf(theme, theme.muted)}${textOf(theme, theme.muted, 18)}${crossing(ids.values)}<c:auto val="0"/>`;
  return isSteps
    ? `<c:catAx>${body}<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`
    : `<c:dateAx>${body}<c:lblOffset val="100"/><c:baseTimeUnit val="${unit}"/><c:majorUnit val="${every}"/><c:majorTimeUnit val="${unit}"/></c:dateAx>`;
}

/** The axis of values; `unit` is their format. */
function renderValueAxis(theme: Theme, { min, max, step }: Scale, unit: string): string {
  return `<c:valAx><c:axId val="${ids.values}"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${lineOf(theme, theme.rule)}</c:majorGridlines><c:numFmt formatCode="${escapeXml(`[=0]0;${unit}`)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textOf(theme, theme.muted, 18)}${crossing(ids.categories)}<c:crossBetween val="between"/><c:majorUnit val="${step}"/></c:valAx>`;
}

/** Where a chart stands, and the relationships to its workbook and to the shapes over it, if there are any. */
export interface ChartPlace extends ChartRoom {
  book: string;
  shapes?: string | undefined;
}

/** The chart part. */
export function renderChartPart(theme: Theme, chart: NativeChart, place: ChartPlace): string {
  const { form, series, row, scale, time } = chart;
  const all = series.map((own, at) => renderSeries(theme, chart, own, at, place)).join('');
  const [first] = row;
  const unit = first
    ? numberFormat({ ...first.datum, about: 'exact', value: scale.max })
    : 'General';
  const axisIds = `<c:axId val="${ids.categories}"/><c:axId val="${ids.values}"/>`;
  const body =
    form === 'line'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/>${axisIds}</c:lineChart>`
      : `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${all}<c:gapWidth val="40"/>${axisIds}</c:barChart>`;
  const axes = renderTimeAxis(theme, time) + renderValueAxis(theme, scale, unit);
  const layout = renderPlotLayout(chart, place.frame);
  const shapes = place.shapes ? `<c:userShapes r:id="${place.shapes}"/>` : '';
  return `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layout}${body}${axes}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:externalData r:id="${place.book}"><c:autoUpdate val="0"/></c:externalData>${shapes}</c:chartSpace>`;
}

/** Size of the words, in pixels, and how far they stand from their line. */
const size = 18;
const gap = 8;

/** Something between two corners of the chart, in shares of it. */
function anchored(chart: Frame, { x, y, width, height }: Frame, shape: string): string {
  const corner = (left: number, top: number) =>
    `<cdr:x>${(left / chart.width).toFixed(5)}</cdr:x><cdr:y>${(top / chart.height).toFixed(5)}</cdr:y>`;
  return `<cdr:relSizeAnchor xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"><cdr:from>${corner(x, y)}</cdr:from><cdr:to>${corner(x + width, y + height)}</cdr:to>${shape}</cdr:relSizeAnchor>`;
}

/** A shape's own place, which its anchors replace. */
const noTransform = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm>';

/** The line of an event and its words. */
function renderEvent(
  theme: Theme,
  chart: NativeChart,
  { event, side }: NativeEvent,
  index: number,
  { frame, measure }: ChartRoom,
): string {
  const plot = plotOf(chart, frame);
  const x = plot.x + placeOn(chart.time, event.date) * plot.width;
  const lines = [event.short, formatShortDate(event.date)];
  const width = Math.max(...lines.map((line) => atWidest(measure)(line, size, false)));
  const name = escapeXml(event.short);
  const line = `<cdr:cxnSp macro=""><cdr:nvCxnSpPr><cdr:cNvPr id="${2 * index + 2}" name="${name}"/><cdr:cNvCxnSpPr/></cdr:nvCxnSpPr><cdr:spPr>${noTransform}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525">${fillOf(theme, theme.muted)}</a:ln></cdr:spPr></cdr:cxnSp>`;
  const paragraphs = lines.map(
    (words) =>
      `<a:p><a:pPr algn="${side === 'right' ? 'l' : 'r'}"/><a:r><a:rPr lang="en" sz="${typeSizeOf(size)}">${fillOf(theme, theme.muted)}${bodyFont}</a:rPr><a:t>${escapeXml(words)}</a:t></a:r></a:p>`,
  );
  const words = `<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="${2 * index + 3}" name="${name}, words"/><cdr:cNvSpPr txBox="1"/></cdr:nvSpPr><cdr:spPr>${noTransform}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></cdr:spPr><cdr:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/>${paragraphs.join('')}</cdr:txBody></cdr:sp>`;
  const left = side === 'right' ? x + gap : x - gap - width;
  return (
    anchored(frame, { x, y: plot.y, width: 0, height: plot.height }, line) +
    anchored(frame, { x: left, y: plot.y, width, height: 2 * size * 1.25 }, words)
  );
}

/** The part with the shapes of a chart's events; nothing where it has none. */
export function renderEventShapes(
  theme: Theme,
  chart: NativeChart,
  room: ChartRoom,
): string | undefined {
  if (chart.events.length === 0) return undefined;
  const all = chart.events.map((one, index) => renderEvent(theme, chart, one, index, room));
  return `<c:userShapes xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${all.join('')}</c:userShapes>`;
}
