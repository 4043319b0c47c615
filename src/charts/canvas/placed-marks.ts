/** Where the marks of a drawn still are that can be pointed at. */
import { BarElement, type Chart } from 'chart.js';
import type { ChartConfig } from '../config.ts';
import { type PlacedMark, pointReach } from '../tooltip.ts';

/** The marks of a still that are shown, in its order. */
export function placeMarks(
  drawing: Chart<ChartConfig['type']>,
  marks: ChartConfig['marks'],
): PlacedMark[] {
  if (!marks) return [];
  return marks.of.flatMap(({ what, isShown, at }, index) => {
    const elements = drawing.getDatasetMeta(at?.dataset ?? marks.dataset).data;
    const element = elements[at?.index ?? index];
    if (!element || !isShown) return [];
    const { x, y } = element;
    const distance = (atX: number, atY: number) => {
      if (element instanceof BarElement)
        return element.inRange(atX, atY, true) ? 0 : Number.POSITIVE_INFINITY;
      const away = Math.hypot(atX - x, atY - y);
      return away <= pointReach ? away : Number.POSITIVE_INFINITY;
    };
    return { what, x, y, distance };
  });
}
