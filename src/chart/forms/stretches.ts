/** Bands and their parts, and where each part begins and ends. */
import type { Datum } from '../../data/story.ts';
import type { Tone } from '../theme.ts';

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
export interface Stretch {
  part: Part;
  band: Band;
  start: number;
  end: number;
}

/** All parts in order. Throws a sentence where the parts of a band are more than the whole. */
export function stretchesOf({ bands, whole }: BandsSpec): Stretch[] {
  return bands.flatMap((band) => {
    let start = 0;
    const stretches = band.parts.map((part) => {
      const stretch = { part, band, start, end: start + part.datum.value };
      start = stretch.end;
      return stretch;
    });
    if (start > whole * 1.001) {
      throw new Error(`the parts of the band "${band.name}" come to ${start}, more than ${whole}`);
    }
    return stretches;
  });
}

/** Whether a part is our own arithmetic. */
export function isDerived({ part }: Stretch): boolean {
  return part.datum.confidence === 'derived';
}

/** Share of its row that a band is high. */
export const breadth = 0.7;
