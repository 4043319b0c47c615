/** A native chart as Office's chart part: series with their cache, labels at the marks, axes from zero. */
import type { Theme } from '../charts/theme.ts';
import { formatShortDate } from '../data/dates.ts';
import type { StoryEvent } from '../data/story.ts';
import { type ChartRoom, renderSeries } from './chart-series.ts';
import { atWidest, type MeasureText } from './measure-text.ts';
import { type NativeChart, plotOf, renderPlotLayout } from './native-chart.ts';
import {
  bodyFont,
  colorOf,
  escapeXml,
  type Frame,
  fillOf,
  numberFormat,
  textOf,
  typeSizeOf,
} from './palette.ts';
import { placeOn, serialOf, type TimeAxis } from './time-axis.ts';

const ids = { categories: 111_111_111, values: 222_222_222 };

/** The ids of the axes, as a plot names them. */
export const axisIds = `<c:axId val="${ids.categories}"/><c:axId val="${ids.values}"/>`;

function lineOf(theme: Theme, color: string): string {
  return `<c:spPr><a:ln w="9525">${fillOf(theme, color)}</a:ln></c:spPr>`;
}

function crossing(axis: number): string {
  return `<c:crossAx val="${axis}"/><c:crosses val="autoZero"/>`;
}

/** What is said of an axis of dates: its ends, and how often it names one. */
function timeOf(axis: TimeAxis): { ends: string; tail: string } {
  const { unit, from, to, every } = axis;
  const counted = unit === 'years' ? unit : 'months';
  return {
    ends: `<c:max val="${serialOf(axis, to)}"/><c:min val="${serialOf(axis, from)}"/>`,
    tail: `<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="${counted}"/><c:majorUnit val="${every}"/><c:majorTimeUnit val="${counted}"/>`,
  };
}

/** The axis of names or dates. */
function renderCategories(theme: Theme, { kind, time }: NativeChart): string {
  const isAcross = kind === 'bars' || kind === 'bands';
  // Steps of months are categories by their dates: on an axis of dates a column is a month wide.
  const told = time && time.unit !== 'steps' ? timeOf(time) : undefined;
  const scaling = `<c:scaling><c:orientation val="${isAcross ? 'maxMin' : 'minMax'}"/>${told?.ends ?? ''}</c:scaling>`;
  const format = !time ? 'General' : time.unit === 'years' ? 'yyyy' : 'mmm yyyy';
  const words = textOf(theme, isAcross ? theme.ink : theme.muted, 18);
  const body = `<c:axId val="${ids.categories}"/>${scaling}<c:delete val="0"/><c:axPos val="${isAcross ? 'l' : 'b'}"/><c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${lineOf(theme, isAcross ? theme.ground : theme.muted)}${words}${crossing(ids.values)}`;
  return told
    ? `<c:dateAx>${body}${told.tail}</c:dateAx>`
    : `<c:catAx>${body}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
}

/** How many intervals between gridlines an axis may have, the fewest first; and leading digits of a step that read well. */
const intervals = [3, 4, 5, 6];
const roundDigits = [1, 2, 2.5, 4, 5];

/** What is between two gridlines: as few of them as read well. */
function stepOf(min: number, max: number): number {
  const steps = intervals.map((count) => (max - min) / count);
  const isRound = (step: number) =>
    roundDigits.includes(Number((step / 10 ** Math.floor(Math.log10(step))).toPrecision(6)));
  return steps.find(isRound) ?? max - min;
}

/** Both axes; `unit` is the format of the values. */
export function renderAxes(theme: Theme, chart: NativeChart, unit: string): string {
  const { kind, min, max } = chart;
  const isAcross = kind === 'bars' || kind === 'bands';
  const grid = isAcross ? '' : `<c:majorGridlines>${lineOf(theme, theme.rule)}</c:majorGridlines>`;
  return `${renderCategories(theme, chart)}<c:valAx><c:axId val="${ids.values}"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="${isAcross ? 1 : 0}"/><c:axPos val="${isAcross ? 't' : 'l'}"/>${grid}<c:numFmt formatCode="${escapeXml(`[=0]0;${unit}`)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textOf(theme, theme.muted, 18)}${crossing(ids.categories)}<c:crossBetween val="between"/><c:majorUnit val="${stepOf(min, max)}"/></c:valAx>`;
}

/** Where a chart stands, and the relationships to its workbook and to the shapes over it, if there are any. */
export interface ChartPlace extends ChartRoom {
  book: string;
  shapes?: string | undefined;
}

/** What is between two columns or bars, in hundredths of their width. */
const gaps = { columns: 40, bars: 60, bands: 60 } as const;

/** The chart part. */
export function renderChartPart(theme: Theme, chart: NativeChart, place: ChartPlace): string {
  const { kind, series, max } = chart;
  const all = series.map((_, at) => renderSeries(theme, chart, at, place)).join('');
  const datum = series[0]?.marks.find((mark) => mark !== undefined)?.datum;
  const unit = datum ? numberFormat({ ...datum, about: 'exact', value: max }) : 'General';
  const body =
    kind === 'line'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/>${axisIds}</c:lineChart>`
      : `<c:barChart><c:barDir val="${kind === 'columns' ? 'col' : 'bar'}"/><c:grouping val="${kind === 'bands' ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${all}<c:gapWidth val="${gaps[kind]}"/>${kind === 'bands' ? '<c:overlap val="100"/>' : ''}${axisIds}</c:barChart>`;
  const layout = renderPlotLayout(chart, place.frame);
  const shapes = place.shapes ? `<c:userShapes r:id="${place.shapes}"/>` : '';
  return `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layout}${body}${renderAxes(theme, chart, unit)}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:externalData r:id="${place.book}"><c:autoUpdate val="0"/></c:externalData>${shapes}</c:chartSpace>`;
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

function renderLine(theme: Theme, name: string, id: number): string {
  return `<cdr:cxnSp macro=""><cdr:nvCxnSpPr><cdr:cNvPr id="${id}" name="${name}"/><cdr:cNvCxnSpPr/></cdr:nvCxnSpPr><cdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525">${fillOf(theme, theme.muted)}</a:ln></cdr:spPr></cdr:cxnSp>`;
}

function renderWords(
  theme: Theme,
  { lines, name, id, align }: { lines: string[]; name: string; id: number; align: 'l' | 'r' },
): string {
  const paragraphs = lines.map(
    (line) =>
      `<a:p><a:pPr algn="${align}"/><a:r><a:rPr lang="en" sz="${typeSizeOf(size)}"><a:solidFill>${colorOf(theme, theme.muted)}</a:solidFill>${bodyFont}</a:rPr><a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
  );
  return `<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="${id}" name="${name}, words"/><cdr:cNvSpPr txBox="1"/></cdr:nvSpPr><cdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></cdr:spPr><cdr:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/>${paragraphs.join('')}</cdr:txBody></cdr:sp>`;
}

/** The side of an event on which the nearer values are lower: there its words have room. */
function sideOf({ row, time }: NativeChart, at: number): 'left' | 'right' {
  const highest = (isSide: (distance: number) => boolean) =>
    Math.max(
      0,
      ...row
        .filter(({ datum: { date } }) => {
          const distance = time ? placeOn(time, date) - at : 0;
          return Math.abs(distance) < 0.25 && isSide(distance);
        })
        .map(({ datum: { value } }) => value),
    );
  return highest((distance) => distance > 0) <= highest((distance) => distance <= 0)
    ? 'right'
    : 'left';
}

/** A line and its words. */
function renderEvent(
  theme: Theme,
  chart: NativeChart,
  { event, index, at }: { event: StoryEvent; index: number; at: number },
  { frame, measure }: { frame: Frame; measure: MeasureText },
): string {
  const plot = plotOf(chart, frame);
  const x = plot.x + at * plot.width;
  const lines = [event.short, formatShortDate(event.date)];
  const width = Math.max(...lines.map((line) => atWidest(measure)(line, size, false)));
  const side = sideOf(chart, at);
  const name = escapeXml(event.short);
  const line = renderLine(theme, name, 2 * index + 2);
  const align = side === 'right' ? 'l' : 'r';
  const words = renderWords(theme, { lines, name, id: 2 * index + 3, align });
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
  frame: Frame,
  measure: MeasureText,
): string | undefined {
  const { time, events = [] } = chart;
  if (!time || events.length === 0) return undefined;
  const all = events.map((event, index) =>
    renderEvent(theme, chart, { event, index, at: placeOn(time, event.date) }, { frame, measure }),
  );
  return `<c:userShapes xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${all.join('')}</c:userShapes>`;
}
