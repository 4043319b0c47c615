/** A path of a canvas as the moves that it is made of. */
import type { Move } from './recording.ts';
import { moved, type Transform, unmoved } from './transform.ts';

/** How many straight lines a whole circle is drawn with. */
const circleSides = 32;

/** The part of a canvas's context that makes a path. */
export class RecordingPath {
  moves: Move[] = [];
  protected transform: Transform = unmoved;
  #last: { x: number; y: number } | undefined;

  #add(kind: 'M' | 'L' | 'C', ...places: number[]): void {
    const [x = 0, y = 0] = places.slice(-2);
    this.#last = { x, y };
    this.moves.push(moved([kind, ...places], this.transform));
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
    const from = this.#last ?? { x: a, y: b };
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
