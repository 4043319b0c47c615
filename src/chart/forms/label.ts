/** Words at a place of a plot, in Chart.js's words. */
import type { Chart } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { Theme } from '../theme.ts';
import { fontOf, sizeIn, typeSize } from './type.ts';

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
  };
}
