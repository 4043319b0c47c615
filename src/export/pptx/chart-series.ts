/** A series of a native chart: its marks, their look and their values. */
import type { Theme } from '../../chart/theme.ts';
import { type ChartRoom, renderLabels } from './chart-labels.ts';
import { numbers, strings } from './chart-words.ts';
import { toSerial } from './dates.ts';
import type { Mark, NativeChart, NativeSeries } from './native.ts';
import { numberFormat } from './number-format.ts';
import { fillOf } from './palette.ts';
import { columnName } from './workbook.ts';

function isDerived(mark: Mark | undefined): boolean {
  return mark?.datum.confidence === 'derived';
}

/** The look of a line, or of what is filled; `isBroken` where it is our own arithmetic. */
function shapeOf(theme: Theme, { color }: Mark, isLine: boolean, isBroken: boolean): string {
  if (isLine) {
    const dash = isBroken ? '<a:prstDash val="sysDash"/>' : '';
    return `<c:spPr><a:ln w="38100" cap="rnd">${fillOf(theme, color)}${dash}<a:round/></a:ln></c:spPr>`;
  }
  return isBroken
    ? `<c:spPr>${fillOf(theme, theme.ground)}<a:ln w="19050">${fillOf(theme, color)}<a:prstDash val="sysDash"/></a:ln></c:spPr>`
    : `<c:spPr>${fillOf(theme, color)}<a:ln w="9525">${fillOf(theme, theme.ground)}</a:ln></c:spPr>`;
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
  const isBroken = isDerived(mark) || (isLine && isDerived(marks[index - 1]));
  const inner = isDerived(mark) ? theme.ground : mark.color;
  const marker = `<c:marker><c:symbol val="circle"/><c:size val="9"/><c:spPr>${fillOf(theme, inner)}<a:ln w="28575">${fillOf(theme, mark.color)}</a:ln></c:spPr></c:marker>`;
  return `<c:dPt><c:idx val="${index}"/>${isLine ? marker : '<c:invertIfNegative val="0"/>'}<c:bubble3D val="0"/>${shapeOf(theme, mark, isLine, isBroken)}</c:dPt>`;
}

/** A series, its number `at`. */
export function renderSeries(
  theme: Theme,
  chart: NativeChart,
  at: number,
  room: ChartRoom,
): string {
  const { kind, categories, series } = chart;
  const isLine = kind === 'line';
  const { marks = [], name = '' } = series[at] ?? {};
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
  const values = numbers(
    `Data!$${column}$2:$${column}$${last}`,
    format,
    marks.map((mark) => mark?.datum.value),
  );
  const plain = known ? shapeOf(theme, known, isLine, false) : '';
  const marker = isLine
    ? '<c:marker><c:symbol val="circle"/><c:size val="9"/></c:marker>'
    : '<c:invertIfNegative val="0"/>';
  const points = marks.map((_, index) => renderPoint(theme, marks, index, isLine)).join('');
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${strings(`Data!$${column}$1`, [name])}</c:tx>${plain}${marker}${points}${renderLabels(theme, chart, at, room)}<c:cat>${category}</c:cat><c:val>${values}</c:val>${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}
