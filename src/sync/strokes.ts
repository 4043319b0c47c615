/**
 * What has been drawn on the slides in this session: lines by slide. A line only grows, and one that was erased
 * stays erased, so that windows which have told each other all they know show the same, whatever they missed.
 */
import {
  type Ink,
  type MessageOf,
  type Point,
  pointsPerMessage,
  strokesPerMessage,
} from './protocol.ts';

/** One line of the pen. */
export interface Line {
  /** Begins with the time, so that all windows agree which line lies over which. */
  id: string;
  ink: Ink;
  points: readonly Point[];
}

/** What changes the ink. */
export type InkMessage = MessageOf<'line' | 'erase'>;

/** The most that is kept: lines and ids of erased ones for a slide, points for a line. The rest is left out. */
const limits = { lines: 400, erased: 2000, points: 4000, slides: 200 } as const;

/** Parts of a list, each with at most `size` of its entries. */
function inParts<Entry>(list: readonly Entry[], size: number): Entry[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/** The messages that tell of a line, from a point of it on. */
export function strokeChunks(
  from: string,
  slide: string,
  { id, ink, points }: Line,
  start = 0,
): MessageOf<'line'>[] {
  return inParts(points.slice(start), pointsPerMessage).map((part, index) => ({
    app: 'deck',
    kind: 'line',
    from,
    slide,
    line: id,
    ink,
    start: start + index * pointsPerMessage,
    points: part,
  }));
}

/** The messages that erase lines. */
export function eraseChunks(
  from: string,
  slide: string,
  lines: readonly string[],
): MessageOf<'erase'>[] {
  return inParts(lines, strokesPerMessage).map((part) => ({
    app: 'deck',
    kind: 'erase',
    from,
    slide,
    lines: part,
  }));
}

/** The id of a line that is drawn now, over the one that is the newest so far; `name` is nobody else's. */
export function lineId(newest: string | undefined, name: string): string {
  // Another machine's clock may be ahead.
  const after = Number.parseInt(newest?.slice(0, 9) ?? '', 36) + 1;
  return (
    Math.max(Date.now(), after || 0)
      .toString(36)
      .padStart(9, '0') + name
  );
}

/** The ink of a slide. */
class SlideInk {
  readonly lines = new Map<string, Line>();
  readonly erased = new Set<string>();

  /** Takes a piece of a line; one after a gap waits for the whole line to be told again. */
  grow({ line: id, ink, start, points }: MessageOf<'line'>): boolean {
    const before = this.lines.get(id)?.points ?? [];
    const fresh = points.slice(Math.max(0, before.length - start));
    const grown = [...before, ...fresh].slice(0, limits.points);
    if (this.erased.has(id) || start > before.length || grown.length === before.length)
      return false;
    if (before.length === 0 && this.lines.size >= limits.lines) return false;
    this.lines.set(id, { id, ink, points: grown });
    return true;
  }

  /** Erases lines, also those not heard of yet: their pieces may be under way. */
  erase(ids: readonly string[]): boolean {
    let isChanged = false;
    for (const id of ids) {
      const isNew = !this.erased.has(id) && this.erased.size < limits.erased;
      if (isNew) this.erased.add(id);
      isChanged = this.lines.delete(id) || isNew || isChanged;
    }
    return isChanged;
  }
}

/** The lines of all slides. */
export function createStrokes() {
  const slides = new Map<string, SlideInk>();
  return {
    /** Takes what somebody has drawn or erased; tells whether that changes anything. */
    take(message: InkMessage): boolean {
      const slide = slides.get(message.slide) ?? new SlideInk();
      if (!slides.has(message.slide) && slides.size >= limits.slides) return false;
      slides.set(message.slide, slide);
      return message.kind === 'line' ? slide.grow(message) : slide.erase(message.lines);
    },
    /** The lines on a slide, the oldest first. */
    on(slide: string): readonly Line[] {
      const lines = [...(slides.get(slide)?.lines.values() ?? [])];
      return lines.sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    /** All of it, for a window that may have missed some. */
    messages(from: string): InkMessage[] {
      return [...slides].flatMap(([slide, { lines, erased }]) => [
        ...[...lines.values()].flatMap((line) => strokeChunks(from, slide, line)),
        ...eraseChunks(from, slide, [...erased]),
      ]);
    },
  };
}
