/** What a chart draws, written down: paths by their colour, and words. */

/** A step of a path, in pixels: "M", "L", "C" and "Z" as in SVG. */
export type Move = readonly [kind: 'M' | 'L' | 'C' | 'Z', ...places: number[]];

/** All that is filled, or drawn as a line, in one colour. */
export interface Tone {
  color: string;
  alpha: number;
  /** Of a line, in pixels; filled without it. */
  lineWidth?: number;
  /** Of a line that is not whole. */
  isDashed?: boolean;
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
  /** The colour of what surrounds the letters, where they stand on marks. */
  halo?: string;
}

export interface Recording {
  tones: readonly Tone[];
  words: readonly Words[];
}
