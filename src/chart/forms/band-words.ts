/** The words of bands: in their parts, over them, and at a value marked across all. */
import type { Chart } from 'chart.js';
import { formatDatum } from '../../data/format.ts';
import type { Annotation } from '../annotations.ts';
import type { Theme } from '../theme.ts';
import { type Label, label, measureLabel, pixelOn } from './label.ts';
import { type Band, breadth, isDerived, type Mark, type Stretch } from './stretches.ts';
import { typeSize } from './type.ts';

/** Inside a part to either side of its words, in pixels. */
const inset = 14;

/** The words in a part: its name over its value, where both fit. */
function wordsOf(theme: Theme, stretch: Stretch): Label {
  const { part, band, start } = stretch;
  const isPale = part.tone === 'rest' || isDerived(stretch);
  return {
    x: start,
    y: band.name,
    text: [formatDatum(part.datum), part.name],
    isLed: true,
    ledSize: typeSize.large,
    color: isPale ? theme.ink : theme.ground,
    align: 'start',
    dx: inset,
    isShown: band.isShown,
  };
}

/** Whether the words of a part fit into it. */
function hasRoom(chart: Chart, theme: Theme, stretch: Stretch): boolean {
  const { x } = chart.scales;
  if (!x) return false;
  const length = x.getPixelForValue(stretch.end) - x.getPixelForValue(stretch.start);
  return measureLabel(chart, theme, wordsOf(theme, stretch)).width + 2 * inset <= length;
}

/** A part's words in it; of the last part of a band over its right end where they do not fit. */
export function annotationsOf(theme: Theme, stretches: readonly Stretch[]) {
  const entries = stretches.flatMap((stretch, index): [string, Annotation][] => {
    const inside = label(theme, {
      ...wordsOf(theme, stretch),
      isFitting: (chart) => hasRoom(chart, theme, stretch),
    });
    const over = label(theme, {
      x: stretch.end,
      y: stretch.band.name,
      text: `${stretch.part.name} ${formatDatum(stretch.part.datum)}`,
      color: theme.muted,
      align: 'end',
      dy: (chart) => -halfOf(chart) - 13,
      isShown: stretch.band.isShown,
      isFitting: (chart) => !hasRoom(chart, theme, stretch),
    });
    const isLast = stretches[index + 1]?.band !== stretch.band;
    return isLast
      ? [
          [`part-${index}`, inside],
          [`over-${index}`, over],
        ]
      : [[`part-${index}`, inside]];
  });
  return Object.fromEntries(entries);
}

/** Half of a band's height, in pixels. */
function halfOf(chart: Chart): number {
  const rows = chart.scales.y?.ticks.length ?? 1;
  return ((chart.chartArea.bottom - chart.chartArea.top) / Math.max(1, rows) / 2) * breadth;
}

/** A dotted line behind all bands, its words under the last. */
export function markOf(theme: Theme, { value, text, isShown }: Mark, bands: readonly Band[]) {
  const line: Annotation = {
    kind: 'rule',
    isShown,
    isBehind: true,
    // From within the first band to within the last: over the first one stand words.
    from: ({ scales }) => ({ x: pixelOn(scales.x, value), y: pixelOn(scales.y, 0) }),
    to: ({ scales }) => ({ x: pixelOn(scales.x, value), y: pixelOn(scales.y, bands.length - 1) }),
    color: theme.ink,
    width: 1.5,
    dash: [2, 4],
  };
  const words = label(theme, {
    x: value,
    y: bands.length - 1,
    text,
    color: theme.ink,
    align: 'start',
    dx: 8,
    dy: (chart) => halfOf(chart) + 14,
    isShown,
  });
  return { mark: line, 'mark-words': words };
}
