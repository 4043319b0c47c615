/** The numbers under a band of cells: its days, months or years. */
import type { Chart } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { formatDate } from '../../data/dates.ts';
import type { Theme } from '../theme.ts';
import { label } from './label.ts';

/** What stands under a cell: its day, month or year, and under the first day of a month or month of a year the name of that. */
export function numberOf(
  theme: Theme,
  cells: readonly string[],
  index: number,
  isMarked: boolean,
): AnnotationOptions<'label'> {
  const cell = cells[index] ?? '';
  const [isDays, isMonths] = [cell.length === 10, cell.length === 7];
  const number = isDays
    ? String(Number(cell.slice(8)))
    : formatDate(cell).slice(0, isMonths ? 3 : 4);
  const group = cell.slice(0, isDays ? 7 : 4);
  const isFirst = (isDays || isMonths) && !cells[index - 1]?.startsWith(group);
  const name = isDays ? formatDate(group).replace(/ \d+$/, '') : group;
  const widthOn = (chart: Chart) => chart.width / cells.length;
  const everyOn = (chart: Chart) => Math.max(1, Math.ceil((isDays ? 28 : 40) / widthOn(chart)));
  const isBeforeFirst = (isDays || isMonths) && cells[index + 1]?.startsWith(group) === false;
  const isNumbered = (chart: Chart) => index % everyOn(chart) === 0;
  return label(theme, {
    x: index,
    y: 0,
    text: isFirst ? [number, name] : number,
    color: isMarked ? theme.ink : theme.muted,
    weight: isMarked ? 600 : 400,
    align: isFirst ? 'start' : 'center',
    dx: (chart) => (isFirst ? -widthOn(chart) / 2 + 2 : 0),
    dy: 6,
    isHung: true,
    isFitting: (chart) => isFirst || everyOn(chart) === 1 || (isNumbered(chart) && !isBeforeFirst),
  });
}
