/** The words over and under a band of cells, and the stems that lead to them. */
import type { Chart } from 'chart.js';
import type { Annotation, Annotations } from '../annotations.ts';
import type { Theme } from '../theme.ts';
import { numbersRoom, type Place, type SideOn, wordsOf } from './cell-sides.ts';
import { cellsFor, colorOf, type DaysSpec, type Happening, stemOf } from './cells.ts';
import { label, pixelOn } from './label.ts';

/** The words of all events and their stems, by name. */
export function annotationsOf(theme: Theme, spec: DaysSpec, sideOn: SideOn): Annotations {
  const cells = cellsFor(spec);
  const placeOf = (chart: Chart, { side, event }: Happening): Place => {
    const nowhere = { isLeft: false, height: 0, distance: 0 };
    return sideOn(chart, side).places.get(event.id) ?? nowhere;
  };
  return Object.fromEntries(
    spec.happenings.flatMap((happening): [string, Annotation][] => {
      const isAbove = happening.side === 'above';
      const edge = isAbove ? 1 : 0;
      const start = isAbove ? 0 : numbersRoom;
      const end = (chart: Chart) => {
        const { distance, height } = placeOf(chart, happening);
        return isAbove ? -(distance + height) : start + distance + height;
      };
      /** On the stem, some pixels down from the edge of the band. */
      const onStem = ({ scales }: Chart, down: number) => ({
        x: pixelOn(scales.x, stemOf(cells, happening)),
        y: pixelOn(scales.y, edge) + down,
      });
      const stem: Annotation = {
        kind: 'rule',
        isShown: happening.isShown,
        from: (chart) => onStem(chart, start),
        to: (chart) => onStem(chart, end(chart)),
        color: colorOf(theme, happening),
        width: happening.isCurrent ? 2 : 1,
      };
      const words = [false, true].map((isLeft): [string, Annotation] => [
        `${happening.event.id}-${isLeft ? 'left' : 'right'}`,
        label(theme, {
          ...wordsOf(theme, spec, cells, happening, isLeft),
          breakAt: (chart) => sideOn(chart, happening.side).breadth,
          dy: (chart) => (isAbove ? end(chart) : start + placeOf(chart, happening).distance),
          isFitting: (chart) => placeOf(chart, happening).isLeft === isLeft,
        }),
      ]);
      return [[`${happening.event.id}-stem`, stem], ...words];
    }),
  );
}
