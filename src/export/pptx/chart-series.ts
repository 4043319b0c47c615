/** A series of a native chart: its marks, their look and their values. */
import { isOpen } from '../../chart/forms/open-ends.ts';
import type { Theme } from '../../chart/theme.ts';
import { type ChartRoom, renderLabels } from './chart-labels.ts';
import { numbers, strings } from './chart-words.ts';
import { toSerial } from './dates.ts';
import { isDerived, type Mark, type NativeChart, type NativeSeries } from './native-chart.ts';
import { numberFormat } from './number-format.ts';
import { colorOf, fillOf } from './palette.ts';
import { columnName } from './workbook.ts';

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
