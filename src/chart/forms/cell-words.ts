/** The words over and under a band of cells, and the stems that lead to them. */
import type { Chart } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { Theme } from '../theme.ts';
import { numbersRoom, type Place, type SideOn, wordsOf } from './cell-sides.ts';
import { cellsFor, colorOf, type DaysSpec, type Happening, stemOf } from './cells.ts';
import { label } from './label.ts';

/** The words of all events and their stems, by name. */
export function annotationsOf(
  theme: Theme,
  spec: DaysSpec,
  sideOn: SideOn,
): Record<string, AnnotationOptions> {
  const cells = cellsFor(spec);
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
        xMin: stemOf(cells, happening),
        xMax: stemOf(cells, happening),
        yMin: ({ chart }) => downFrom(chart, edge, start),
        yMax: ({ chart }) => downFrom(chart, edge, end(chart)),
        borderColor: colorOf(theme, happening),
        borderWidth: happening.isCurrent ? 2 : 1,
      };
      const words = [false, true].map((isLeft): [string, AnnotationOptions] => [
        `${happening.event.id}-${isLeft ? 'left' : 'right'}`,
        label(theme, {
          ...wordsOf(theme, spec, cells, happening, isLeft),
          breakAt: (chart) =>
            chart.chartArea ? sideOn(chart, happening.side).breadth : chart.width,
          dy: (chart) => (isAbove ? end(chart) : start + placeOf(chart, happening).distance),
          isFitting: (chart) => placeOf(chart, happening).isLeft === isLeft,
        }),
      ]);
      return [[`${happening.event.id}-stem`, stem], ...words];
    }),
  );
}
