/** A native chart as Office's chart part: series with their cache, labels at the marks, axes from zero. */
import type { Theme } from '../../chart/theme.ts';
import { toSerial } from './dates.ts';
import type { Mark, NativeChart, NativeSeries } from './native.ts';
import { numberFormat } from './number-format.ts';
import { colorOf, fillOf } from './palette.ts';
import { columnName } from './workbook.ts';
import { escapeXml, typeSizeOf } from './xml.ts';

const axes = { categories: 111_111_111, values: 222_222_222 };

function textOf(theme: Theme, color: string, pixels: number, isBold = false): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${typeSizeOf(pixels)}" b="${isBold ? 1 : 0}"><a:solidFill>${colorOf(theme, color)}</a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en"/></a:p></c:txPr>`;
}

function isDerived({ datum }: Mark): boolean {
  return datum.confidence === 'derived';
}

function strings(formula: string, values: readonly string[]): string {
  return `<c:strRef><c:f>${formula}</c:f><c:strCache><c:ptCount val="${values.length}"/>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`).join('')}</c:strCache></c:strRef>`;
}

/** A number reference; where there is no value there is no point either. */
function numbers(formula: string, format: string, values: readonly (number | undefined)[]): string {
  const points = values.map((value, index) =>
    value === undefined ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:numRef><c:f>${formula}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

function shapeOf(theme: Theme, mark: Mark, isLine: boolean): string {
  if (isLine) {
    const dash = isDerived(mark) ? '<a:prstDash val="sysDash"/>' : '';
    return `<c:spPr><a:ln w="38100" cap="rnd">${fillOf(theme, mark.color)}${dash}<a:round/></a:ln></c:spPr>`;
  }
  return isDerived(mark)
    ? `<c:spPr>${fillOf(theme, theme.ground)}<a:ln w="19050">${fillOf(theme, mark.color)}<a:prstDash val="sysDash"/></a:ln></c:spPr>`
    : `<c:spPr>${fillOf(theme, mark.color)}<a:ln w="9525">${fillOf(theme, theme.ground)}</a:ln></c:spPr>`;
}

/** A derived point is hollow; the line that leads to it and from it is dashed. */
function renderPoint(
  theme: Theme,
  marks: NativeSeries['marks'],
  index: number,
  isLine: boolean,
): string {
  const mark = marks[index];
  if (!mark) return '';
  const before = marks[index - 1];
  const dashed =
    before && isLine && isDerived(before)
      ? { ...mark, datum: { ...mark.datum, confidence: 'derived' as const } }
      : mark;
  const inner = isDerived(mark) ? theme.ground : mark.color;
  const marker = `<c:marker><c:symbol val="circle"/><c:size val="9"/><c:spPr>${fillOf(theme, inner)}<a:ln w="28575">${fillOf(theme, mark.color)}</a:ln></c:spPr></c:marker>`;
  return `<c:dPt><c:idx val="${index}"/>${isLine ? marker : '<c:invertIfNegative val="0"/>'}<c:bubble3D val="0"/>${shapeOf(theme, dashed, isLine)}</c:dPt>`;
}

function showing(name: boolean): string {
  return `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="${name ? 1 : 0}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

function renderLabels(theme: Theme, chart: NativeChart, { marks }: NativeSeries): string {
  const isBands = chart.kind === 'bands';
  const position = { line: 't', columns: 'outEnd', bars: 'outEnd', bands: 'ctr' }[chart.kind];
  const each = marks.map((mark, index) => {
    if (!mark) return '';
    const color =
      isBands && !isDerived(mark) && mark.color !== theme.rule ? theme.ground : theme.ink;
    return `<c:dLbl><c:idx val="${index}"/><c:numFmt formatCode="${escapeXml(numberFormat(mark.datum))}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textOf(theme, color, 18, true)}<c:dLblPos val="${position}"/>${showing(isBands)}${isBands ? '<c:separator> </c:separator>' : ''}</c:dLbl>`;
  });
  return `<c:dLbls>${each.join('')}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textOf(theme, theme.ink, 18, true)}<c:dLblPos val="${position}"/>${showing(isBands)}</c:dLbls>`;
}

function renderSeries(theme: Theme, chart: NativeChart, series: NativeSeries, at: number): string {
  const { kind, categories } = chart;
  const isLine = kind === 'line';
  const { marks, name } = series;
  const last = marks.length + 1;
  const column = columnName(at + 1);
  const known = marks.find((mark) => mark !== undefined);
  const category = categories
    ? strings(`Data!$A$2:$A$${last}`, categories)
    : numbers(
        `Data!$A$2:$A$${last}`,
        'yyyy',
        marks.map((mark) => mark && toSerial(mark.datum.date)),
      );
  const format = known ? numberFormat({ ...known.datum, about: 'exact' }) : 'General';
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${strings(`Data!$${column}$1`, [name])}</c:tx>${known ? shapeOf(theme, { ...known, datum: { ...known.datum, confidence: 'high' } }, isLine) : ''}${isLine ? '<c:marker><c:symbol val="circle"/><c:size val="9"/></c:marker>' : '<c:invertIfNegative val="0"/>'}${marks.map((_, index) => renderPoint(theme, marks, index, isLine)).join('')}${renderLabels(theme, chart, series)}<c:cat>${category}</c:cat><c:val>${numbers(
    `Data!$${column}$2:$${column}$${last}`,
    format,
    marks.map((mark) => mark?.datum.value),
  )}</c:val>${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}

/** A column is as wide as the unit of its axis: a year, unless two values would then share a place. */
function timeUnitOf(series: readonly NativeSeries[]): 'years' | 'months' {
  const years = (series[0]?.marks ?? []).flatMap((mark) => mark?.datum.date.slice(0, 4) ?? []);
  return new Set(years).size === years.length ? 'years' : 'months';
}

function renderAxes(
  theme: Theme,
  { kind, categories, series, min, max, years }: NativeChart,
  unit: string,
): string {
  const isAcross = kind === 'bars' || kind === 'bands';
  const line = (color: string) => `<c:spPr><a:ln w="9525">${fillOf(theme, color)}</a:ln></c:spPr>`;
  const tail = (cross: number) => `<c:crossAx val="${cross}"/><c:crosses val="autoZero"/>`;
  const ids = `<c:axId val="${axes.categories}"/>`;
  const range = years
    ? `<c:scaling><c:orientation val="minMax"/><c:max val="${toSerial(String(Math.ceil(years.to)))}"/><c:min val="${toSerial(String(Math.floor(years.from)))}"/></c:scaling>`
    : `<c:scaling><c:orientation val="${isAcross ? 'maxMin' : 'minMax'}"/></c:scaling>`;
  const common = `<c:delete val="0"/><c:axPos val="${isAcross ? 'l' : 'b'}"/><c:numFmt formatCode="${categories ? 'General' : 'yyyy'}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line(isAcross ? theme.ground : theme.muted)}${textOf(theme, isAcross ? theme.ink : theme.muted, 18)}${tail(axes.values)}`;
  const category = categories
    ? `<c:catAx>${ids}${range}${common}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`
    : `<c:dateAx>${ids}${range}${common}<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="${timeUnitOf(series)}"/><c:majorUnit val="1"/><c:majorTimeUnit val="years"/></c:dateAx>`;
  const grid = isAcross ? '' : `<c:majorGridlines>${line(theme.rule)}</c:majorGridlines>`;
  return `${category}<c:valAx><c:axId val="${axes.values}"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="${isAcross ? 1 : 0}"/><c:axPos val="${isAcross ? 't' : 'l'}"/>${grid}<c:numFmt formatCode="${escapeXml(unit)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textOf(theme, theme.muted, 18)}${tail(axes.categories)}<c:crossBetween val="${kind === 'line' ? 'midCat' : 'between'}"/></c:valAx>`;
}

/** The chart part; its workbook is the relationship `workbook`. */
export function renderChartPart(theme: Theme, chart: NativeChart, workbook: string): string {
  const { kind, series, max } = chart;
  const all = series.map((one, at) => renderSeries(theme, chart, one, at)).join('');
  const ids = `<c:axId val="${axes.categories}"/><c:axId val="${axes.values}"/>`;
  const datum = series[0]?.marks.find((mark) => mark !== undefined)?.datum;
  const unit = datum ? numberFormat({ ...datum, about: 'exact', value: max }) : 'General';
  const body =
    kind === 'line'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/>${ids}</c:lineChart>`
      : `<c:barChart><c:barDir val="${kind === 'columns' ? 'col' : 'bar'}"/><c:grouping val="${kind === 'bands' ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${all}<c:gapWidth val="${kind === 'columns' ? 40 : 60}"/>${kind === 'bands' ? '<c:overlap val="100"/>' : ''}${ids}</c:barChart>`;
  return `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${body}${renderAxes(theme, chart, unit)}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}
