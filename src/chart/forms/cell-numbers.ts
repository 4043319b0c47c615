/** The numbers under a band of cells: its days, months or years. */
import type { Chart } from 'chart.js';
import { formatDate } from '../../data/dates.ts';
import type { PlainWords } from '../plain-words.ts';
import type { Theme } from '../theme.ts';
import { cssFont, fontOf, lineHeight, sizeIn, typeSize } from './type.ts';

/** Between the band and the numbers, and from the side of a cell to words that begin there; in pixels. */
const gap = 6;
const inset = 2;

/** The least that a number needs across, in pixels. */
const least = { day: 28, other: 40 };

/** What stands under a cell: its day, month or year, and under the first day of a month or month of a year the name of that. */
function linesUnder(cells: readonly string[], index: number) {
  const cell = cells[index] ?? '';
  const [isDays, isMonths] = [cell.length === 10, cell.length === 7];
  const number = isDays
    ? String(Number(cell.slice(8)))
    : formatDate(cell).slice(0, isMonths ? 3 : 4);
  const group = cell.slice(0, isDays ? 7 : 4);
  const name = isDays ? formatDate(group).replace(/ \d+$/, '') : group;
  const isGrouped = isDays || isMonths;
  const isFirst = isGrouped && !cells[index - 1]?.startsWith(group);
  const isBeforeFirst = isGrouped && cells[index + 1]?.startsWith(group) === false;
  return { lines: isFirst ? [number, name] : [number], isFirst, isBeforeFirst };
}

/** The numbers under a band on a chart of its size; those are left out that there is no room for. */
export function cellNumbers(
  theme: Theme,
  cells: readonly string[],
  isMarked: (cell: string) => boolean,
): (chart: Chart) => PlainWords[] {
  const all = cells.map((cell, index) => ({
    ...linesUnder(cells, index),
    isMarked: isMarked(cell),
  }));
  const needed = cells[0]?.length === 10 ? least.day : least.other;
  return ({ width, scales }) => {
    const cellWidth = width / cells.length;
    const every = Math.max(1, Math.ceil(needed / cellWidth));
    const size = sizeIn(width, typeSize.label);
    const top = (scales.y?.getPixelForValue(0) ?? 0) + gap;
    return all.flatMap(({ lines, isFirst, isBeforeFirst, isMarked: isBold }, index) => {
      if (!isFirst && every > 1 && (index % every > 0 || isBeforeFirst)) return [];
      const font = cssFont(fontOf(theme, size, isBold ? 600 : 400));
      const middle = scales.x?.getPixelForValue(index) ?? 0;
      return lines.map((text, line) => ({
        text,
        x: isFirst ? middle - cellWidth / 2 + inset : middle,
        y: top + size * lineHeight * (line + 0.5),
        align: isFirst ? ('start' as const) : ('center' as const),
        color: isBold ? theme.ink : theme.muted,
        font,
      }));
    });
  };
}
