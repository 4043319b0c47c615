/** What a drawing's paths are gathered in: a shape a tone, in the order in which they lie over each other. */
import type { Box } from '../../chart/forms/label-places.ts';
import { boxOf, isMeeting } from './box.ts';
import type { Move, Tone } from './recording.ts';

interface LaidTone {
  tone: Tone;
  /** What it shares with others of its look. */
  key: string;
  /** Where each of its paths lies. */
  boxes: Box[];
}

/** Gathers paths by their look. */
export class LaidTones {
  #all: LaidTone[] = [];

  /** Adds a path to what has its look already, unless something drawn since would come to lie over it. */
  add(look: Omit<Tone, 'moves'>, moves: readonly Move[]): void {
    const { color, alpha, lineWidth, isDashed } = look;
    const key = [color, alpha, lineWidth, isDashed].join();
    const box = boxOf(moves, (lineWidth ?? 0) / 2);
    const at = this.#all.findLastIndex((one) => one.key === key);
    const isUnder = this.#all
      .slice(at + 1)
      .some(({ boxes }) => boxes.some((other) => isMeeting(box, other)));
    const known = isUnder ? undefined : this.#all[at];
    if (known) {
      known.tone.moves.push(...moves);
      known.boxes.push(box);
    } else {
      this.#all.push({ tone: { ...look, moves: [...moves] }, key, boxes: [box] });
    }
  }

  /** The tones since the last time this was asked. */
  take(): Tone[] {
    const tones = this.#all.map(({ tone }) => tone);
    this.#all = [];
    return tones;
  }
}
