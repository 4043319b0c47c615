/** The values written at the marks of a native chart. */
import type { Theme } from '../../chart/theme.ts';
import { formatDatum } from '../../data/format.ts';
import { textOf } from './chart-words.ts';
import { type LabelPlace, labelPlaceOf, valueSize } from './label-places.ts';
import type { MeasureWords } from './letter-widths.ts';
import { isDerived, type Mark, type NativeChart } from './native-chart.ts';
import { numberFormat } from './number-format.ts';
import { plotOf } from './plot.ts';
import { atWidest } from './widest.ts';
import { escapeXml, type Frame } from './xml.ts';

/** Where a chart stands, and how wide its words are. */
export interface ChartRoom {
  frame: Frame;
  measure: MeasureWords;
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
