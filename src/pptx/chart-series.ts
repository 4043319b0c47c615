/** A series of a native chart: its marks, their look and their values. */

import { isOpen } from '../charts/forms/columns.ts';
import type { Theme } from '../charts/theme.ts';
import { formatDatum } from '../data/format.ts';
import { atWidest, type MeasureText } from './measure-text.ts';
import {
  isDerived,
  type Mark,
  type NativeChart,
  type NativeSeries,
  plotOf,
} from './native-chart.ts';
import { columnName } from './package.ts';
import {
  colorOf,
  escapeXml,
  type Frame,
  fillOf,
  numberFormat,
  numbers,
  strings,
  textOf,
} from './palette.ts';
import { placeOn, type TimeAxis, toSerial } from './time-axis.ts';

/** Size of the values, in pixels. */
export const valueSize = { line: 26, columns: 26, bars: 22, bands: 20 } as const;

/** A side of a mark as Office names it, and pixels from there to the right and down. */
export interface LabelPlace {
  side: 't' | 'r' | 'l' | 'ctr' | 'outEnd';
  shift?: { x: number; y: number };
}

/** Rising more of the axis than this in a unit of time, a line runs through a value over its point. */
const steep = 0.06;

/** How much of the axis a line rises in a unit of time from a mark to the next; nothing after the last. */
function riseAfter({ max, row }: NativeChart, time: TimeAxis, index: number): number | undefined {
  const [here, after] = [row[index]?.datum, row[index + 1]?.datum];
  if (!here || !after) return undefined;
  const share = placeOn(time, after.date) - placeOn(time, here.date);
  const units = Math.max(1, share * (time.to - time.from + 1));
  return (after.value - here.value) / units / max;
}

/** Beside a point of a line, clear of it. */
function besidePoint(chart: NativeChart, time: TimeAxis, index: number, measure: MeasureText) {
  const [before, here] = [chart.row[index - 1]?.datum, chart.row[index]?.datum];
  if (here && before && here.value < before.value)
    return { side: 'r', shift: { x: 4, y: 0 } } as const;
  const rise = riseAfter(chart, time, index) ?? 0;
  if (rise <= 0 || !here) return { side: 't' } as const;
  // The first point stands beside the axis: its value begins over it.
  const half = measure(formatDatum(here), valueSize.line, true) / 2;
  if (!before) return { side: 't', shift: { x: half - 6, y: -10 } } as const;
  const shift = rise > steep ? { x: 2, y: -20 } : { x: -14, y: -4 };
  return { side: rise > steep ? 'l' : 't', shift } as const;
}

/** The place of a mark's value; of a line, `index` is its number among all marks. */
export function labelPlaceOf(chart: NativeChart, index: number, measure: MeasureText): LabelPlace {
  if (chart.kind === 'line')
    return chart.time ? besidePoint(chart, chart.time, index, measure) : { side: 't' };
  return { side: chart.kind === 'bands' ? 'ctr' : 'outEnd' };
}

/** Where a chart stands, and how wide its words are. */
export interface ChartRoom {
  frame: Frame;
  measure: MeasureText;
}

const nothing = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';

function showing(isNamed: boolean): string {
  return `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="${isNamed ? 1 : 0}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

/** Whether the name and, under it, the value of a part fit into its stretch of a band. */
function fits(chart: NativeChart, name: string, { datum }: Mark, { frame, measure }: ChartRoom) {
  const { width } = plotOf(chart, frame);
  const lines = [name, formatDatum(datum)].map((line) =>
    atWidest(measure)(line, valueSize.bands, true),
  );
  return Math.max(...lines) + 12 <= (datum.value / chart.max) * width;
}

/** Whether no part of a band comes after one of a series. */
function isLastPart({ series }: NativeChart, at: number, index: number): boolean {
  return series.slice(at + 1).every(({ marks }) => marks[index] === undefined);
}

/** From the middle of a part to over the end of its band, in pixels. */
function overEnd(chart: NativeChart, frame: Frame, bands: number) {
  return { x: -0.05 * frame.width, y: -plotOf(chart, frame).height / Math.max(1, bands) / 2 };
}

/** A shift in shares of the chart. */
function layoutOf(shift: LabelPlace['shift'], { width, height }: Frame): string {
  return shift
    ? `<c:layout><c:manualLayout><c:x val="${(shift.x / width).toFixed(4)}"/><c:y val="${(shift.y / height).toFixed(4)}"/></c:manualLayout></c:layout>`
    : '';
}

/** Labels that were shifted would have lines that lead to their marks. */
const noLeaders =
  '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showLeaderLines val="0"/></c:ext></c:extLst>';

/** The label of a mark. A part that is too short for it has it over the end of its band if it is the last, or none. */
function renderLabel(
  theme: Theme,
  chart: NativeChart,
  { at, index }: { at: number; index: number },
  room: ChartRoom,
): string {
  const { kind, series } = chart;
  const { marks = [], name = '', joints = [] } = series[at] ?? {};
  const mark = marks[index];
  const deleted = `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`;
  if (!mark) return joints[index] ? deleted : '';
  const isBand = kind === 'bands';
  const isOutside = isBand && !fits(chart, name, mark, room);
  if (!mark.isWritten || (isOutside && !isLastPart(chart, at, index))) return deleted;
  const isOnColor = isBand && !isDerived(mark) && mark.color !== theme.rule;
  const inPlot = isOnColor ? theme.ground : kind === 'bands' ? theme.ink : mark.color;
  const color = isOutside ? theme.muted : inPlot;
  const { side, shift } = isOutside
    ? { side: 'ctr', shift: overEnd(chart, room.frame, marks.length) }
    : labelPlaceOf(chart, index, room.measure);
  return `<c:dLbl><c:idx val="${index}"/>${layoutOf(shift, room.frame)}<c:numFmt formatCode="${escapeXml(numberFormat(mark.datum))}" sourceLinked="0"/>${nothing}${textOf(theme, color, valueSize[kind], !isOutside)}<c:dLblPos val="${side}"/>${showing(isBand)}${isBand ? `<c:separator>${isOutside ? ' ' : '\n'}</c:separator>` : ''}</c:dLbl>`;
}

/** The labels of a series, its number `at`. */
export function renderLabels(
  theme: Theme,
  chart: NativeChart,
  at: number,
  room: ChartRoom,
): string {
  const { kind, series } = chart;
  const marks = series[at]?.marks ?? [];
  const each = marks.map((_, index) => renderLabel(theme, chart, { at, index }, room));
  return `<c:dLbls>${each.join('')}${nothing}${textOf(theme, theme.ink, valueSize[kind], true)}<c:dLblPos val="${labelPlaceOf(chart, 0, room.measure).side}"/>${showing(kind === 'bands')}${noLeaders}</c:dLbls>`;
}

/** In hundredths of a point. */
const lineWidth = { line: 38_100, rim: 28_575, outline: 19_050, hairline: 9525 } as const;

function lineLook(theme: Theme, color: string, isBroken: boolean): string {
  const dash = isBroken ? '<a:prstDash val="sysDash"/>' : '';
  return `<c:spPr><a:ln w="${lineWidth.line}" cap="${isBroken ? 'flat' : 'rnd'}">${fillOf(theme, color)}${dash}<a:round/></a:ln></c:spPr>`;
}

/**
 * A point's mark. Where its value is our own arithmetic it is hollow, and a diamond: programs that fill all marks in the
 * colour of their line show at least this.
 */
function renderMarker(theme: Theme, color: string, isHollow: boolean): string {
  return `<c:marker><c:symbol val="${isHollow ? 'diamond' : 'circle'}"/><c:size val="${isHollow ? 12 : 9}"/><c:spPr>${fillOf(theme, isHollow ? theme.ground : color)}<a:ln w="${lineWidth.rim}">${fillOf(theme, color)}</a:ln></c:spPr></c:marker>`;
}

const noMarker = '<c:marker><c:symbol val="none"/></c:marker>';

/** A column or part of a band: hollow where its value is our own arithmetic, fading where its source leaves the end open. */
function fillLook(theme: Theme, mark: Mark, fade: number): string {
  const { datum, color } = mark;
  if (isDerived(mark))
    return `<c:spPr>${fillOf(theme, theme.ground)}<a:ln w="${lineWidth.outline}">${fillOf(theme, color)}<a:prstDash val="sysDash"/></a:ln></c:spPr>`;
  const rim = `<a:ln w="${lineWidth.hairline}">${fillOf(theme, theme.ground)}</a:ln>`;
  if (fade === 0 || !isOpen(datum)) return `<c:spPr>${fillOf(theme, color)}${rim}</c:spPr>`;
  const stop = (at: number, tone: string) =>
    `<a:gs pos="${Math.round(at * 100_000)}">${colorOf(theme, tone)}</a:gs>`;
  const whole = Math.min(1, fade / Math.max(1, Math.abs(datum.value)));
  return `<c:spPr><a:gradFill rotWithShape="1"><a:gsLst>${stop(0, theme.ground)}${stop(whole, color)}${stop(1, color)}</a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill><a:ln><a:noFill/></a:ln></c:spPr>`;
}

/** The look of a point of a line that the rest of its series has not. */
function renderPoint(theme: Theme, series: NativeSeries, at: number, isHollow: boolean) {
  const mark = series.marks[at];
  const marker = mark ? renderMarker(theme, mark.color, isDerived(mark)) : noMarker;
  return mark && isDerived(mark) === isHollow && mark.color === series.color
    ? ''
    : `<c:dPt><c:idx val="${at}"/>${marker}<c:bubble3D val="0"/></c:dPt>`;
}

/** The marks and the line of a series of a line. */
function renderLine(theme: Theme, series: NativeSeries): string {
  const { marks, joints = [], color = theme.ink, isBroken = false } = series;
  const first = marks.find((mark) => mark !== undefined);
  const isHollow = first !== undefined && isDerived(first);
  const points = marks.map((mark, at) =>
    mark || joints[at] ? renderPoint(theme, series, at, isHollow) : '',
  );
  return `${lineLook(theme, color, isBroken)}${renderMarker(theme, color, isHollow)}${points.join('')}`;
}

/** The columns, bars or parts of bands of a series. */
function renderFills(theme: Theme, { marks }: NativeSeries, fade: number): string {
  const known = marks.find((mark) => mark !== undefined);
  const points = marks.map((mark, at) =>
    mark
      ? `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${fillLook(theme, mark, fade)}</c:dPt>`
      : '',
  );
  return `${known ? fillLook(theme, known, fade) : ''}<c:invertIfNegative val="0"/>${points.join('')}`;
}

/** A series, its number `at`. */
export function renderSeries(
  theme: Theme,
  chart: NativeChart,
  at: number,
  room: ChartRoom,
): string {
  const { kind, categories, dates = [], fade, series } = chart;
  const own = series[at];
  if (!own) return '';
  const { marks, name, joints = [] } = own;
  const last = marks.length + 1;
  const column = columnName(at + 1);
  const known = marks.find((mark) => mark !== undefined);
  const places = `Data!$A$2:$A$${last}`;
  const category = categories
    ? strings(places, categories)
    : numbers(places, 'yyyy', dates.map(toSerial));
  const values = numbers(
    `Data!$${column}$2:$${column}$${last}`,
    known ? numberFormat({ ...known.datum, about: 'exact' }) : 'General',
    marks.map((mark, index) => (mark ?? joints[index]?.mark)?.datum.value),
  );
  const isLine = kind === 'line';
  const look = isLine ? renderLine(theme, own) : renderFills(theme, own, fade);
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${strings(`Data!$${column}$1`, [name])}</c:tx>${look}${renderLabels(theme, chart, at, room)}<c:cat>${category}</c:cat><c:val>${values}</c:val>${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}
