/** Words, lines and marks on a chart that are no data: what each says and where, and how it is drawn. */
import type { Chart, ChartType, Plugin } from 'chart.js';
import type { Point } from '../forms/placement.ts';
import { cssFont, type Font, lineHeight } from './measure-text.ts';

/** Lines of words as they stand on a chart of its size. */
export interface SetWords {
  lines: readonly string[];
  /** The font of each line; the last is that of the lines after it too. */
  fonts: readonly Font[];
  /** What they take, in pixels. */
  left: number;
  top: number;
  right: number;
}

export interface Words {
  kind: 'words';
  isShown: (chart: Chart) => boolean;
  set: (chart: Chart) => SetWords;
  align: 'start' | 'center' | 'end';
  color: string;
  /** The colour of the ground that words on marks stand out from. */
  halo?: string;
}

export interface Rule {
  kind: 'rule';
  isShown: boolean;
  from: (chart: Chart) => Point;
  to: (chart: Chart) => Point;
  color: string;
  /** In pixels, as its dashes and gaps are. */
  width: number;
  dash?: readonly number[];
}

export type Annotation = Words | Rule;

/** Annotations by a name that one keeps over all steps, in the order they are drawn in. */
export type Annotations = Readonly<Record<string, Annotation>>;

export interface AnnotationsOptions {
  of: Annotations;
  /** How much of one is seen now, from 0 to 1; all of it without this. */
  alphaOf?: (name: string) => number;
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    annotations?: AnnotationsOptions;
  }
}

/** How far round words their halo reaches, in pixels, twice. */
const haloWidth = 5;

function isAnnotationsOptions(options: object): options is AnnotationsOptions {
  return 'of' in options;
}

/** What a chart has, as it was given: Chart.js's own view of its options asks for each part of them anew. */
function optionsOf(chart: Chart): AnnotationsOptions | undefined {
  const options = chart.config.options?.plugins?.annotations;
  return options && isAnnotationsOptions(options) ? options : undefined;
}

function isSeen(annotation: Annotation, chart: Chart): boolean {
  return annotation.kind === 'rule' ? annotation.isShown : annotation.isShown(chart);
}

/** What is written and where, by name: what is another text after a step has come or gone. Unseen ones are left out. */
export function readAnnotations(chart: Chart): Map<string, string> {
  const entries = Object.entries(optionsOf(chart)?.of ?? {}).flatMap(
    ([name, annotation]): [string, string][] => {
      if (!isSeen(annotation, chart)) return [];
      if (annotation.kind === 'words') {
        const { lines, left, top } = annotation.set(chart);
        return [[name, [Math.round(left), Math.round(top), ...lines].join(' ')]];
      }
      const { x, y } = annotation.from(chart);
      return [[name, [Math.round(x), Math.round(y)].join(' ')]];
    },
  );
  return new Map(entries);
}

function drawWords(ctx: CanvasRenderingContext2D, words: Words, chart: Chart) {
  const { lines, fonts, left, top, right } = words.set(chart);
  const x = { start: left, center: (left + right) / 2, end: right }[words.align];
  ctx.textBaseline = 'middle';
  ctx.textAlign = words.align;
  const eachLine = (write: (line: string, y: number) => void) => {
    let below = top;
    lines.forEach((line, index) => {
      const font = fonts[Math.min(index, fonts.length - 1)];
      if (!font) return;
      const height = font.size * lineHeight;
      ctx.font = cssFont(font);
      write(line, below + height / 2);
      below += height;
    });
  };
  if (words.halo) {
    ctx.lineJoin = 'round';
    ctx.miterLimit = 2;
    ctx.lineWidth = haloWidth;
    ctx.strokeStyle = words.halo;
    eachLine((line, y) => ctx.strokeText(line, x, y));
  }
  ctx.fillStyle = words.color;
  eachLine((line, y) => ctx.fillText(line, x, y));
}

function drawRule(ctx: CanvasRenderingContext2D, rule: Rule, chart: Chart) {
  const [from, to] = [rule.from(chart), rule.to(chart)];
  ctx.beginPath();
  ctx.lineWidth = rule.width;
  ctx.strokeStyle = rule.color;
  ctx.setLineDash([...(rule.dash ?? [])]);
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
  ctx.stroke();
}

function drawAll(chart: Chart) {
  const options = optionsOf(chart);
  if (!options) return;
  const { ctx } = chart;
  for (const [name, annotation] of Object.entries(options.of)) {
    if (!isSeen(annotation, chart)) continue;
    const alpha = options.alphaOf?.(name) ?? 1;
    if (alpha === 0) continue;
    ctx.save();
    ctx.globalAlpha *= alpha;
    if (annotation.kind === 'words') drawWords(ctx, annotation, chart);
    else drawRule(ctx, annotation, chart);
    ctx.restore();
  }
}

export const annotations: Plugin<ChartType, object> = {
  id: 'annotations',
  afterDatasetsDraw: drawAll,
};
