/** The two axes of a native chart: names or dates, and values from zero. */
import type { Theme } from '../../chart/theme.ts';
import { textOf } from './chart-words.ts';
import type { NativeChart } from './native-chart.ts';
import { fillOf } from './palette.ts';
import { serialOf, type TimeAxis } from './time-axis.ts';
import { escapeXml } from './xml.ts';

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
