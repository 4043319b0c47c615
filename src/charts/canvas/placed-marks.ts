/** Where the marks of a drawn still are that can be pointed at. */
import { BarElement, type Chart, Element } from 'chart.js';
import type { Row } from '../chart.ts';
import type { ChartConfig } from '../config.ts';
import type { Group } from './unit-mark-scene.ts';

/** What can be pointed at: a group of lights. */
export class UnitMarkGroupElement extends Element {
  static id = 'lightGroup';
  unitMarks: Group['unitMarks'] = [];

  /** How far a place of the chart is from the nearest light of the group, in pixels; infinite where it has none. */
  distance(x: number, y: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (const unitMark of this.unitMarks) {
      const across = Math.max(0, Math.abs(x - unitMark.x) - unitMark.width / 2);
      const down = Math.max(0, Math.abs(y - unitMark.y) - unitMark.height / 2);
      least = Math.min(least, Math.hypot(across, down));
    }
    return least;
  }
}

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
      const away =
        element instanceof UnitMarkGroupElement
          ? element.distance(atX, atY)
          : Math.hypot(atX - x, atY - y);
      return away <= pointReach ? away : Number.POSITIVE_INFINITY;
    };
    return { what, x, y, distance };
  });
}
