/** What has been drawn on the slides in this session: lines by slide, as all windows of it agree. */
import type { Ink, MessageOf, Point } from './protocol.ts';

/** One line of the pen. */
export interface Line {
  id: string;
  ink: Ink;
  points: readonly Point[];
}

/** So many lines, at most, are kept for a slide, and so many points for a line: what comes after is not taken. */
const limits = { lines: 400, points: 4000, slides: 200 } as const;

/** The lines of all slides. Pieces may come twice, by two carriers: the second is not taken. */
export function createInk() {
  const slides = new Map<string, Line[]>();
  // A piece of a line that was taken away may still be under way.
  const gone = new Set<string>();

  function takeLine({ slide, line: id, ink, start, points }: MessageOf<'line'>): boolean {
    if (gone.has(id)) return false;
    const lines = slides.get(slide) ?? [];
    if (!slides.has(slide) && slides.size >= limits.slides) return false;
    const index = lines.findIndex((line) => line.id === id);
    const before = lines[index]?.points ?? [];
    const fresh = points.slice(Math.max(0, before.length - start));
    if (start > before.length || fresh.length === 0) return false;
    if (before.length + fresh.length > limits.points) return false;
    if (index < 0 && lines.length >= limits.lines) return false;
    const grown = { id, ink, points: [...before, ...fresh] };
    slides.set(slide, index < 0 ? [...lines, grown] : lines.with(index, grown));
    return true;
  }

  function takeErase({ slide, lines: ids }: MessageOf<'erase'>): boolean {
    const lines = slides.get(slide) ?? [];
    const left = lines.filter(({ id }) => !ids.includes(id));
    // Only what was there is remembered, so that nobody fills the memory with names.
    for (const { id } of lines) if (ids.includes(id)) gone.add(id);
    if (left.length === lines.length) return false;
    slides.set(slide, left);
    return true;
  }

  return {
    /** Takes what somebody has drawn or taken away; tells whether that changes anything. */
    take(message: MessageOf<'line' | 'erase'>): boolean {
      return message.kind === 'line' ? takeLine(message) : takeErase(message);
    },
    /** The lines on a slide, the oldest first. */
    on(slide: string): readonly Line[] {
      return slides.get(slide) ?? [];
    },
    /** All slides that have been drawn on, with their lines. */
    all(): ReadonlyMap<string, readonly Line[]> {
      return slides;
    },
  };
}

export type InkStore = ReturnType<typeof createInk>;
