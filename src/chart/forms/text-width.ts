/** How wide words are: each is measured once on a canvas, for charts ask again at every step. */

type Measuring = Pick<CanvasRenderingContext2D, 'font' | 'measureText' | 'save' | 'restore'>;

/** The widths that are known of each canvas, by font and words; a canvas that is gone takes its own along. */
let known = new WeakMap<Measuring, Map<string, number>>();

/** The width of a line of words in pixels; `font` is as CSS writes it. */
export function textWidth(ctx: Measuring, font: string, words: string): number {
  const widths = known.get(ctx) ?? new Map<string, number>();
  known.set(ctx, widths);
  const key = `${font} ${words}`;
  const width = widths.get(key);
  if (width !== undefined) return width;
  ctx.save();
  ctx.font = font;
  const measured = ctx.measureText(words).width;
  ctx.restore();
  widths.set(key, measured);
  return measured;
}

/** Has all words measured anew. */
export function forgetTextWidths(): void {
  known = new WeakMap();
}

// Type that has come makes the same words wider or narrower. Programs draw without a page.
if (typeof document !== 'undefined') {
  document.fonts.addEventListener('loadingdone', forgetTextWidths);
}
