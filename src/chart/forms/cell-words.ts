/** The words over and under a band of cells: of its events, and the numbers of its days or months. */
import type { Chart } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { formatDate, formatDayMonth, formatDays, formatShortDate } from '../../data/dates.ts';
import type { Theme } from '../theme.ts';
import { cellsFor, colorOf, type DaysSpec, type Happening, stemOf } from './cells.ts';
import { type Label, label, measureLabel } from './label.ts';
import { placeHung } from './word-levels.ts';

/** Distance of words from their stem, and between levels of words, in pixels. */
const beside = 8;
const between = 8;

function dateOf({ event: { date, end } }: Happening, isMonths: boolean): string {
  if (end && !isMonths) return formatDays(date, end);
  return isMonths ? formatShortDate(date) : formatDayMonth(date);
}

/** The words of an event as if next to the band. */
function wordsOf(theme: Theme, spec: DaysSpec, happening: Happening, isLeft: boolean): Label {
  const { isCurrent, isShown, event } = happening;
  return {
    x: stemOf(cellsFor(spec), happening),
    y: happening.side === 'above' ? 1 : 0,
    text: [dateOf(happening, spec.unit === 'month'), ...(happening.text ?? [event.short])],
    color: isCurrent ? colorOf(theme, happening) : theme.ink,
    weight: isCurrent ? 600 : 400,
    align: isLeft ? 'end' : 'start',
    dx: isLeft ? -beside : beside,
    isHung: true,
    isShown,
  };
}

/** How the words of an event stand on a chart; the distance from the band, and their height, in pixels. */
interface Place {
  isLeft: boolean;
  distance: number;
  height: number;
}

/** How the words of one side of the band stand, by the ids of their events. */
function standingOn(chart: Chart, theme: Theme, spec: DaysSpec, side: Happening['side']) {
  const cells = cellsFor(spec);
  const own = spec.happenings.filter((happening) => happening.side === side);
  const sizes = own.map((happening) =>
    measureLabel(chart, theme, { ...wordsOf(theme, spec, happening, false), isHung: false }),
  );
  const placed = placeHung(
    own.map((happening, index) => ({
      stem: ((stemOf(cells, happening) + 0.5) / cells.length) * chart.width,
      reach: beside + (sizes[index]?.width ?? 0),
    })),
    chart.width,
  );
  const storey = Math.max(0, ...sizes.map(({ height }) => height)) + between;
  return new Map(
    own.map(({ event }, index): [string, Place] => {
      const { isLeft = false, level = 0 } = placed[index] ?? {};
      const height = sizes[index]?.height ?? 0;
      return [event.id, { isLeft, height, distance: 14 + level * storey }];
    }),
  );
}

/** Under a band stand the numbers of its cells and the names of months, in pixels: words below begin after them. */
const numbersRoom = 54;

/** The words of all events and their stems, by name. */
export function annotationsOf(theme: Theme, spec: DaysSpec): Record<string, AnnotationOptions> {
  const known = new Map<string, Map<string, Place>>();
  const placeOf = (chart: Chart, { side, event }: Happening): Place => {
    const nowhere = { isLeft: false, height: 0, distance: 0 };
    // Asked once before the chart is laid out, when nothing has a size.
    if (!chart.chartArea) return nowhere;
    const key = `${side} ${chart.width}`;
    const places = known.get(key) ?? standingOn(chart, theme, spec, side);
    known.set(key, places);
    return places.get(event.id) ?? nowhere;
  };
  /** A value of the unseen axis, some pixels down from another. */
  const downFrom = (chart: Chart, value: number, pixels: number) => {
    const { y } = chart.scales;
    return y?.getValueForPixel(y.getPixelForValue(value) + pixels) ?? 0;
  };
  return Object.fromEntries(
    spec.happenings.flatMap((happening): [string, AnnotationOptions][] => {
      const isAbove = happening.side === 'above';
      const edge = isAbove ? 1 : 0;
      const start = isAbove ? 0 : numbersRoom;
      const end = (chart: Chart) => {
        const { distance, height } = placeOf(chart, happening);
        return isAbove ? -(distance + height) : start + distance + height;
      };
      const stem: AnnotationOptions = {
        type: 'line',
        display: happening.isShown,
        adjustScaleRange: false,
        xMin: stemOf(cellsFor(spec), happening),
        xMax: stemOf(cellsFor(spec), happening),
        yMin: ({ chart }) => downFrom(chart, edge, start),
        yMax: ({ chart }) => downFrom(chart, edge, end(chart)),
        borderColor: colorOf(theme, happening),
        borderWidth: happening.isCurrent ? 2 : 1,
      };
      const words = [false, true].map((isLeft): [string, AnnotationOptions] => [
        `${happening.event.id}-${isLeft ? 'left' : 'right'}`,
        label(theme, {
          ...wordsOf(theme, spec, happening, isLeft),
          dy: (chart) => (isAbove ? end(chart) : start + placeOf(chart, happening).distance),
          isFitting: (chart) => placeOf(chart, happening).isLeft === isLeft,
        }),
      ]);
      return [[`${happening.event.id}-stem`, stem], ...words];
    }),
  );
}

/** What stands under a cell: its day or month, and under the first of a month or year the name of that. */
export function numberOf(
  theme: Theme,
  cells: readonly string[],
  index: number,
  isMarked: boolean,
): AnnotationOptions<'label'> {
  const cell = cells[index] ?? '';
  const isMonths = cell.length === 7;
  const number = isMonths ? formatDate(cell).slice(0, 3) : String(Number(cell.slice(8)));
  const group = cell.slice(0, isMonths ? 4 : 7);
  const isFirst = !cells[index - 1]?.startsWith(group);
  const name = isMonths ? group : formatDate(group).replace(/ \d+$/, '');
  const widthOn = (chart: Chart) => chart.width / cells.length;
  const everyOn = (chart: Chart) => Math.max(1, Math.ceil((isMonths ? 40 : 28) / widthOn(chart)));
  const isBeforeFirst = cells[index + 1]?.startsWith(group) === false;
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
