/** Where the marks of a drawn still are that can be pointed at. */
import { BarElement, type Chart } from 'chart.js';
import type { Row } from '../chart.ts';
import type { ChartConfig } from '../config.ts';

/** A mark of the still with its place, in pixels of the chart. */
export interface PlacedMark {
  what: Row['of'];
  x: number;
  y: number;
  /** How far a place of the chart is from it, in pixels; infinite where it is out of reach. */
  distance: (x: number, y: number) => number;
}

/** How near a point has to be pointed at, in pixels: half of what a finger covers. */
const pointReach = 22;

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
