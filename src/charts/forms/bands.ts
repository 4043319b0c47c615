/** Bands of one length, one under another, each divided into the parts of a whole. */

import type { Chart } from 'chart.js';
import { formatDatum } from '../../data/format.ts';
import type { Datum } from '../../data/story.ts';
import type { Annotation } from '../canvas/annotations.ts';
import { fontOf, typeSize } from '../canvas/measure-text.ts';
import type { ChartConfig } from '../config.ts';
import { type Theme, type Tone, tint, toneOf } from '../theme.ts';
import { hiddenAxis } from './axes.ts';
import { type Label, label, measureLabel, pixelOn } from './label.ts';

/** A part of a band. */
export interface Part {
  datum: Datum;
  name: string;
  /** "rest" is pale. */
  tone: Tone;
}

/** One band, its parts from left to right. */
export interface Band {
  /** "2014" */
  name: string;
  parts: readonly Part[];
  isShown: boolean;
}

export interface BandsSpec {
  bands: readonly Band[];
  /** What the parts of a band may come to, in their unit: its length. */
  whole: number;
  /** A value marked across all bands, with its words. */
  mark?: Mark;
}

/** A value in the unit of the bands. */
export interface Mark {
  value: number;
  text: string;
  isShown: boolean;
}

/** A part with its band and where it begins and ends. */
export interface Segment {
  part: Part;
  band: Band;
  start: number;
  end: number;
}

/** All parts in order. Throws a sentence where the parts of a band are more than the whole. */
export function segmentsOf({ bands, whole }: BandsSpec): Segment[] {
  return bands.flatMap((band) => {
    let start = 0;
    const segments = band.parts.map((part) => {
      const stretch = { part, band, start, end: start + part.datum.value };
      start = stretch.end;
      return stretch;
    });
    if (start > whole * 1.001) {
      throw new Error(`the parts of the band "${band.name}" come to ${start}, more than ${whole}`);
    }
    return segments;
  });
}

/** Whether a part is our own arithmetic. */
export function isDerived({ part }: Segment): boolean {
  return part.datum.confidence === 'derived';
}

/** Share of its row that a band is high. */
export const breadth = 0.7;

/** Inside a part to either side of its words, in pixels. */
const inset = 14;

/** The words in a part: its name over its value, where both fit. */
function wordsOf(theme: Theme, stretch: Segment): Label {
  const { part, band, start } = stretch;
  const isPale = part.tone === 'rest' || isDerived(stretch);
  return {
    x: start,
    y: band.name,
    text: [formatDatum(part.datum), part.name],
    hasLeader: true,
    leaderSize: typeSize.large,
    color: isPale ? theme.ink : theme.ground,
    align: 'start',
    dx: inset,
    isShown: band.isShown,
  };
}

/** Whether the words of a part fit into it. */
function hasRoom(chart: Chart, theme: Theme, stretch: Segment): boolean {
  const { x } = chart.scales;
  if (!x) return false;
  const length = x.getPixelForValue(stretch.end) - x.getPixelForValue(stretch.start);
  return measureLabel(chart, theme, wordsOf(theme, stretch)).width + 2 * inset <= length;
}

/** A part's words in it; of the last part of a band over its right end where they do not fit. */
export function annotationsOf(theme: Theme, segments: readonly Segment[]) {
  const entries = segments.flatMap((stretch, index): [string, Annotation][] => {
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
    const isLast = segments[index + 1]?.band !== stretch.band;
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

/** Where a part begins and ends, and the name of its band. */
interface FloatingBar {
  x: [number, number];
  y: string;
}

/** Room for the names of bands, in pixels. */
const namesRoom = 92;

function fillOf(theme: Theme, stretch: Segment): string {
  const { tone } = stretch.part;
  if (tone === 'rest') return isDerived(stretch) ? theme.ground : theme.rule;
  return isDerived(stretch) ? tint(toneOf(theme, tone)) : toneOf(theme, tone);
}

/** The still of a chart of bands. */
export function drawBands(theme: Theme, spec: BandsSpec): ChartConfig {
  const { bands, whole, mark } = spec;
  const segments = segmentsOf(spec);
  return {
    marks: {
      dataset: 0,
      of: segments.map(({ part, band }) => ({ what: part.datum, isShown: band.isShown })),
    },
    type: 'bar',
    data: {
      labels: bands.map(({ name }) => name),
      datasets: [
        {
          type: 'floatingBars' as const,
          data: segments.map(
            ({ band, start, end }): FloatingBar => ({
              x: [start, band.isShown ? end : start],
              y: band.name,
            }),
          ),
          backgroundColor: segments.map((stretch) => fillOf(theme, stretch)),
          borderColor: segments.map((stretch) =>
            isDerived(stretch) ? toneOf(theme, stretch.part.tone) : theme.ground,
          ),
          borderWidth: segments.map((stretch) =>
            stretch.band.isShown
              ? { right: 2, ...(isDerived(stretch) && { left: 2, top: 2, bottom: 2 }) }
              : 0,
          ),
          borderSkipped: false as const,
          barPercentage: breadth,
          categoryPercentage: 1,
          grouped: false,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: hiddenAxis(0, whole),
        y: {
          type: 'category',
          border: { display: false },
          grid: { display: false },
          afterFit: (axis) => {
            axis.width = namesRoom;
          },
          ticks: {
            color: bands.map(({ isShown }) => (isShown ? theme.ink : theme.muted)),
            font: fontOf(theme, typeSize.strong, 600),
            crossAlign: 'far',
            padding: 0,
          },
        },
      },
      plugins: {
        annotations: {
          of: {
            ...annotationsOf(theme, segments),
            ...(mark && markOf(theme, mark, bands)),
          },
        },
      },
    },
  };
}
