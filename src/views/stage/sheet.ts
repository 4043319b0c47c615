/** Where slides lie when all are seen at once: each act begins a row, its name stands before it. Pure. */

export interface Size {
  width: number;
  height: number;
}

/** Places on a sheet, in pixels from its left upper corner. */
export interface Sheet {
  /** What a slide of its full size is multiplied by. */
  scale: number;
  /** Left upper corner of each slide, in running order. */
  slides: readonly { x: number; y: number }[];
  /** Each act with the top of its first row. */
  acts: readonly { name: string; y: number }[];
}

/** Room for the names of acts at the left, for the title of the chosen slide at the foot, and around all. */
export const space = { names: 136, foot: 56, edge: 24, gap: 12 } as const;

/** Slides by act, in running order: the name of each act and how many slides follow each other in it. */
function countByAct(acts: readonly string[]): { name: string; count: number }[] {
  const counts: { name: string; count: number }[] = [];
  for (const name of acts) {
    const last = counts.at(-1);
    if (last?.name === name) last.count += 1;
    else counts.push({ name, count: 1 });
  }
  return counts;
}

/**
 * A sheet on which the slides are as large as they can be.
 * @param acts name of the act of each slide, in running order
 */
export function laySheet(acts: readonly string[], slide: Size, screen: Size): Sheet {
  const groups = countByAct(acts);
  const room = {
    width: screen.width - space.names - 2 * space.edge,
    height: screen.height - space.foot - space.edge,
  };
  const rowsAt = (columns: number) =>
    groups.reduce((sum, { count }) => sum + Math.ceil(count / columns), 0);
  const scaleAt = (columns: number) => {
    const rows = rowsAt(columns);
    return Math.min(
      (room.width - (columns - 1) * space.gap) / (columns * slide.width),
      (room.height - (rows - 1) * space.gap) / (rows * slide.height),
    );
  };
  const choices = acts.map((_, index) => index + 1);
  const columns = choices.reduce((best, next) => (scaleAt(next) > scaleAt(best) ? next : best), 1);
  const scale = Math.max(0, scaleAt(columns));
  const rows = rowsAt(columns);
  const left = space.edge + space.names;
  // What is left of the height lies between the rows, what is left of the width between the columns.
  const down = (room.height + space.gap) / Math.max(1, rows);
  const across = (room.width + space.gap) / columns;
  let row = 0;
  const laid = groups.map(({ name, count }) => {
    const first = row;
    row += Math.ceil(count / columns);
    return {
      name,
      y: space.edge + first * down,
      slides: Array.from({ length: count }, (_, index) => ({
        x: left + (index % columns) * across,
        y: space.edge + (first + Math.floor(index / columns)) * down,
      })),
    };
  });
  return {
    scale,
    slides: laid.flatMap(({ slides }) => slides),
    acts: laid.map(({ name, y }) => ({ name, y })),
  };
}

/** The slide a row further down (1) or up (-1), nearest to where one stands; itself where there is no row. */
export function slideInRow({ slides }: Sheet, index: number, by: 1 | -1): number {
  const from = slides[index];
  if (!from) return index;
  const rows = [...new Set(slides.map(({ y }) => y))];
  const row = rows[rows.indexOf(from.y) + by];
  const inRow = slides.flatMap(({ x, y }, at) =>
    y === row ? [{ at, off: Math.abs(x - from.x) }] : [],
  );
  return inRow.sort((a, b) => a.off - b.off)[0]?.at ?? index;
}
