/** What all forms share: type, a linear axis in years, labels and event marks in Chart.js's words. */
import type { Chart } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { formatShortDate, toYears } from '../../data/dates.ts';
import type { StoryEvent } from '../../data/story.ts';
import type { Theme } from '../theme.ts';

/** Sizes of type in a chart, in pixels of the 1280 × 720 canvas. */
export const typeSize = { label: 18, strong: 24, display: 42 } as const;

/** Charts narrower than this, in pixels, have their large words smaller. */
const narrow = 600;
const narrowSize: Record<number, number> = { [typeSize.strong]: 20, [typeSize.display]: 30 };

/** A size of type as a chart of a width in pixels has it. */
export function sizeIn(width: number, size: number): number {
  return width < narrow ? (narrowSize[size] ?? size) : size;
}

export const hollowDash = [5, 5];

export function fontOf(theme: Theme, size: number, weight: number | 'normal' = 'normal') {
  return { family: theme.font, size, weight, lineHeight: 1.2 };
}

/** Every how manieth label of an axis has room, when each needs `room` pixels. */
export function labelStep(axis: { width: number }, count: number, room: number): number {
  return axis.width > 0 ? Math.max(1, Math.ceil((count * room) / axis.width)) : 1;
}

/** A time axis in years: labels stand under the middle of each year, or of as many as there is room for. */
export function yearAxis(theme: Theme, from: number, to: number) {
  return {
    type: 'linear' as const,
    min: from,
    max: to,
    border: { color: theme.muted },
    grid: { display: false },
    afterBuildTicks: (axis: { ticks: { value: number }[]; chart: { width: number } }) => {
      axis.ticks = [];
      const every = labelStep(axis.chart, to - from, 52);
      for (let year = from; year < to; year += every) axis.ticks.push({ value: year + 0.5 });
    },
    ticks: {
      color: theme.muted,
      font: fontOf(theme, typeSize.label),
      maxRotation: 0,
      autoSkip: false,
      callback: (value: number | string) => String(Math.floor(Number(value))),
    },
  };
}

/** A value axis from zero with few light gridlines; the unit is named once, by the chart's heading. */
export function valueAxis(
  theme: Theme,
  max: number,
  step: number,
  format: (value: number) => string,
) {
  return {
    type: 'linear' as const,
    min: 0,
    max,
    border: { display: false },
    grid: { color: theme.rule, drawTicks: false },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = [];
      for (let value = 0; value <= max; value += step) axis.ticks.push({ value });
    },
    ticks: {
      autoSkip: false,
      padding: 10,
      color: theme.muted,
      font: fontOf(theme, typeSize.label),
      callback: (value: number | string) => format(Number(value)),
    },
  };
}

/** An axis that only places marks and is not seen. */
export function hiddenAxis(min: number, max: number) {
  return { type: 'linear' as const, display: false, min, max };
}

export interface Label {
  x: number;
  y: number;
  text: string | string[];
  color: string;
  size?: number;
  weight?: number;
  /** Whether the first line is larger and bolder than those under it. */
  isLed?: boolean;
  /** Which part of the words stands at the point; `start` puts them to its right. */
  align?: 'start' | 'center' | 'end';
  /** Pixels from the point, right and down. */
  dx?: number;
  dy?: number;
  /** Whether the words hang down from the point, and break where they would leave the chart. */
  isHung?: boolean;
  isShown?: boolean;
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

/** Words at a place of the plot, pushed back where they would leave the chart. */
export function label(theme: Theme, spec: Label): AnnotationOptions<'label'> {
  const { align = 'center', size = typeSize.label, dx = 0 } = spec;
  const lines = [spec.text].flat();
  const fontsIn = ({ width }: Chart) => [
    ...(spec.isLed ? [fontOf(theme, sizeIn(width, typeSize.strong), 600)] : []),
    fontOf(theme, sizeIn(width, size), spec.weight ?? 400),
  ];
  const widthIn = (chart: Chart, written: readonly string[]) => {
    const fonts = fontsIn(chart);
    const { ctx } = chart;
    ctx.save();
    const widths = written.map((line, index) => {
      const font = fonts[Math.min(index, fonts.length - 1)];
      if (font) ctx.font = `${font.weight} ${font.size}px ${font.family}`;
      return ctx.measureText(line).width;
    });
    ctx.restore();
    return Math.max(...widths);
  };
  const placeIn = ({ scales }: Chart) => (scales.x?.getPixelForValue(spec.x) ?? 0) + dx;
  const linesIn = (chart: Chart) => {
    if (!spec.isHung) return lines;
    const room = align === 'start' ? chart.width - placeIn(chart) : placeIn(chart);
    return lines.flatMap((line) => breakLine(line, (part) => widthIn(chart, [part]) <= room));
  };
  return {
    type: 'label',
    display: spec.isShown ?? true,
    xValue: spec.x,
    yValue: spec.y,
    content: ({ chart }) => linesIn(chart),
    color: spec.color,
    font: ({ chart }) => fontsIn(chart),
    textAlign: align,
    position: { x: align, y: spec.isHung ? 'start' : 'center' },
    xAdjust: ({ chart }) => {
      const width = widthIn(chart, linesIn(chart));
      const left = placeIn(chart) - { start: 0, center: width / 2, end: width }[align];
      return dx - Math.max(0, left + width - chart.width) + Math.max(0, -left);
    },
    yAdjust: spec.dy ?? 0,
    padding: 0,
    backgroundColor: 'transparent',
    clip: false,
  } as AnnotationOptions<'label'>;
}

/** A thin line on the time axis with the event's date and short name beside its top. */
export function eventMark(
  theme: Theme,
  event: StoryEvent,
  spec: { top: number; isShown: boolean; side?: 'left' | 'right'; color?: string },
): Record<string, AnnotationOptions> {
  const x = toYears(event.date);
  const isRight = spec.side !== 'left';
  return {
    [`${event.id}-line`]: {
      type: 'line',
      display: spec.isShown,
      xMin: x,
      xMax: x,
      yMin: 0,
      yMax: spec.top,
      borderColor: spec.color ?? theme.muted,
      borderWidth: 1,
    },
    [`${event.id}-label`]: label(theme, {
      x,
      y: spec.top,
      text: [event.short, formatShortDate(event.date)],
      color: spec.color ?? theme.muted,
      align: isRight ? 'start' : 'end',
      dx: isRight ? 8 : -8,
      // Clear of the topmost gridline.
      dy: 8,
      isHung: true,
      isShown: spec.isShown,
    }),
  };
}
