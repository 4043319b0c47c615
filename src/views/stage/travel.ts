/** When marks travel from chart to chart: where the talk goes from a slide's end to the next one's start, or back. */
import type { MountedChart } from '../../chart/mount.ts';
import { orderBetween, type Travel } from '../../chart/travel.ts';
import { isAtEnd } from '../../session/place.ts';

/** Whether one slide of the page stands before another. */
function isBefore({ section }: MountedChart, other: MountedChart): boolean {
  return Boolean(section.compareDocumentPosition(other.section) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/**
 * Has a chart take over the marks that it has in common with that of the slide that was shown before. A jump from
 * elsewhere in the talk, or to another step, moves none.
 */
export function takeMarks(
  chart: MountedChart,
  left: MountedChart | undefined,
  travels: readonly Travel[],
): void {
  const order = left && orderBetween(travels, left.chartId, chart.chartId);
  if (!order || !left.isDrawn) return;
  const [begin, end] = isBefore(left, chart)
    ? (['last', 'first'] as const)
    : (['first', 'last'] as const);
  // reveal.js has turned the steps of the slide that is left already: where it was, its chart knows.
  if (left.isAt(begin) && isAtEnd(chart.section, end)) chart.take(left, order);
}
