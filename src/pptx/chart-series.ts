/** A series of a native chart: its marks, their look and their values. */

import { isOpen } from '../charts/forms/columns.ts';
import { isDerived } from '../charts/forms/line.ts';
import type { Theme } from '../charts/theme.ts';
import { formatDatum } from '../data/format.ts';
import type { MeasureText } from './measure-text.ts';
import type { LineStyle, Mark, NativeChart, NativeSeries } from './native.ts';
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
import { placeOn, toSerial } from './time-axis.ts';

/** Size of the values, in pixels. */
export const valueSize = 26;

/** A side of a mark as Office names it, and pixels from there to the right and down. */
export interface LabelPlace {
  side: 't' | 'r' | 'l' | 'outEnd';
  shift?: { x: number; y: number };
}

/** Rising more of the axis than this in a unit of time, a line runs through a value over its point. */
const steep = 0.06;

/** How much of the axis a line rises in a unit of time from a mark to the next; nothing after the last. */
function riseAfter({ scale, row, time }: NativeChart, index: number): number {
  const [here, after] = [row[index]?.datum, row[index + 1]?.datum];
  if (!here || !after) return 0;
  const share = placeOn(time, after.date) - placeOn(time, here.date);
  const units = Math.max(1, share * (time.to - time.from + 1));
  return (after.value - here.value) / units / scale.max;
}

/** The place of a mark's value by its number among all marks: over a column, beside a point of a line and clear of it. */
export function labelPlaceOf(chart: NativeChart, index: number, measure: MeasureText): LabelPlace {
  if (chart.form === 'columns') return { side: 'outEnd' };
  const [before, here] = [chart.row[index - 1]?.datum, chart.row[index]?.datum];
  if (here && before && here.value < before.value) return { side: 'r', shift: { x: 4, y: 0 } };
  const rise = riseAfter(chart, index);
  if (rise <= 0 || !here) return { side: 't' };
  // The first point stands beside the axis: its value begins over it.
  const half = measure(formatDatum(here), valueSize, true) / 2;
  if (!before) return { side: 't', shift: { x: half - 6, y: -10 } };
  return rise > steep
    ? { side: 'l', shift: { x: 2, y: -20 } }
    : { side: 't', shift: { x: -14, y: -4 } };
}

/** Where a chart stands, and how wide its words are. */
export interface ChartRoom {
  frame: Frame;
  measure: MeasureText;
}

const nothing = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';

const showing =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

/** A shift in shares of the chart. */
function layoutOf(shift: LabelPlace['shift'], { width, height }: Frame): string {
  return shift
    ? `<c:layout><c:manualLayout><c:x val="${(shift.x / width).toFixed(4)}"/><c:y val="${(shift.y / height).toFixed(4)}"/></c:manualLayout></c:layout>`
    : '';
}

/** Labels that were shifted would have lines that lead to their marks. */
const noLeaders =
  '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showLeaderLines val="0"/></c:ext></c:extLst>';

/** The label of a category of a series by its number `at`. */
function renderLabel(
  theme: Theme,
  chart: NativeChart,
  { at, index }: { at: number; index: number },
  { frame, measure }: ChartRoom,
): string {
  const { mark, home } = chart.series[at]?.cells[index] ?? {};
  if (!mark) return '';
  if (home !== at || !mark.isWritten)
    return `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`;
  const { side, shift } = labelPlaceOf(chart, index, measure);
  return `<c:dLbl><c:idx val="${index}"/>${layoutOf(shift, frame)}<c:numFmt formatCode="${escapeXml(numberFormat(mark.datum))}" sourceLinked="0"/>${nothing}${textOf(theme, mark.color, valueSize, true)}<c:dLblPos val="${side}"/>${showing}</c:dLbl>`;
}

/** In hundredths of a point. */
const lineWidth = { line: 38_100, rim: 28_575, outline: 19_050, hairline: 9525 } as const;

/**
 * A point's mark. Where its value is our own arithmetic it is hollow, and a diamond: programs that fill all marks in the
 * colour of their line show at least this.
 */
function renderMarker(theme: Theme, color: string, isHollow: boolean): string {
  return `<c:marker><c:symbol val="${isHollow ? 'diamond' : 'circle'}"/><c:size val="${isHollow ? 12 : 9}"/><c:spPr>${fillOf(theme, isHollow ? theme.ground : color)}<a:ln w="${lineWidth.rim}">${fillOf(theme, color)}</a:ln></c:spPr></c:marker>`;
}

const noMarker = '<c:marker><c:symbol val="none"/></c:marker>';

/** A column: hollow where its value is our own arithmetic, fading where its source leaves the end open. */
function fillLook(theme: Theme, { datum, color }: Mark, fade: number): string {
  if (isDerived(datum))
    return `<c:spPr>${fillOf(theme, theme.ground)}<a:ln w="${lineWidth.outline}">${fillOf(theme, color)}<a:prstDash val="sysDash"/></a:ln></c:spPr>`;
  const rim = `<a:ln w="${lineWidth.hairline}">${fillOf(theme, theme.ground)}</a:ln>`;
  if (fade === 0 || !isOpen(datum)) return `<c:spPr>${fillOf(theme, color)}${rim}</c:spPr>`;
  const stop = (at: number, tone: string) =>
    `<a:gs pos="${Math.round(at * 100_000)}">${colorOf(theme, tone)}</a:gs>`;
  const whole = Math.min(1, fade / Math.max(1, Math.abs(datum.value)));
  return `<c:spPr><a:gradFill rotWithShape="1"><a:gsLst>${stop(0, theme.ground)}${stop(whole, color)}${stop(1, color)}</a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill><a:ln><a:noFill/></a:ln></c:spPr>`;
}

/** The line of a series, and its points where they differ from the rest of it. */
function renderLine(theme: Theme, cells: NativeSeries['cells'], at: number, style: LineStyle) {
  const { color, isDashed } = style;
  const points = cells.map((cell, index) => {
    const isOwn = cell?.home === at;
    const isHollow = isDerived(cell?.mark.datum);
    if (!cell || (isOwn && isHollow === isDashed && cell.mark.color === color)) return '';
    const marker = isOwn ? renderMarker(theme, cell.mark.color, isHollow) : noMarker;
    return `<c:dPt><c:idx val="${index}"/>${marker}<c:bubble3D val="0"/></c:dPt>`;
  });
  const dash = isDashed ? '<a:prstDash val="sysDash"/>' : '';
  const look = `<c:spPr><a:ln w="${lineWidth.line}" cap="${isDashed ? 'flat' : 'rnd'}">${fillOf(theme, color)}${dash}<a:round/></a:ln></c:spPr>`;
  return look + renderMarker(theme, color, isDashed) + points.join('');
}

/** The columns of a series. */
function renderColumns(theme: Theme, cells: NativeSeries['cells'], fade: number): string {
  const looks = cells.map((cell) => cell && fillLook(theme, cell.mark, fade));
  const points = looks.map((look, index) =>
    look
      ? `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${look}</c:dPt>`
      : '',
  );
  return `${looks.find((look) => look) ?? ''}<c:invertIfNegative val="0"/>${points.join('')}`;
}

/** A series, its number `at`. */
export function renderSeries(
  theme: Theme,
  chart: NativeChart,
  { name, cells, style }: NativeSeries,
  at: number,
  room: ChartRoom,
): string {
  const { dates, fade, row } = chart;
  const last = dates.length + 1;
  const column = columnName(at + 1);
  const format = row[0] ? numberFormat({ ...row[0].datum, about: 'exact' }) : 'General';
  const values = cells.map((cell) => cell?.mark.datum.value);
  const labels = cells.map((_, index) => renderLabel(theme, chart, { at, index }, room));
  const look = style ? renderLine(theme, cells, at, style) : renderColumns(theme, cells, fade);
  const { side } = labelPlaceOf(chart, 0, room.measure);
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${strings(`Data!$${column}$1`, [name])}</c:tx>${look}<c:dLbls>${labels.join('')}${nothing}${textOf(theme, theme.ink, valueSize, true)}<c:dLblPos val="${side}"/>${showing}${noLeaders}</c:dLbls><c:cat>${numbers(`Data!$A$2:$A$${last}`, 'yyyy', dates.map(toSerial))}</c:cat><c:val>${numbers(`Data!$${column}$2:$${column}$${last}`, format, values)}</c:val>${style ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}
