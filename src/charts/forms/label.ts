/** Words at a place of a plot, in Chart.js's words. */
import type { Chart, Scale } from 'chart.js';
import type { SetWords, Words } from '../canvas/annotations.ts';
import {
  cssFont,
  fontOf,
  lineHeight,
  sizeIn,
  typeSize,
  widthOfWords,
} from '../canvas/measure-text.ts';
import type { Theme } from '../theme.ts';
import type { Box, Point } from './placement.ts';

export interface Label {
  /** The point the words belong to, in units of the axes; on an axis of names, a name or its number. */
  x: number | string;
  y: number | string;
  /** Its lines; by the chart where they depend on its size. */
  text: string | string[] | ((chart: Chart) => string | string[]);
  color: string;
  size?: InPixels;
  weight?: number;
  /** Whether the first line is larger and bolder than those under it; `leaderSize` is its size. */
  hasLeader?: boolean;
  leaderSize?: InPixels;
  /** Which part of the words stands at the point; `start` puts them to its right. */
  align?: 'start' | 'center' | 'end';
  /** Pixels from the point, right and down. */
  dx?: InPixels;
  dy?: InPixels;
  /** Where the middle of the words stands, in pixels, where a chart's other words decide it. */
  place?: (chart: Chart) => Point;
  /** Whether the words hang down from the point, and break where they would leave the chart. */
  wraps?: boolean;
  /** The colour of the ground that words on marks stand out from. */
  halo?: string;
  isShown?: boolean;
}

/** A number of pixels, or how many they are on a chart. */
type InPixels = number | ((chart: Chart) => number);

function pixelsOf(chart: Chart, pixels: InPixels): number {
  return typeof pixels === 'number' ? pixels : pixels(chart);
}

/** A line as several, broken at spaces so that each part fits, where it can. */
function breakLine(line: string, fits: (part: string) => boolean): string[] {
  const parts: string[] = [];
  for (const word of line.split(' ')) {
    const longer = `${parts.at(-1)} ${word}`;
    if (parts.length > 0 && fits(longer)) parts.splice(-1, 1, longer);
    else parts.push(word);
  }
  return parts;
}

function fontsIn(chart: Chart, theme: Theme, spec: Label) {
  const { width } = chart;
  const { weight = 400 } = spec;
  const size = pixelsOf(chart, spec.size ?? typeSize.label);
  return [
    ...(spec.hasLeader
      ? [fontOf(theme, sizeIn(width, pixelsOf(chart, spec.leaderSize ?? typeSize.strong)), 600)]
      : []),
    fontOf(theme, sizeIn(width, size), weight),
  ];
}

/** Width of some lines of a label, of which the first is its line number `from`. */
function widthIn(
  chart: Chart,
  theme: Theme,
  spec: Label,
  written: readonly string[],
  from = 0,
): number {
  const fonts = fontsIn(chart, theme, spec);
  const widths = written.map((line, index) => {
    const font = fonts[Math.min(from + index, fonts.length - 1)];
    return font ? widthOfWords(chart.ctx, cssFont(font), line) : 0;
  });
  return Math.max(...widths);
}

/** Where a value, or a name of an axis of names, stands on a scale. */
export function pixelOn(scale: Scale | undefined, value: number | string): number {
  const number = typeof value === 'number' ? value : scale?.parse(value);
  return typeof number === 'number' ? (scale?.getPixelForValue(number) ?? 0) : 0;
}

function pointIn(chart: Chart, { x, y, dx = 0, dy = 0 }: Label): Point {
  const { scales } = chart;
  return {
    x: pixelOn(scales.x, x) + pixelsOf(chart, dx),
    y: pixelOn(scales.y, y) + pixelsOf(chart, dy),
  };
}

/** From the point of a label to the edge of the chart that its words run to, in pixels. */
function roomToEdge(chart: Chart, spec: Label): number {
  const { x } = pointIn(chart, spec);
  return spec.align === 'start' ? chart.width - x : x;
}

/** The lines of a label as a chart of its width breaks them. */
function linesIn(chart: Chart, theme: Theme, spec: Label): string[] {
  const lines = [typeof spec.text === 'function' ? spec.text(chart) : spec.text].flat();
  if (!spec.wraps) return lines;
  // Where a line may be is asked before the axes have a place, too.
  const room = roomToEdge(chart, spec);
  return lines.flatMap((line, index) =>
    breakLine(line, (part) => widthIn(chart, theme, spec, [part], index) <= room),
  );
}

/** Width and height of a label's words, in pixels. */
export function measureLabel(
  chart: Chart,
  theme: Theme,
  spec: Label,
): { width: number; height: number } {
  const lines = linesIn(chart, theme, spec);
  const fonts = fontsIn(chart, theme, spec);
  const heights = lines.map(
    (_line, index) => (fonts[Math.min(index, fonts.length - 1)]?.size ?? 0) * lineHeight,
  );
  return {
    width: widthIn(chart, theme, spec, lines),
    height: heights.reduce((sum, height) => sum + height, 0),
  };
}

/** Where a label's words stand, in pixels, pushed back where they would leave the chart. */
export function boxOfLabel(chart: Chart, theme: Theme, spec: Label): Box {
  const { width, height } = measureLabel(chart, theme, spec);
  const { x, y } = pointIn(chart, spec);
  const wanted = x - { start: 0, center: width / 2, end: width }[spec.align ?? 'center'];
  const left = wanted - Math.max(0, wanted + width - chart.width) + Math.max(0, -wanted);
  const top = spec.wraps ? y : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

/** What a chart is asked for several times, worked out once each time it has been laid out. */
function oncePerLayout<Value>(work: (chart: Chart) => Value): (chart: Chart) => Value {
  let last: { area: Chart['chartArea']; value: Value } | undefined;
  return (chart) => {
    // Chart.js makes this object anew whenever it lays a chart out.
    const { chartArea: area } = chart;
    if (last?.area !== area) last = { area, value: work(chart) };
    return last.value;
  };
}

/** Words at a place of the plot. */
export function label(theme: Theme, spec: Label): Words {
  const { align = 'center', place, color, halo } = spec;
  return {
    kind: 'words',
    isShown: () => spec.isShown ?? true,
    set: oncePerLayout((chart): SetWords => {
      const words = { lines: linesIn(chart, theme, spec), fonts: fontsIn(chart, theme, spec) };
      if (!place) return { ...words, ...boxOfLabel(chart, theme, spec) };
      const { width, height } = measureLabel(chart, theme, spec);
      const { x, y } = place(chart);
      return { ...words, left: x - width / 2, top: y - height / 2, right: x + width / 2 };
    }),
    align,
    color,
    ...(halo && { halo }),
  };
}
