/** The words over and under a band of cells: of its events, and the numbers of its days or months. */
import type { Chart } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { formatDate, formatDayMonth, formatDays, formatShortDate } from '../../data/dates.ts';
import type { Theme } from '../theme.ts';
import { cellsFor, colorOf, type DaysSpec, type Happening, stemOf } from './cells.ts';
import { type Label, label, measureLabel } from './label.ts';
import { placeHung } from './word-levels.ts';

/** Distance of words from their stem, between levels of words, and from the band to the nearest; in pixels. */
const beside = 8;
const between = 8;
const clear = 14;

/** How wide words may be, in pixels: those are taken that leave the band most of the height. */
const breadths = [180, 200, 220, 240, 260, 280, 300];

/** Narrower charts, in pixels, have no room for sentences: there an event has its short name. */
const narrow = 700;

/** Under a band stand the numbers of its cells and the names of months, in pixels: words below begin after them. */
const numbersRoom = 54;

function dateOf({ event: { date, end } }: Happening, unit: DaysSpec['unit']): string {
  if (unit === 'day') return end ? formatDays(date, end) : formatDayMonth(date);
  return formatShortDate(date);
}

/** Which of the four labels of an event is meant: on the left or right of its stem, as a sentence or a name. */
interface Wording {
  isLeft: boolean;
  isBrief: boolean;
}

const wordings: readonly Wording[] = [false, true].flatMap((isLeft) =>
  [false, true].map((isBrief) => ({ isLeft, isBrief })),
);

/** The words of an event as if next to the band. */
function wordsOf(
  theme: Theme,
  spec: DaysSpec,
  happening: Happening,
  { isLeft, isBrief }: Wording,
): Label {
  const { isCurrent, isShown, event, text = event.short } = happening;
  return {
    x: stemOf(cellsFor(spec), happening),
    y: happening.side === 'above' ? 1 : 0,
    text: [dateOf(happening, spec.unit), isBrief ? event.short : text],
    color: isCurrent ? colorOf(theme, happening) : theme.ink,
    isLed: true,
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

/** How all words on one side of the band stand. */
interface Side {
  places: ReadonlyMap<string, Place>;
  /** How wide they may be, and how much of the height they take, in pixels. */
  breadth: number;
  reach: number;
}

const isNarrow = ({ width }: Chart) => width < narrow;

function sideWith(chart: Chart, theme: Theme, spec: DaysSpec, side: string, breadth: number): Side {
  const cells = cellsFor(spec);
  const own = spec.happenings.filter((happening) => happening.side === side);
  const sizes = own.map((happening) =>
    measureLabel(chart, theme, {
      ...wordsOf(theme, spec, happening, { isLeft: false, isBrief: isNarrow(chart) }),
      breakAt: () => breadth,
    }),
  );
  const placed = placeHung(
    own.map((happening, index) => ({
      stem: ((stemOf(cells, happening) + 0.5) / cells.length) * chart.width,
      reach: beside + (sizes[index]?.width ?? 0),
    })),
    chart.width,
  );
  const storey = Math.max(0, ...sizes.map(({ height }) => height)) + between;
  const places = own.map(({ event }, index): [string, Place] => {
    const { isLeft = false, level = 0 } = placed[index] ?? {};
    return [
      event.id,
      { isLeft, height: sizes[index]?.height ?? 0, distance: clear + level * storey },
    ];
  });
  const reach = Math.max(0, ...places.map(([, { distance, height }]) => distance + height));
  return { places: new Map(places), breadth, reach };
}

/** How the words on a side of the band stand on a chart, worked out once for each width of it. */
export function standing(theme: Theme, spec: DaysSpec) {
  const known = new Map<string, Side>();
  return (chart: Chart, side: Happening['side']): Side => {
    const key = `${side} ${chart.width}`;
    const found =
      known.get(key) ??
      (isNarrow(chart) ? [chart.width / 2] : breadths)
        .map((breadth) => sideWith(chart, theme, spec, side, breadth))
        .reduce((best, next) => (next.reach < best.reach ? next : best));
    known.set(key, found);
    return found;
  };
}

/** What words and numbers need over and under the band on a chart, in pixels. */
export function roomFor(chart: Chart, sideOn: ReturnType<typeof standing>) {
  return {
    above: sideOn(chart, 'above').reach,
    below: numbersRoom + sideOn(chart, 'below').reach,
  };
}

/** The words of all events and their stems, by name. */
export function annotationsOf(
  theme: Theme,
  spec: DaysSpec,
  sideOn: ReturnType<typeof standing>,
): Record<string, AnnotationOptions> {
  const placeOf = (chart: Chart, { side, event }: Happening): Place => {
    const nowhere = { isLeft: false, height: 0, distance: 0 };
    // Asked once before the chart is laid out, when nothing has a size.
    if (!chart.chartArea) return nowhere;
    return sideOn(chart, side).places.get(event.id) ?? nowhere;
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
      const words = wordings.map((wording): [string, AnnotationOptions] => [
        `${happening.event.id}-${wording.isLeft ? 'left' : 'right'}-${wording.isBrief ? 'brief' : 'full'}`,
        label(theme, {
          ...wordsOf(theme, spec, happening, wording),
          breakAt: (chart) =>
            chart.chartArea ? sideOn(chart, happening.side).breadth : chart.width,
          dy: (chart) => (isAbove ? end(chart) : start + placeOf(chart, happening).distance),
          isFitting: (chart) =>
            placeOf(chart, happening).isLeft === wording.isLeft &&
            isNarrow(chart) === wording.isBrief,
        }),
      ]);
      return [[`${happening.event.id}-stem`, stem], ...words];
    }),
  );
}

/** What stands under a cell: its day, month or year, and under the first day of a month or month of a year the name of that. */
export function numberOf(
  theme: Theme,
  cells: readonly string[],
  index: number,
  isMarked: boolean,
): AnnotationOptions<'label'> {
  const cell = cells[index] ?? '';
  const isDays = cell.length === 10;
  const number = isDays
    ? String(Number(cell.slice(8)))
    : formatDate(cell).slice(0, cell.length === 4 ? 4 : 3);
  const group = cell.slice(0, isDays ? 7 : 4);
  const isFirst = cell.length > 4 && !cells[index - 1]?.startsWith(group);
  const name = isDays ? formatDate(group).replace(/ \d+$/, '') : group;
  const widthOn = (chart: Chart) => chart.width / cells.length;
  const everyOn = (chart: Chart) => Math.max(1, Math.ceil((isDays ? 28 : 40) / widthOn(chart)));
  const isBeforeFirst =
    isDays || cell.length === 7 ? cells[index + 1]?.startsWith(group) === false : false;
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
