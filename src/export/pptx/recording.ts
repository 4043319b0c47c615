/** A canvas without a screen that writes down what a chart draws: paths by their colour, and words. */

/** A step of a path, in pixels: "M", "L", "C" and "Z" as in SVG. */
export type Move = readonly [kind: 'M' | 'L' | 'C' | 'Z', ...places: number[]];

/** All that is filled, or drawn as a line, in one colour. */
export interface Tone {
  color: string;
  alpha: number;
  /** Of a line, in pixels; filled without it. */
  lineWidth?: number;
  moves: Move[];
}

export interface Words {
  text: string;
  x: number;
  y: number;
  color: string;
  /** In pixels. */
  size: number;
  isBold: boolean;
  align: string;
}

export interface Recording {
  tones: readonly Tone[];
  words: readonly Words[];
}

interface State {
  x: number;
  y: number;
  fillStyle: unknown;
  strokeStyle: unknown;
  globalAlpha: number;
  lineWidth: number;
  font: string;
  textAlign: string;
}

/** Width of a letter of the deck's type on average, in its own size: there is nothing here to measure it with. */
const letterWidth = 0.49;

/** How many straight lines a whole circle is drawn with. */
const circleSides = 32;

function sizeOf(font: string): number {
  return Number(/([\d.]+)px/.exec(font)?.[1] ?? 16);
}

/** What stands in for a path of a canvas. */
export class RecordingPath {
  moves: Move[] = [];
  protected origin = { x: 0, y: 0 };

  #add(kind: 'M' | 'L' | 'C', ...places: number[]): void {
    const { x, y } = this.origin;
    this.moves.push([kind, ...places.map((place, index) => place + (index % 2 === 0 ? x : y))]);
  }
  moveTo(x: number, y: number): void {
    this.#add('M', x, y);
  }
  lineTo(x: number, y: number): void {
    this.#add(this.moves.length === 0 ? 'M' : 'L', x, y);
  }
  bezierCurveTo(a: number, b: number, c: number, d: number, x: number, y: number): void {
    this.#add('C', a, b, c, d, x, y);
  }
  quadraticCurveTo(a: number, b: number, x: number, y: number): void {
    const last = this.moves.at(-1)?.slice(-2).map(Number) ?? [];
    const from = { x: (last[0] ?? a) - this.origin.x, y: (last[1] ?? b) - this.origin.y };
    const toward = (start: number, over: number) => start + ((over - start) * 2) / 3;
    this.#add('C', toward(from.x, a), toward(from.y, b), toward(x, a), toward(y, b), x, y);
  }
  closePath(): void {
    if (this.moves.length > 0) this.moves.push(['Z']);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const sides = Math.max(2, Math.ceil((Math.abs(to - from) / (2 * Math.PI)) * circleSides));
    for (let side = 0; side <= sides; side += 1) {
      const angle = from + ((to - from) * side) / sides;
      const place = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
      if (side === 0) this.moveTo(...place);
      else this.lineTo(...place);
    }
  }
}

/** What stands in for a canvas's context. */
export class RecordingContext extends RecordingPath {
  readonly canvas = { width: 0, height: 0, style: {}, getContext: () => this };
  readonly #tones = new Map<string, Tone>();
  readonly #words: Words[] = [];
  readonly #saved: State[] = [];
  fillStyle: unknown = '#000000';
  strokeStyle: unknown = '#000000';
  globalAlpha = 1;
  lineWidth = 1;
  font = '16px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';

  save(): void {
    const { fillStyle, strokeStyle, globalAlpha, lineWidth, font, textAlign } = this;
    this.#saved.push({
      ...this.origin,
      fillStyle,
      strokeStyle,
      globalAlpha,
      lineWidth,
      font,
      textAlign,
    });
  }
  restore(): void {
    const state = this.#saved.pop();
    if (!state) return;
    const { x, y, ...rest } = state;
    this.origin = { x, y };
    Object.assign(this, rest);
  }
  translate(x: number, y: number): void {
    this.origin = { x: this.origin.x + x, y: this.origin.y + y };
  }
  resetTransform(): void {
    this.origin = { x: 0, y: 0 };
  }
  setTransform(_a: number, _b: number, _c: number, _d: number, x: number, y: number): void {
    this.origin = { x, y };
  }
  beginPath(): void {
    this.moves = [];
  }
  /** Adds the path to what has its colour already: a shape a tone. */
  #draw(from: unknown, moves: readonly Move[], lineWidth?: number): void {
    const style = typeof from === 'object' && from !== null && 'color' in from ? from.color : from;
    if (typeof style !== 'string' || !/^(#|rgb)/.test(style) || moves.length === 0) return;
    if (/^#.{6}00$|, ?0\)$/.test(style)) return;
    const key = [style, this.globalAlpha, lineWidth].join();
    const tone = this.#tones.get(key) ?? {
      color: style,
      alpha: this.globalAlpha,
      moves: [],
      ...(lineWidth && { lineWidth }),
    };
    tone.moves.push(...moves);
    this.#tones.set(key, tone);
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
  stroke(path: unknown): void {
    const moves = path instanceof RecordingPath ? path.moves : this.moves;
    if (this.lineWidth > 0) this.#draw(this.strokeStyle, moves, this.lineWidth);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    const kept = this.moves;
    this.moves = [];
    this.rect(x, y, width, height);
    this.fill();
    this.moves = kept;
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
    this.#words.push({
      text,
      x: x + this.origin.x,
      y: y + this.origin.y + middle,
      color: this.fillStyle,
      size,
      isBold: /\b(bold|[6-9]00)\b/.test(this.font),
      align: this.textAlign,
    });
  }
  measureText(text: unknown): { width: number } {
    // An annotation without words asks how wide nothing is.
    return { width: String(text ?? '').length * letterWidth * sizeOf(this.font) };
  }
  getLineDash(): number[] {
    return [];
  }
  // What a shape of Office has no like of, or what the canvas here needs not.
  clip(): void {}
  clearRect(): void {}
  setLineDash(): void {}
  strokeText(): void {}
  rotate(): void {}
  scale(): void {}

  /** What was drawn since the last time this was asked. */
  take(): Recording {
    const recording = { tones: [...this.#tones.values()], words: [...this.#words] };
    this.#tones.clear();
    this.#words.length = 0;
    return recording;
  }
}
