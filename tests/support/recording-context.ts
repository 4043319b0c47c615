/** A canvas without a screen that writes down what a chart draws. */

import { renderChart } from '../../src/charts/canvas/renderer.ts';
import type { ChartConfig } from '../../src/charts/config.ts';
import type { Box } from '../../src/charts/forms/placement.ts';
import type { MeasureText } from '../../src/pptx/measure-text.ts';
import {
  boxOf,
  boxOfWords,
  clipPath,
  isMeeting,
  LaidTones,
  type Move,
  moved,
  placed,
  type Recording,
  RecordingPath,
  type Transform,
  turned,
  unmoved,
  type Words,
  within,
} from './recording.ts';

interface State {
  transform: Transform;
  fillStyle: unknown;
  strokeStyle: unknown;
  globalAlpha: number;
  lineWidth: number;
  dash: readonly number[];
  font: string;
  textAlign: string;
  clipBox: Box;
}

const unclipped: Box = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };

function sizeOf(font: string): number {
  return Number(/([\d.]+)px/.exec(font)?.[1] ?? 16);
}

function isBold(font: string): boolean {
  return /\b(bold|[6-9]00)\b/.test(font);
}

/** What stands in for a canvas's context. */
export class RecordingContext extends RecordingPath {
  readonly canvas = { width: 0, height: 0, style: {}, getContext: () => this };
  readonly #tones = new LaidTones();
  readonly #words: Words[] = [];
  readonly #saved: State[] = [];
  #outlined: { text: string; color: string } | undefined;
  fillStyle: unknown = '#000000';
  strokeStyle: unknown = '#000000';
  globalAlpha = 1;
  lineWidth = 1;
  font = '16px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  dash: readonly number[] = [];
  clipBox: Box = unclipped;
  readonly #measure: MeasureText;

  constructor(measure: MeasureText) {
    super();
    this.#measure = measure;
  }

  save(): void {
    const { transform, fillStyle, strokeStyle, globalAlpha, lineWidth, dash } = this;
    const { font, textAlign, clipBox } = this;
    const style = { fillStyle, strokeStyle, globalAlpha, lineWidth, dash, font, textAlign };
    this.#saved.push({ transform, ...style, clipBox });
  }
  restore(): void {
    const state = this.#saved.pop();
    if (!state) return;
    Object.assign(this, state);
  }
  translate(x: number, y: number): void {
    this.transform = within(this.transform, [1, 0, 0, 1, x, y]);
  }
  resetTransform(): void {
    this.transform = unmoved;
  }
  setTransform(...transform: Transform): void {
    this.transform = transform;
  }
  rotate(angle: number): void {
    this.transform = within(this.transform, turned(angle));
  }
  scale(x: number, y: number): void {
    this.transform = within(this.transform, [x, 0, 0, y, 0, 0]);
  }
  beginPath(): void {
    this.moves = [];
  }
  /** Adds a path in a style; nothing that is not seen. */
  #draw(from: unknown, whole: readonly Move[], lineWidth?: number): void {
    const style = typeof from === 'object' && from !== null && 'color' in from ? from.color : from;
    if (typeof style !== 'string' || !/^(#|rgb)/.test(style)) return;
    if (/^#.{6}00$|, ?0\)$/.test(style)) return;
    const moves = clipPath(whole, this.clipBox, lineWidth === undefined ? 'fill' : 'stroke');
    if (moves.length === 0) return;
    const isDashed = lineWidth !== undefined && this.dash.length > 0;
    const line = lineWidth ? { lineWidth } : {};
    const dash = isDashed ? { isDashed } : {};
    this.#tones.add({ color: style, alpha: this.globalAlpha, ...line, ...dash }, moves);
  }
  /** A gradient is its first colour: shapes are of one. */
  createLinearGradient(): { color: unknown; addColorStop: (at: number, color: string) => void } {
    const gradient = {
      color: '',
      addColorStop: (_at: number, color: string) => {
        gradient.color ||= color;
      },
    };
    return gradient;
  }
  fill(): void {
    this.#draw(this.fillStyle, this.moves);
  }
  stroke(path?: unknown): void {
    const moves =
      path instanceof RecordingPath
        ? path.moves.map((move) => moved(move, this.transform))
        : this.moves;
    if (this.lineWidth > 0) this.#draw(this.strokeStyle, moves, this.lineWidth);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    const kept = this.moves;
    this.moves = [];
    this.rect(x, y, width, height);
    this.fill();
    this.moves = kept;
  }
  /** Words that stand on marks are outlined in the colour of the ground, and then written. */
  strokeText(text: string): void {
    if (typeof this.strokeStyle === 'string') this.#outlined = { text, color: this.strokeStyle };
  }
  fillText(text: string, x: number, y: number): void {
    if (
      text.trim() === '' ||
      typeof this.fillStyle !== 'string' ||
      this.fillStyle === 'transparent'
    )
      return;
    const size = sizeOf(this.font);
    const middle =
      { top: size / 2, hanging: size / 2, middle: 0, bottom: -size / 2 }[this.textBaseline] ??
      -size / 3;
    const [left, baseline] = placed(this.transform, x, y);
    const words = {
      text,
      x: left,
      y: baseline + middle,
      color: this.fillStyle,
      size,
      isBold: isBold(this.font),
      align: this.textAlign,
      ...(this.#outlined?.text === text && { halo: this.#outlined.color }),
    };
    this.#outlined = undefined;
    // A text box cannot be cut.
    if (isMeeting(boxOfWords(words, this.#measure), this.clipBox)) this.#words.push(words);
  }
  measureText(text: string): { width: number } {
    return { width: this.#measure(text, sizeOf(this.font), isBold(this.font)) };
  }
  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }
  getLineDash(): number[] {
    return [...this.dash];
  }
  /** Cuts what is drawn from now on at the path. Throws where it is no upright rectangle. */
  clip(): void {
    if (this.moves.map(([kind]) => kind).join('') !== 'MLLLZ')
      throw new Error('a drawing for PowerPoint can be clipped to one rectangle, no other path');
    const { left, right, top, bottom } = boxOf(this.moves);
    const clip = this.clipBox;
    this.clipBox = {
      left: Math.max(left, clip.left),
      right: Math.min(right, clip.right),
      top: Math.max(top, clip.top),
      bottom: Math.min(bottom, clip.bottom),
    };
  }
  // What a shape of Office has no like of, or what the canvas here needs not.
  clearRect(): void {}

  /** What was drawn since the last time this was asked. */
  take(): Recording {
    const recording = { tones: this.#tones.take(), words: [...this.#words] };
    this.#words.length = 0;
    return recording;
  }
}

/** Whether something has what charts ask of a page's canvas. */
export function isCanvas(stand: object): stand is HTMLCanvasElement {
  return ['width', 'height', 'style', 'getContext'].every((name) => name in stand);
}

/**
 * Works while paths are such as record: what draws lines makes a path of the global kind, which
 * no program has and none can be handed in. What was there before is there again after it, whatever happens.
 */
function withRecordingPaths<Result>(work: () => Result): Result {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'Path2D');
  Object.defineProperty(globalThis, 'Path2D', { value: RecordingPath, configurable: true });
  try {
    return work();
  } finally {
    if (before) Object.defineProperty(globalThis, 'Path2D', before);
    else Reflect.deleteProperty(globalThis, 'Path2D');
  }
}

/** What a still draws on a chart of a size in pixels. */
export function recordChart(
  config: ChartConfig,
  { width, height }: { width: number; height: number },
  measure: MeasureText,
): Recording {
  const context = new RecordingContext(measure);
  const { canvas } = context;
  if (!isCanvas(canvas)) throw new Error('the canvas that records lacks what charts ask for');
  return withRecordingPaths(() => {
    const chart = renderChart(canvas, config, { width, height, pixelRatio: 1 }, (error) => {
      throw error;
    });
    try {
      context.take();
      chart.redraw();
      return context.take();
    } finally {
      chart.destroy();
    }
  });
}
