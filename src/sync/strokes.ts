/**
 * The pen strokes of a session, by slide. A stroke only grows, and an erased one stays erased, so windows that have
 * exchanged all they know show the same in whatever order messages came (a grow-only set with tombstones).
 */
import {
  type Ink,
  type MessageOf,
  type Point,
  pointsPerMessage,
  strokesPerMessage,
} from './protocol.ts';

export interface Stroke {
  /** Begins with the time, so that all windows agree which stroke lies on top. */
  id: string;
  ink: Ink;
  points: readonly Point[];
}

export type InkMessage = MessageOf<'stroke' | 'erase'>;

/** Whether a message changes the ink. */
export function isInk(message: { kind: string }): message is InkMessage {
  return message.kind === 'stroke' || message.kind === 'erase';
}

/** The most that is kept: strokes and erased ids a slide, points a stroke. */
const limits = { strokes: 400, erased: 2000, points: 4000, slides: 200 } as const;

function chunks<Entry>(list: readonly Entry[], size: number): Entry[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/** Returns the messages that carry a stroke, from one of its points on. */
export function strokeChunks(
  from: string,
  slide: string,
  { id, ink, points }: Stroke,
  start = 0,
): MessageOf<'stroke'>[] {
  const about = { app: 'deck', kind: 'stroke', from, slide, id, ink } as const;
  return chunks(points.slice(start), pointsPerMessage).map((part, index) => ({
    ...about,
    start: start + index * pointsPerMessage,
    points: part,
  }));
}

/** Returns the messages that erase strokes. */
export function eraseChunks(
  from: string,
  slide: string,
  strokes: readonly string[],
): MessageOf<'erase'>[] {
  const about = { app: 'deck', kind: 'erase', from, slide } as const;
  return chunks(strokes, strokesPerMessage).map((ids) => ({ ...about, ids }));
}

/** Returns the id of a new stroke, over the newest one; `suffix` is unique. */
export function strokeId(newest: string | undefined, suffix: string): string {
  // The clock of the machine that drew the newest one may be ahead.
  const after = Number.parseInt(newest?.slice(0, 9) ?? '', 36) + 1;
  const time = Math.max(Date.now(), after || 0).toString(36);
  return time.padStart(9, '0') + suffix;
}

class SlideInk {
  readonly strokes = new Map<string, Stroke>();
  readonly erased = new Set<string>();

  /** Appends points; those after a gap wait until the whole stroke is sent again. */
  grow({ id, ink, start, points }: MessageOf<'stroke'>): boolean {
    const before = this.strokes.get(id)?.points ?? [];
    const fresh = points.slice(Math.max(0, before.length - start));
    const grown = [...before, ...fresh].slice(0, limits.points);
    const isFull = before.length === 0 && this.strokes.size >= limits.strokes;
    const hasGrown = start <= before.length && grown.length > before.length;
    if (this.erased.has(id) || isFull || !hasGrown) return false;
    this.strokes.set(id, { id, ink, points: grown });
    return true;
  }

  /** Erases strokes, also those whose points are still under way. */
  erase(ids: readonly string[]): boolean {
    let isChanged = false;
    for (const id of ids) {
      const isNew = !this.erased.has(id) && this.erased.size < limits.erased;
      if (isNew) this.erased.add(id);
      isChanged = this.strokes.delete(id) || isNew || isChanged;
    }
    return isChanged;
  }
}

/** Creates the strokes of all slides. */
export function createStrokes() {
  const slides = new Map<string, SlideInk>();
  return {
    /** Merges a message; returns whether it changed anything. */
    merge(message: InkMessage): boolean {
      const slide = slides.get(message.slide) ?? new SlideInk();
      if (!slides.has(message.slide) && slides.size >= limits.slides) return false;
      slides.set(message.slide, slide);
      return message.kind === 'stroke' ? slide.grow(message) : slide.erase(message.ids);
    },
    /** Returns the strokes on a slide, the oldest first. */
    on(slide: string): readonly Stroke[] {
      const strokes = [...(slides.get(slide)?.strokes.values() ?? [])];
      return strokes.sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    /** Returns messages that carry all of it. */
    messages(from: string): InkMessage[] {
      return [...slides].flatMap(([slide, { strokes, erased }]) => [
        ...[...strokes.values()].flatMap((stroke) => strokeChunks(from, slide, stroke)),
        ...eraseChunks(from, slide, [...erased]),
      ]);
    },
  };
}
