/** The values written at the marks of a native chart. */
import type { Theme } from '../../chart/theme.ts';
import { formatDatum } from '../../data/format.ts';
import { textOf } from './chart-words.ts';
import type { MeasureWords } from './letter-widths.ts';
import type { Mark, NativeChart, NativeSeries } from './native.ts';
import { numberFormat } from './number-format.ts';
import { plotOf } from './plot.ts';
import { placeOn } from './time-axis.ts';
import { escapeXml, type Frame } from './xml.ts';

/** Where a chart stands, and how wide its words are. */
export interface ChartRoom {
  frame: Frame;
  measure: MeasureWords;
}

/** In pixels. */
const size = { line: 24, columns: 20, bars: 20, bands: 18 } as const;

const nothing = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';

function showing(isNamed: boolean): string {
  return `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="${isNamed ? 1 : 0}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

/** How much of the axis a line has to rise in a unit of time to be clear of a label at the left of its point. */
const steep = 0.06;

/** The side of a line's point on which its label is clear of the line: left where it rises steeply on, right where it falls. */
function sideOf({ max, time }: NativeChart, marks: NativeSeries['marks'], index: number) {
  const [before, here, after] = [index - 1, index, index + 1].map((at) => marks[at]?.datum);
  if (!before || !here || !time) return 't';
  if (here.value < before.value) return 'r';
  const units = Math.max(
    1,
    (placeOn(time, here.date) - placeOn(time, before.date)) * (time.to - time.from + 1),
  );
  const isSteep = (here.value - before.value) / units > steep * max;
  return isSteep && after && after.value > here.value ? 'l' : 't';
}

/** Where the label of a mark stands. */
function positionOf(chart: NativeChart, marks: NativeSeries['marks'], index: number) {
  return { line: sideOf(chart, marks, index), columns: 'outEnd', bars: 'outEnd', bands: 'ctr' }[
    chart.kind
  ];
}

/** Whether the name and, under it, the value of a part fit into its stretch of a band. */
function fits(chart: NativeChart, name: string, { datum }: Mark, { frame, measure }: ChartRoom) {
  const { width } = plotOf(chart, frame);
  const lines = [name, formatDatum(datum)].map((line) => measure(line, size.bands, true));
  return Math.max(...lines) + 12 <= (datum.value / chart.max) * width;
}

/** Whether no part of a band comes after one of a series. */
function isLastPart({ series }: NativeChart, at: number, index: number): boolean {
  return series.slice(at + 1).every(({ marks }) => marks[index] === undefined);
}

/** The label of a mark. A part that is too short for it has it over the end of its band if it is the last, or none. */
function renderLabel(
  theme: Theme,
  chart: NativeChart,
  { at, index }: { at: number; index: number },
  room: ChartRoom,
): string {
  const { kind, series } = chart;
  const { marks = [], name = '' } = series[at] ?? {};
  const mark = marks[index];
  if (!mark) return '';
  const isBand = kind === 'bands';
  const isOutside = isBand && !fits(chart, name, mark, room);
  if (!mark.isWritten || (isOutside && !isLastPart(chart, at, index)))
    return `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`;
  const isOnColor = isBand && mark.datum.confidence !== 'derived' && mark.color !== theme.rule;
  const color = isOutside ? theme.muted : isOnColor ? theme.ground : theme.ink;
  const { height } = plotOf(chart, room.frame);
  const rise = height / Math.max(1, marks.length) / 2 / room.frame.height;
  const place = isOutside
    ? `<c:layout><c:manualLayout><c:x val="-0.05"/><c:y val="${(-rise).toFixed(4)}"/></c:manualLayout></c:layout>`
    : '';
  return `<c:dLbl><c:idx val="${index}"/>${place}<c:numFmt formatCode="${escapeXml(numberFormat(mark.datum))}" sourceLinked="0"/>${nothing}${textOf(theme, color, size[kind], !isOutside)}<c:dLblPos val="${positionOf(chart, marks, index)}"/>${showing(isBand)}${isBand ? `<c:separator>${isOutside ? ' ' : '\n'}</c:separator>` : ''}</c:dLbl>`;
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
  return `<c:dLbls>${each.join('')}${nothing}${textOf(theme, theme.ink, size[kind], true)}<c:dLblPos val="${positionOf(chart, [], 0)}"/>${showing(kind === 'bands')}</c:dLbls>`;
}
