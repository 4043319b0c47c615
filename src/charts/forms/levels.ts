/** Levels: vessels of one height, each filled as far as what is left of its peak. */
import type { Chart } from 'chart.js';
import { formatDatum } from '../../data/format.ts';
import type { Datum } from '../../data/story.ts';
import type { Annotation } from '../canvas/annotations.ts';
import { lineHeight, sizeIn, typeSize } from '../canvas/measure-text.ts';
import type { ChartConfig } from '../config.ts';
import { type Theme, type Tone, toneOf } from '../theme.ts';
import { hiddenAxis } from './axes.ts';
import { type Label, label, measureLabel } from './label.ts';

export interface Level {
  /** "People" */
  name: string;
  tone: Tone;
  /** How much is left, in per cent of the peak. */
  share: Datum;
  /** What there is now, and when, as words under it. */
  now: Datum;
  when: string;
  /** The peak in words: "about 80,000, early 2022, derived". */
  peak: string;
  /** What the empty part says: "nearly 30% fewer". */
  note?: string;
  isShown: boolean;
}

/** A full vessel, in per cent. */
const full = 100;
/** Share of the distance from one vessel to the next that a vessel is wide. */
const breadth = 0.95;
/** Sizes of the large number, the first that fits. */
const sizes = [68, typeSize.display, typeSize.large, 34, 28, typeSize.strong];

/** From the edge of a vessel to its words, in pixels: less where it is narrow. */
const insetIn = ({ width }: Chart) => (width < 700 ? 8 : 20);

/** From one vessel to the next, in pixels: the outer two stand at the edges of the chart. */
function distanceIn({ width, data }: Chart): number {
  return width / (Math.max(1, data.labels?.length ?? 1) - 1 + breadth);
}

/** Width of a vessel, in pixels. */
function widthIn(chart: Chart): number {
  return distanceIn(chart) * breadth;
}

/** The first size at which words fit into a vessel. */
function sizeFor(theme: Theme, spec: Label) {
  return (chart: Chart) => {
    const room = widthIn(chart) - 2 * insetIn(chart);
    const fits = (size: number) => measureLabel(chart, theme, { ...spec, size }).width <= room;
    return sizes.find(fits) ?? typeSize.label;
  };
}

/** Between the name over a vessel and the vessel, in pixels. */
const nameGap = 8;

/** The name of a level over its peak. */
function nameOf(theme: Theme, { name, tone, peak }: Level, index: number): Label {
  return {
    x: index,
    y: full,
    text: [name, peak],
    color: toneOf(theme, tone),
    hasLeader: true,
    align: 'start',
    dx: (chart) => -widthIn(chart) / 2,
    wraps: true,
    breakAt: widthIn,
  };
}

function heightOfName(chart: Chart, theme: Theme, level: Level, index: number): number {
  return measureLabel(chart, theme, nameOf(theme, level, index)).height + nameGap;
}

function wordsOf(theme: Theme, level: Level, index: number): [string, Annotation][] {
  const { share, now, when, note, isShown } = level;
  const base = {
    x: index,
    align: 'start' as const,
    wraps: true,
    dx: (chart: Chart) => insetIn(chart) - widthIn(chart) / 2,
    dy: insetIn,
  };
  const breakAt = (chart: Chart) => widthIn(chart) - 2 * insetIn(chart);
  const number = { ...base, y: share.value, color: theme.ground, weight: 600, isShown };
  const size = sizeFor(theme, { ...number, text: formatDatum(now) });
  const under = (chart: Chart) => insetIn(chart) + sizeIn(chart.width, size(chart)) * lineHeight;
  return [
    [
      `name-${index}`,
      label(theme, {
        ...nameOf(theme, level, index),
        dy: (chart) => -heightOfName(chart, theme, level, index),
      }),
    ],
    [`now-${index}`, label(theme, { ...number, text: formatDatum(now), size })],
    [`when-${index}`, label(theme, { ...number, text: when, dy: under })],
    [
      `note-${index}`,
      label(theme, {
        ...base,
        breakAt,
        y: full,
        text: note ?? '',
        color: theme.ink,
        isShown: isShown && note !== undefined,
      }),
    ],
  ];
}

/** The still of levels. Throws a sentence where one is more than full. */
export function drawLevels(theme: Theme, levels: readonly Level[]): ChartConfig {
  for (const { name, share } of levels) {
    if (!(share.value >= 0 && share.value <= full)) {
      throw new Error(`the level "${name}" is ${share.value}, and a full one ${full}`);
    }
  }
  const bars = { barPercentage: breadth, categoryPercentage: 1, grouped: false };
  return {
    marks: { dataset: 0, of: levels.map(({ share, isShown }) => ({ what: share, isShown })) },
    type: 'bar',
    data: {
      labels: levels.map(({ name }) => name),
      datasets: [
        {
          ...bars,
          data: levels.map(({ share, isShown }, x) => ({ x, y: isShown ? share.value : full })),
          backgroundColor: levels.map(({ tone }) => toneOf(theme, tone)),
        },
        { ...bars, data: levels.map((_level, x) => ({ x, y: full })), backgroundColor: theme.wall },
      ],
    },
    options: {
      layout: { autoPadding: false },
      scales: {
        // Vessels have the numbers of the levels.
        x: hiddenAxis(-breadth / 2, levels.length - 1 + breadth / 2),
        y: {
          ...hiddenAxis(0, full),
          // Over the vessels stand their names.
          afterDataLimits: (axis: { max: number; chart: Chart }) => {
            const { chart } = axis;
            const names = levels.map((level, index) => heightOfName(chart, theme, level, index));
            const room = Math.min(Math.max(...names), chart.height / 2);
            axis.max = (full * chart.height) / (chart.height - room);
          },
        },
      },
      plugins: {
        annotations: {
          of: Object.fromEntries(levels.flatMap((level, index) => wordsOf(theme, level, index))),
        },
      },
    },
  };
}
